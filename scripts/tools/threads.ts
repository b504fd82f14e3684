import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Thread } from '../model/tools.ts';
import { pressPath } from './press-files.ts';

interface Answer {
  readonly call: number;
  readonly value?: unknown;
  readonly error?: unknown;
}

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a thread with a TypeScript module of the press (path from its root). */
export function openThread(entry: string): Thread {
  const worker = new Worker(new URL('thread.mjs', import.meta.url), {
    workerData: { module: pathToFileURL(pressPath(entry)).href },
    // What the process was started with is not the thread's business: it registers what it needs.
    execArgv: [],
  });
  const calls: Call[] = [];
  let end: { readonly error: unknown } | undefined;
  const endWith = (error: unknown) => {
    end ??= { error };
    for (const { reject } of calls) reject(end.error);
  };
  worker.on('message', ({ call, value, error }: Answer) => {
    if (error === undefined) calls[call]?.resolve(value);
    else calls[call]?.reject(error);
  });
  worker.on('error', endWith);
  return {
    run: async (name, ...args) =>
      new Promise((resolve, reject) => {
        const call = calls.push({ resolve, reject }) - 1;
        if (end === undefined) worker.postMessage({ call, name, args });
        else reject(end.error as Error);
      }),
    close: async () => {
      endWith(new Error('The thread was closed'));
      await worker.terminate();
    },
  };
}

import { Worker } from 'node:worker_threads';
import type { Cache, Thread } from '../model/tools.ts';

interface Answer {
  readonly call: number;
  readonly value?: unknown;
  readonly error?: unknown;
}

/** What a thread asks of the cache. */
interface Question {
  readonly asked: number;
  readonly method: keyof Cache;
  readonly args: readonly [string, Uint8Array | string];
}

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Starts a thread with a TypeScript module of the press (path from its root).
 *
 * @param cache What the functions of the module are given as the cache.
 */
export function openThread(entry: string, cache: Cache): Thread {
  const worker = new Worker(new URL('thread.mjs', import.meta.url), {
    workerData: { module: entry },
    // What the process was started with is not the thread's business: it registers what it needs.
    execArgv: [],
  });
  const calls: Call[] = [];
  let end: { readonly error: unknown } | undefined;
  const endWith = (error: unknown) => {
    end ??= { error };
    for (const { reject } of calls) reject(end.error);
  };
  worker.on('message', (message: Answer | Question) => {
    if ('asked' in message) void answer(worker, message, cache);
    else if (message.error === undefined) calls[message.call]?.resolve(message.value);
    else calls[message.call]?.reject(message.error);
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

async function answer(worker: Worker, { asked, method, args }: Question, cache: Cache) {
  const value = await cache[method](...args);
  worker.postMessage({ answered: asked, value });
}

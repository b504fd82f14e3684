import type { Clock } from './tools.ts';

/** Measures how long the stages of a build take. */
export interface Stopwatch {
  readonly timed: <T>(stage: string, work: () => Promise<T>) => Promise<T>;
  /** Milliseconds by stage, added up. */
  readonly durations: Readonly<Record<string, number>>;
}

/** A stopwatch by the given clock. */
export function stopwatch(clock: Clock): Stopwatch {
  const durations: Record<string, number> = {};
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    const start = clock();
    try {
      return await work();
    } finally {
      durations[stage] = (durations[stage] ?? 0) + clock() - start;
    }
  };
  return { timed, durations };
}

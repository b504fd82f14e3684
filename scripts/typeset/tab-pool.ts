import type { BrowserPage } from '../model/tools.ts';

/** Tabs that do one thing at a time each. */
export interface TabPool {
  readonly all: () => readonly Promise<BrowserPage>[];
  /** Waits for a tab that nobody uses. */
  readonly use: <T>(work: (tab: BrowserPage) => Promise<T>) => Promise<T>;
  /** Waits until a tab is idle, or may be opened. */
  readonly whenFree: () => Promise<void>;
}

/** How many tabs there are. */
export interface PoolSize {
  readonly most: number;
  /** Opened before anything is to be done. */
  readonly atOnce: number;
}

/** Opens tabs as they are needed, and one in any case. */
export function openTabs(open: () => Promise<BrowserPage>, { most, atOnce }: PoolSize): TabPool {
  const tabs: Promise<BrowserPage>[] = [];
  while (tabs.length < Math.max(1, Math.min(atOnce, most))) tabs.push(open());
  // A failure is told to whoever needs the tab.
  for (const tab of tabs) tab.catch(() => undefined);
  const idle = [...tabs].reverse();
  const waiting: ((tab: Promise<BrowserPage>) => void)[] = [];
  const take = async (): Promise<BrowserPage> => {
    const tab = idle.pop();
    if (tab !== undefined) return tab;
    if (tabs.length >= most) return new Promise<BrowserPage>((resolve) => waiting.push(resolve));
    const fresh = open();
    tabs.push(fresh);
    return fresh;
  };
  const free: (() => void)[] = [];
  const giveBack = (tab: BrowserPage) => {
    const next = waiting.shift();
    if (next !== undefined) return void next(Promise.resolve(tab));
    idle.push(Promise.resolve(tab));
    for (const tell of free.splice(0)) tell();
  };
  return {
    all: () => tabs,
    whenFree: async () => {
      if (idle.length === 0 && tabs.length >= most)
        await new Promise<void>((resolve) => free.push(resolve));
    },
    use: async (work) => {
      const tab = await take();
      try {
        return await work(tab);
      } finally {
        giveBack(tab);
      }
    },
  };
}

import { defineConfig } from 'vitest/config';

/** Tests that open the browser or build a whole book are a project of their own: slower, and one after another. */
const slow = ['tests/**/*.slow.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: slow,
          // Of some tests the first compiles the press, which takes a while on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: slow,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  breakLines,
  type Breakpoint,
  type BreakProblem,
} from '../../scripts/typeset/in-page/break-lines.ts';

/** Words of given widths with spaces of 4 between them; a word may be divided in the middle where it says so. */
function problemOf(
  words: readonly { width: number; divides: boolean }[],
  width: number,
): BreakProblem {
  const breakpoints: Breakpoint[] = [];
  let at = 0;
  words.forEach((word, n) => {
    if (word.divides)
      breakpoints.push({
        end: at + word.width / 2,
        next: at + word.width / 2,
        hyphen: 5,
        spaces: n,
        spacesNext: n,
        penalty: 60,
      });
    at += word.width;
    const isLast = n === words.length - 1;
    breakpoints.push({
      end: at,
      next: isLast ? at : at + 4,
      hyphen: 0,
      spaces: n,
      spacesNext: n + 1,
      penalty: 0,
    });
    at += 4;
  });
  return { breakpoints, width, indent: 0, space: 4 };
}

const anyWords = fc.array(
  fc.record({ width: fc.integer({ min: 10, max: 60 }), divides: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

test('every line fits, every word is set once, and no more than two hyphens follow one another', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const problem = problemOf(words, 200);
      const lines = breakLines(problem);
      expect(lines).toBeDefined();
      let [start, spacesBefore, run] = [0, 0, 0];
      for (const { breakpoint, change } of lines ?? []) {
        const { end, hyphen, next, spaces, spacesNext } = problem.breakpoints[
          breakpoint
        ] as Breakpoint;
        const width = end + hyphen - start + change * (spaces - spacesBefore);
        expect(width).toBeLessThanOrEqual(200.001);
        run = hyphen > 0 ? run + 1 : 0;
        expect(run).toBeLessThanOrEqual(2);
        [start, spacesBefore] = [next, spacesNext];
      }
      expect(lines?.at(-1)?.breakpoint).toBe(problem.breakpoints.length - 1);
    }),
    { numRuns: 300 },
  );
});

test('the whole paragraph counts: a line is filled less so that the next one is not loose', () => {
  // Filling each line as far as it goes would put three words on the first and one on the second.
  const words = [18, 18, 18, 30, 58, 40].map((width) => ({ width, divides: false }));
  const lines = breakLines(problemOf(words, 66));
  expect(lines?.map(({ breakpoint }) => breakpoint)).toEqual([1, 3, 4, 5]);
});

test('a word wider than the line cannot be set', () => {
  expect(breakLines(problemOf([{ width: 300, divides: false }], 200))).toBeUndefined();
});

test('a paragraph of one line is left as it is', () => {
  expect(
    breakLines(
      problemOf(
        [
          { width: 20, divides: false },
          { width: 30, divides: true },
        ],
        200,
      ),
    ),
  ).toEqual([{ breakpoint: 2, change: 0 }]);
});

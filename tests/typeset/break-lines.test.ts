import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakInto, breakLines } from '../../scripts/typeset/in-page/break-lines.ts';
import type {
  Breakpoint,
  BreakProblem,
  Give,
} from '../../scripts/typeset/in-page/break-problem.ts';

/** Words of given widths with spaces of 4 between them; a word may be divided in the middle where it says so. */
function problemOf(
  words: readonly { width: number; divides: boolean }[],
  width: number,
  give: Give = { tracking: 0, expansion: 0 },
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
        letters: at / 5 + 2,
        lettersNext: at / 5 + 2,
        rigid: 0,
        hang: 2,
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
      letters: at / 5,
      lettersNext: at / 5 + 1,
      rigid: 0,
      hang: 0,
      penalty: 0,
    });
    at += 4;
  });
  return { breakpoints, width, indent: 0, space: 4, give };
}

const anyWords = fc.array(
  fc.record({ width: fc.integer({ min: 10, max: 60 }), divides: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

const anyGive = fc.constantFrom<Give>(
  { tracking: 0, expansion: 0 },
  { tracking: 0.2, expansion: 0.02 },
);

test('every line fits, every word is set once, and no more than two hyphens follow one another', () => {
  fc.assert(
    fc.property(anyWords, anyGive, (words, give) => {
      const problem = problemOf(words, 200, give);
      const lines = breakLines(problem);
      expect(lines).toBeDefined();
      let start: Pick<Breakpoint, 'next' | 'spacesNext' | 'lettersNext'> = none;
      let run = 0;
      for (const { breakpoint, narrowing, tracking, scale } of lines ?? []) {
        const at = problem.breakpoints[breakpoint] as Breakpoint;
        const width =
          (at.end + at.hyphen - at.hang - start.next) * scale +
          narrowing * (at.spaces - start.spacesNext) +
          tracking * (at.letters - start.lettersNext);
        expect(width).toBeLessThanOrEqual(200.001);
        expect(Math.abs(scale - 1)).toBeLessThanOrEqual(give.expansion + 1e-9);
        expect(Math.abs(tracking)).toBeLessThanOrEqual(give.tracking);
        run = at.hyphen > 0 ? run + 1 : 0;
        expect(run).toBeLessThanOrEqual(2);
        start = at;
      }
      expect(lines?.at(-1)?.breakpoint).toBe(problem.breakpoints.length - 1);
    }),
    { numRuns: 600 },
  );
});

const none = { next: 0, spacesNext: 0, lettersNext: 0 };

test('letters that may give take a part of what the spaces would take alone', () => {
  const words = Array.from({ length: 12 }, () => ({ width: 26, divides: false }));
  const [stiff] = breakLines(problemOf(words, 110)) ?? [];
  const [soft] = breakLines(problemOf(words, 110, { tracking: 0.2, expansion: 0.02 })) ?? [];
  expect(stiff).toMatchObject({ tracking: 0, scale: 1 });
  expect(stiff?.narrowing).toBeLessThanOrEqual(0);
  expect(soft?.scale).not.toBe(1);
  expect(soft?.tracking).not.toBe(0);
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
  ).toEqual([{ breakpoint: 2, narrowing: 0, tracking: 0, scale: 1 }]);
});

const manyWords = fc.array(
  fc.record({ width: fc.integer({ min: 4, max: 24 }), divides: fc.boolean() }),
  { minLength: 60, maxLength: 120 },
);

test('a paragraph is broken into as many lines as are asked for, or not at all', () => {
  let found = 0;
  fc.assert(
    fc.property(manyWords, fc.integer({ min: -1, max: 2 }), (words, more) => {
      const problem = problemOf(words, 200);
      const best = breakLines(problem) ?? [];
      const lines = breakInto(problem, best.length + more, 1.1);
      if (lines === undefined) return;
      found += more === 0 ? 0 : 1;
      expect(lines).toHaveLength(best.length + more);
      expect(lines.at(-1)?.breakpoint).toBe(problem.breakpoints.length - 1);
      let start: Pick<Breakpoint, 'next' | 'spacesNext'> = none;
      for (const { breakpoint } of lines.slice(0, -1)) {
        const { end, hyphen, hang, spaces, ...at } = problem.breakpoints[breakpoint] as Breakpoint;
        const room = 200 - (end + hyphen - hang - start.next);
        expect(room / ((spaces - start.spacesNext) * 4)).toBeLessThanOrEqual(1.1 * 0.42 + 1e-9);
        start = at;
      }
    }),
    { numRuns: 600 },
  );
  expect(found).toBeGreaterThan(20);
});

test('asked for the lines that are best anyway, they are the same', () => {
  fc.assert(
    fc.property(anyWords, anyGive, (words, give) => {
      const problem = problemOf(words, 200, give);
      const best = breakLines(problem) ?? [];
      expect(breakInto(problem, best.length, Infinity)).toEqual(best);
    }),
    { numRuns: 300 },
  );
});

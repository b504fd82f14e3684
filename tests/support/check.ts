import { expect, test } from 'vitest';

/** A table of cases: input, and what is expected of it. */
export type Cases<In, Out> = readonly (readonly [input: In, expected: Out])[];

/** One test for each row of a table. */
export function check<In, Out>(what: string, act: (input: In) => Out, cases: Cases<In, Out>): void {
  test.each(cases.map(([input, expected]) => ({ input, expected })))(
    `${what}: $input`,
    ({ input, expected }) => {
      expect(act(input)).toEqual(expected);
    },
  );
}

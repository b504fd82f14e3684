import { costOfApostrophe } from '../rules/apostrophes.ts';
import { costOfPrime } from '../rules/primes.ts';
import { costOfClosing, costOfOpening } from '../rules/quotation-marks.ts';
import type { House, Surroundings } from '../rule.ts';
import { absurd } from './costs.ts';
import { readMarks, type Mark } from './mark.ts';

/** What a mark is. */
export type Role = 'open' | 'close' | 'apostrophe' | 'prime' | 'unread';

/** A mark and what it was read as. */
export interface SettledMark {
  readonly mark: Mark;
  readonly role: Role;
}

interface Reading {
  readonly cost: number;
  readonly role: Role;
  readonly previous: Reading | undefined;
  /** Kinds of the open quotations, outermost first: D double, S single. */
  readonly stack: string;
}

const deepest = 4;

/**
 * Reads every mark of a text in the way that costs least as a whole, by dynamic programming over what is open:
 * linear in the number of marks.
 */
export function settleMarks(
  text: string,
  house: House,
  { isContinued }: Surroundings,
): readonly SettledMark[] {
  const marks = readMarks(text, house.locale.quoteSpace !== '');
  let readings = new Map<string, Reading>();
  readings.set('', { cost: 0, role: 'unread', previous: undefined, stack: '' });
  for (const mark of marks) readings = readOne(mark, readings, house);
  return marks.length === 0 ? [] : traceBack(marks, cheapest(readings, isContinued));
}

function readOne(
  mark: Mark,
  readings: ReadonlyMap<string, Reading>,
  house: House,
): Map<string, Reading> {
  const next = new Map<string, Reading>();
  const opening = costOfOpening(mark, house);
  const closing = costOfClosing(mark, house);
  const apostrophe = costOfApostrophe(mark, house);
  const prime = costOfPrime(mark);
  const kind = mark.isSingle ? 'S' : 'D';
  for (const previous of readings.values()) {
    const { stack, cost } = previous;
    const take = (role: Role, extra: number, after: string) => {
      const known = next.get(after);
      if (known !== undefined && known.cost <= cost + extra) return;
      next.set(after, { cost: cost + extra, role, previous, stack: after });
    };
    if (stack.endsWith(kind) && closing < Infinity) take('close', closing, stack.slice(0, -1));
    if (prime < Infinity) take('prime', prime, stack);
    if (apostrophe < Infinity) take('apostrophe', apostrophe, stack);
    if (stack.length < deepest && opening < Infinity)
      take('open', opening + nesting(stack, kind), stack + kind);
    take('unread', costUnread(mark), stack);
  }
  return next;
}

// A quotation inside another of the same kind is a slip that happens, but not the first thing to think of.
function nesting(stack: string, kind: string): number {
  return stack.endsWith(kind) ? 1.5 : 0;
}

// A turned comma inside a word or before it stands for a sound in Hawaiian, Arabic and other names.
function costUnread({ char, before, after }: Mark): number {
  if (char !== '‘') return absurd;
  if (before === 'letter' && after === 'letter') return 0;
  return after === 'letter' ? absurd / 2 : absurd;
}

function cheapest(readings: ReadonlyMap<string, Reading>, isContinued: boolean): Reading {
  const total = ({ cost, stack }: Reading) => {
    const unclosed = stack.length - (isContinued && stack !== '' ? 1 : 0);
    return cost + unclosed * (absurd + 1) + (unclosed < stack.length ? 1 : 0);
  };
  return [...readings.values()].reduce((best, one) => (total(one) < total(best) ? one : best));
}

function traceBack(marks: readonly Mark[], last: Reading): readonly SettledMark[] {
  const roles: Role[] = [];
  for (let one: Reading | undefined = last; one?.previous !== undefined; one = one.previous)
    roles.push(one.role);
  roles.reverse();
  return marks.map((mark, n) => ({ mark, role: roles[n] ?? 'unread' }));
}

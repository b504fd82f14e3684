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

/** The marks of a text and how doubtful the reading of them all is; 0 is what a typesetter expects. */
export interface Settled {
  readonly marks: readonly SettledMark[];
  readonly cost: number;
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
export function settleMarks(text: string, house: House, { isContinued }: Surroundings): Settled {
  const marks = readMarks(text, house.locale.quoteSpace !== '');
  // What is plainly an apostrophe opens and closes nothing.
  const costs = marks.map((mark) => costsOf(mark, house));
  const doubtful = costs.filter(({ apostrophe }) => apostrophe > 0);
  let readings = new Map<string, Reading>();
  readings.set('', { cost: 0, role: 'unread', previous: undefined, stack: '' });
  for (const one of doubtful) readings = readOne(one, readings);
  const best = cheapest(readings, isContinued);
  const roles = traceBack(best);
  let at = -1;
  const settled = costs.map(({ mark, apostrophe }): SettledMark => {
    if (apostrophe <= 0) return { mark, role: 'apostrophe' };
    at += 1;
    return { mark, role: roles[at] ?? 'unread' };
  });
  return { marks: settled, cost: totalOf(best, isContinued) };
}

interface Costs {
  readonly mark: Mark;
  readonly kind: 'D' | 'S';
  readonly open: number;
  readonly close: number;
  readonly apostrophe: number;
  readonly prime: number;
  readonly unread: number;
}

function costsOf(mark: Mark, house: House): Costs {
  const apostrophe = costOfApostrophe(mark, house);
  const kind = mark.isSingle ? 'S' : 'D';
  const prime = costOfPrime(mark);
  if (apostrophe === 0 && prime > 0)
    return { mark, kind, apostrophe, open: absurd, close: absurd, prime, unread: absurd };
  const [open, close] = [costOfOpening(mark, house), costOfClosing(mark, house)];
  // A prime that is certain outweighs an apostrophe that costs as little.
  const second = prime === 0 ? Math.max(apostrophe, 0.1) : apostrophe;
  return { mark, kind, apostrophe: second, open, close, prime, unread: costUnread(mark) };
}

function readOne(
  { kind, open, close, apostrophe, prime, unread }: Costs,
  readings: ReadonlyMap<string, Reading>,
): Map<string, Reading> {
  const next = new Map<string, Reading>();
  for (const previous of readings.values()) {
    const { stack } = previous;
    if (stack.endsWith(kind))
      take(next, { role: 'close', cost: close, previous }, stack.slice(0, -1));
    take(next, { role: 'prime', cost: prime, previous }, stack);
    take(next, { role: 'apostrophe', cost: apostrophe, previous }, stack);
    if (stack.length < deepest)
      take(next, { role: 'open', cost: open + nesting(stack, kind), previous }, stack + kind);
    take(next, { role: 'unread', cost: unread, previous }, stack);
  }
  return next;
}

type Offer = Omit<Reading, 'stack'> & { readonly previous: Reading };

// Keeps the cheapest way to each stack of open quotations; of two alike the first.
function take(next: Map<string, Reading>, { role, cost, previous }: Offer, stack: string): void {
  const total = previous.cost + cost;
  if (total === Infinity) return;
  const known = next.get(stack);
  if (known === undefined || known.cost > total)
    next.set(stack, { cost: total, role, previous, stack });
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
  return [...readings.values()].reduce((best, one) =>
    totalOf(one, isContinued) < totalOf(best, isContinued) ? one : best,
  );
}

// What is still open at the end found no partner, but for the outermost where the next paragraph goes on.
function totalOf({ cost, stack }: Reading, isContinued: boolean): number {
  const carried = isContinued && stack !== '' ? 1 : 0;
  return cost + (stack.length - carried) * (absurd + 1) + carried;
}

function traceBack(last: Reading): readonly Role[] {
  const roles: Role[] = [];
  for (let one = last; one.previous !== undefined; one = one.previous) roles.push(one.role);
  return roles.reverse();
}

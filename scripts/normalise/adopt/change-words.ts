import type { Range } from '../desk.ts';
import { findHunks } from './compare-lists.ts';
import type { Block } from './read-blocks.ts';
import type { Quotable } from './study.ts';
import { tokenKey, tokensOf, type Token } from './tokens.ts';
import type { Trace } from './trace.ts';

/** A range of the clean text and what it becomes. */
export interface Change extends Range {
  readonly after: string;
}

/** Why words cannot be changed, for people. */
export interface Objection {
  readonly objection: string;
}

/**
 * The changes of the clean text that give an edited block its words. Note calls that went take their marks with them;
 * new ones are left to decisions about notes.
 */
export function changeWords(
  old: Block,
  edited: Block,
  { text, trace }: Quotable,
): readonly (Change | Objection)[] {
  const origin = trace(old);
  if (origin === undefined) return [{ objection: 'These words stand nowhere in the raw text' }];
  const tokens = placeTokens(tokensOf(old), origin, text);
  const hunks = compareTokens(tokens, tokensOf(edited));
  return hunks.flatMap((hunk) => changeOf(hunk, text) ?? []);
}

interface Placed extends Token {
  /** Undefined for what the clean text lacks. */
  readonly range: Range | undefined;
  /** Another note is called at the same place. */
  readonly hasTwin: boolean;
}

function placeTokens(tokens: readonly Token[], trace: Trace, text: string): readonly Placed[] {
  return tokens.map((token, n) => {
    if (token.kind === 'word') return { ...token, range: placeWord(token, trace), hasTwin: false };
    const beside = [tokens[n - 1], tokens[n + 1]];
    const hasTwin = beside.some((one) => one?.kind === 'call' && one.start === token.start);
    return { ...token, range: placeMark(token, trace, text), hasTwin };
  });
}

function placeWord({ start, end }: Token, { at }: Trace): Range | undefined {
  const inside = at.slice(start, end).filter((offset) => offset !== undefined);
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

// A mark is what stands between the letters before and behind a call.
function placeMark({ start }: Token, { at, ...block }: Trace, text: string): Range | undefined {
  let before = start - 1;
  while (before >= 0 && at[before] === undefined) before -= 1;
  let behind = start;
  while (behind < at.length && at[behind] === undefined) behind += 1;
  const from = before < 0 ? block.start : (at[before] as number) + 1;
  const mark = text.slice(from, at[behind] ?? block.end).trimEnd();
  return mark === '' ? undefined : { start: from, end: from + mark.length };
}

interface Hunk {
  readonly old: readonly Placed[];
  readonly edited: readonly Token[];
  readonly previous: Placed | undefined;
  readonly next: Placed | undefined;
}

function compareTokens(old: readonly Placed[], edited: readonly Token[]): readonly Hunk[] {
  return findHunks(old.map(tokenKey), edited.map(tokenKey)).map((hunk) => ({
    old: old.slice(...hunk.old),
    edited: edited.slice(...hunk.edited),
    previous: old[hunk.old[0] - 1],
    next: old[hunk.old[1]],
  }));
}

function changeOf(hunk: Hunk, text: string): Change | Objection | undefined {
  const written = hunk.edited.map((token) => writeToken(token, hunk, text)).join('');
  const change =
    hunk.old.length === 0 ? insertion(written, hunk) : replacement(written, hunk, text);
  if (change === undefined || 'objection' in change) return change;
  return squeeze(text.slice(change.start, change.end)) === squeeze(change.after)
    ? undefined
    : change;
}

// A space that does not break is an edit, unlike other white space.
function squeeze(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029\u0085]+/g, ' ');
}

// A call that stays among words that change keeps its mark; a new one has none in the raw text.
function writeToken(token: Token, { old }: Hunk, text: string): string {
  if (token.kind === 'word') return `${token.isGlued ? '' : ' '}${token.text}`;
  const range = old.find(({ kind, text: label }) => kind === 'call' && label === token.text)?.range;
  return range === undefined ? '' : text.slice(range.start, range.end);
}

function insertion(written: string, { previous, next }: Hunk): Change | Objection | undefined {
  if (written.trim() === '') return undefined;
  if (previous?.range)
    return { start: previous.range.end, end: previous.range.end, after: written };
  if (previous === undefined && next?.range) {
    const { start } = next.range;
    return { start, end: start, after: `${written.trimStart()}${next.isGlued ? '' : ' '}` };
  }
  return { objection: 'The words around what was put in here stand nowhere in the raw text' };
}

function replacement(
  written: string,
  { old, edited, next }: Hunk,
  text: string,
): Change | Objection {
  const [first] = old as readonly [Placed, ...Placed[]];
  const gone = old.filter(
    ({ kind, text: label }) =>
      kind === 'call' && !edited.some((one) => one.kind === 'call' && one.text === label),
  );
  if (gone.some(({ range }) => range === undefined))
    return { objection: 'The note call that was taken out was placed by an earlier decision' };
  if (gone.some(({ hasTwin }) => hasTwin))
    return { objection: 'A note call was taken out from where several notes are called' };
  const ranges = old.flatMap(({ range }) => range ?? []);
  const [start, end] = [ranges[0]?.start, ranges.at(-1)?.end];
  if (start === undefined || end === undefined)
    return { objection: 'These words stand nowhere in the raw text' };
  const opens = first.start === 0;
  const touchesBefore = !written.startsWith(' ');
  if (opens && written.trim() === '')
    return { start, end: next && !next.isGlued ? skipSpace(text, end) : end, after: '' };
  if (opens) return { start, end, after: written.trimStart() };
  if (touchesBefore && !first.isGlued)
    return { start: spaceBefore(text, start), end, after: written };
  return { start, end, after: first.isGlued ? written : written.slice(1) };
}

function spaceBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

function skipSpace(text: string, offset: number): number {
  return text.length - text.slice(offset).trimStart().length;
}

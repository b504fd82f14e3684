import { groupBy } from '../group-by.ts';
import { lowerBound } from '../lower-bound.ts';
import type { ReadUnit } from '../resolve.ts';
import { signCalls } from './sign-calls.ts';
import { callsIn, type Call, type CallStyle } from './call-shapes.ts';
import type { LostCall, NoteDefinition, NoteMark } from './note.ts';

/** The marks of a text, and what looks like one but has no note. */
export interface FoundMarks {
  readonly marks: readonly NoteMark[];
  readonly lost: readonly LostCall[];
}

/**
 * Finds the marks in the text that notes answer. Counts that start again are taken one after another, each within its
 * own stretch of the text; a number that opens an enumeration, and a figure out of its turn, stay text.
 */
export function findMarks(
  body: readonly ReadUnit[],
  definitions: readonly NoteDefinition[],
): FoundMarks {
  const calls = body
    .flatMap(({ unit }) => callsIn(unit))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const counts = [...groupBy(definitions.filter(isNumbered), ({ count }) => count).values()];
  const marks: NoteMark[] = [];
  let from = 0;
  for (const notes of counts) {
    const until = counts.length === 1 ? Infinity : endOf(notes, body);
    const matched = matchCount(notes, stretch(calls, from, until));
    for (const mark of matched) marks.push(mark);
    from = matched.reduce((last, { end }) => Math.max(last, end), from);
  }
  const signs = findSigns(body, definitions);
  return { marks: [...marks, ...signs], lost: lostCalls(calls, marks) };
}

// Where counts stand together at the end, each is looked for in a few thousand calls behind the one before it.
function stretch(calls: readonly Call[], from: number, until: number): readonly Call[] {
  const first = lowerBound(calls, ({ start }) => start < from);
  const end = until === Infinity ? calls.length : lowerBound(calls, ({ start }) => start < until);
  return calls.slice(first, from === 0 ? end : Math.min(end, first + 4000));
}

function isNumbered({ marks }: NoteDefinition): boolean {
  return marks.some((mark) => /^[\p{L}\d]/u.test(mark));
}

// Notes at page ends are called before the next page's first paragraph, notes at chapter ends before themselves.
function endOf(notes: readonly NoteDefinition[], body: readonly ReadUnit[]): number {
  const last = notes.at(-1)?.units[0]?.unit;
  if (last === undefined) return Infinity;
  if (last.isPageNote)
    return body[lowerBound(body, ({ unit }) => unit.page <= last.page)]?.unit.start ?? Infinity;
  const hasBodyBehind = (body.at(-1)?.unit.start ?? 0) > last.end;
  return hasBodyBehind ? last.start : Infinity;
}

function matchCount(notes: readonly NoteDefinition[], calls: readonly Call[]): readonly NoteMark[] {
  const answer = new Map(notes.flatMap((note) => note.marks.map((mark) => [mark, note])));
  const tight = new Set(calls.filter(({ isTight }) => isTight).map(({ mark }) => mark));
  const known = calls.filter(
    ({ mark, isTight }) => answer.has(mark) && (isTight || !tight.has(mark)),
  );
  const best = bestStyle(known);
  const marked = best === undefined ? [] : inStyle(known, best);
  const found = new Set(marked.map(({ mark }) => mark));
  const others = known.filter(
    (call) => !found.has(call.mark) && call.style !== best && fits(call, marked),
  );
  const extra = inTurn(others).filter(
    (call, n, all) => all.findIndex(({ mark }) => mark === call.mark) === n,
  );
  return [...marked, ...extra].flatMap(({ start, end, mark }) => {
    const definition = answer.get(mark);
    return definition
      ? [{ start, end, mark, definition, rule: 'note-mark' as const, confidence: 0.9 }]
      : [];
  });
}

// The style that calls most of the notes; brackets and raised figures before bare ones.
function bestStyle(calls: readonly Call[]): CallStyle | undefined {
  const styles = ['round', 'square', 'raised', 'glued', 'spaced'] as const;
  const [best] = styles
    .map((style) => ({ style, count: new Set(inStyle(calls, style).map(({ mark }) => mark)).size }))
    .sort((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? undefined : best.style;
}

function inStyle(calls: readonly Call[], style: CallStyle): readonly Call[] {
  const own = calls.filter((call) => call.style === style);
  return style === 'square' || style === 'raised' ? own : inTurn(own, style === 'round' ? 30 : 3);
}

// Bare figures are calls only where they come one after another, each once: the longest such row is taken.
function inTurn(calls: readonly Call[], step = 3): readonly Call[] {
  const best = new Map<number, Row>();
  for (const call of calls) {
    const number = Number(call.mark);
    let before: Row | undefined;
    for (let near = number - 1; near >= Math.max(1, number - step); near -= 1) {
      const row = best.get(near);
      if (row && row.length > (before?.length ?? 0)) before = row;
    }
    if (before === undefined && number > step) continue;
    const length = (before?.length ?? 0) + 1;
    if (length > (best.get(number)?.length ?? 0)) best.set(number, { call, before, length });
  }
  const [longest] = [...best.values()].sort((a, b) => b.length - a.length);
  const chosen: Call[] = [];
  for (let row: Row | undefined = longest; row; row = row.before) chosen.unshift(row.call);
  return chosen;
}

interface Row {
  readonly call: Call;
  readonly before: Row | undefined;
  readonly length: number;
}

// Between the calls of the numbers before and after it.
function fits(call: Call, marked: readonly Call[]): boolean {
  return marked.every(({ mark, start }) =>
    Number(mark) < Number(call.mark) ? start < call.start : start > call.start,
  );
}

// A sign calls the nearest note behind it that starts with it and is not called yet.
function findSigns(
  body: readonly ReadUnit[],
  definitions: readonly NoteDefinition[],
): readonly NoteMark[] {
  let last = -1;
  return definitions.flatMap((definition) => {
    const sign = definition.marks.find((mark) => !/^[\p{L}\d]/u.test(mark));
    const at = definition.units[0]?.unit;
    if (sign === undefined || at === undefined) return [];
    const behind = lowerBound(body, ({ unit }) =>
      at.isPageNote ? unit.page <= at.page : unit.start < at.start,
    );
    const before = body.slice(Math.max(0, behind - 14), behind);
    const call = before
      .flatMap(({ unit }) =>
        signCalls(unit.text, sign).map(({ start, end }) => ({
          start: unit.start + start,
          end: unit.start + end,
        })),
      )
      .find(({ start }) => start > last);
    if (call === undefined) return [];
    last = call.start;
    return [{ ...call, mark: sign, definition, rule: 'note-mark', confidence: 0.85 }];
  });
}

// Calls in the style of the others, or in square brackets or raised, that no note answers.
function lostCalls(calls: readonly Call[], marks: readonly NoteMark[]): readonly LostCall[] {
  const found = new Set(marks.map(({ start }) => start));
  const styles = new Set(calls.filter(({ start }) => found.has(start)).map(({ style }) => style));
  const highest = marks.reduce((most, { mark }) => Math.max(most, Number(mark) || 0), 0);
  return calls.filter(({ start, style, mark }) => {
    if (found.has(start) || style === 'glued' || style === 'spaced') return false;
    if (!/^\d/.test(mark)) return false;
    return styles.has(style)
      ? Number(mark) <= highest + 3
      : marks.length === 0 && style === 'raised';
  });
}

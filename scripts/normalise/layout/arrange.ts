import {
  assemble,
  cut,
  editedSegment,
  type Segment,
  type SourceText,
} from '../text/source-text.ts';
import type { Range } from '../desk.ts';
import { findFurniture, type Furniture } from './furniture.ts';
import { groupLines, type LineGroup } from './group-lines.ts';
import { isRule } from './line-shapes.ts';
import { countWords, joinLines, type Vocabulary } from './join-lines.ts';
import { splitLines, type Line } from './line.ts';
import { findPageNotes } from './page-notes.ts';
import type { Unit } from './unit.ts';
import { measureWrapping, type Wrapping } from './wrapping.ts';

/** A text with its lines put together, and its units. */
export interface Arrangement {
  /** The text that is read. */
  readonly source: SourceText;
  readonly units: readonly Unit[];
  /** Undefined where each line is a paragraph. */
  readonly wrapping: Wrapping | undefined;
}

/**
 * Joins hard-wrapped lines, takes out page numbers and running heads, and puts the notes of page ends behind the text.
 * Every segment of the clean text comes out exactly once.
 */
export function arrange(clean: SourceText, kept: readonly Range[] = []): Arrangement {
  const lines = splitLines(clean.text);
  const pageFurniture = withoutKept(findFurniture(lines), { lines, kept });
  const wrapping = measureWrapping(lines.filter(({ index }) => !pageFurniture.has(index)));
  const pageNotes = wrapping === undefined ? [] : findPageNotes(lines, pageFurniture);
  const furniture = withNoteRules(pageFurniture, { lines, pageNotes });
  const rest = lines.filter(({ index }) => !furniture.has(index));
  const noteLines = new Set(pageNotes.flat().map(({ index }) => index));
  const main = rest.filter(({ index }) => !noteLines.has(index));
  const groups = [...groupLines(main, wrapping), ...(pageNotes as readonly LineGroup[])];
  const context: Context = { clean, lines, furniture, groups, vocabulary: countWords(rest) };
  const placed = [
    ...placeLines(
      lines.filter(({ index }) => !noteLines.has(index)),
      context,
    ),
    ...placeLines(
      lines.filter(({ index }) => noteLines.has(index)),
      context,
    ),
  ];
  const lead = cut(
    clean,
    { start: 0, end: lines[0]?.start ?? clean.text.length },
    lines.length === 0,
  );
  const source = assemble([...lead, ...placed.flatMap(({ segments }) => segments)]);
  const starts = startsOf(placed, lines[0]?.start ?? 0);
  const units = groups.map((group, index) =>
    makeUnit(group, index, { source, starts, noteLines, lines }),
  );
  return { source, units, wrapping };
}

// The rule over the notes of a page goes with them.
function withNoteRules(
  furniture: Furniture,
  {
    lines,
    pageNotes,
  }: { readonly lines: readonly Line[]; readonly pageNotes: readonly (readonly Line[])[] },
): Furniture {
  const rules = pageNotes.flatMap(([first]) => {
    let at = (first?.index ?? 0) - 1;
    while (lines[at]?.isBlank) at -= 1;
    const above = lines[at];
    return above && isRule(above.text)
      ? [[above.index, { rule: 'note-rule', confidence: 0.95 }] as const]
      : [];
  });
  return new Map([...furniture, ...rules]);
}

function withoutKept(
  furniture: Furniture,
  { lines, kept }: { readonly lines: readonly Line[]; readonly kept: readonly Range[] },
): Furniture {
  const isKept = (line: Line | undefined) =>
    line !== undefined && kept.some(({ start, end }) => line.start < end && line.end > start);
  return new Map([...furniture].filter(([index]) => !isKept(lines[index])));
}

interface Context {
  readonly clean: SourceText;
  readonly lines: readonly Line[];
  readonly furniture: Furniture;
  readonly groups: readonly LineGroup[];
  readonly vocabulary: Vocabulary;
}

interface PlacedLine {
  readonly line: Line;
  readonly segments: readonly Segment[];
}

function placeLines(some: readonly Line[], context: Context): readonly PlacedLine[] {
  const nextInGroup = new Map<number, Line>();
  for (const group of context.groups) {
    for (const [n, line] of group.entries()) {
      const next = group[n + 1];
      if (next) nextInGroup.set(line.index, next);
    }
  }
  let awaited: Line | undefined;
  return some.map((line) => {
    if (line === awaited) awaited = undefined;
    const next = nextInGroup.get(line.index);
    const segments = placeLine(line, { next, isInside: awaited !== undefined }, context);
    awaited ??= next;
    return { line, segments };
  });
}

// The line and the white space behind it.
function placeLine(
  line: Line,
  { next, isInside }: { next: Line | undefined; isInside: boolean },
  { clean, lines, furniture, vocabulary }: Context,
): readonly Segment[] {
  const spaceEnd = lines[line.index + 1]?.start ?? clean.text.length;
  const space = { start: line.end, end: spaceEnd };
  const isLast = spaceEnd === clean.text.length;
  const piece = furniture.get(line.index);
  if (piece) {
    const head = editedSegment(clean, { start: line.start, end: line.end, after: '', ...piece });
    return [head, ...dropSpace(clean, space, isLast)];
  }
  if (line.isBlank && isInside)
    return dropSpace(clean, { start: line.start, end: spaceEnd }, isLast);
  if (next === undefined) return cut(clean, { start: line.start, end: spaceEnd }, isLast);
  const join = joinLines(line, next, vocabulary);
  return [
    ...cut(clean, { start: line.start, end: join.start }),
    editedSegment(clean, { ...join, end: spaceEnd }),
  ];
}

function dropSpace(
  clean: SourceText,
  space: { readonly start: number; readonly end: number },
  isLast: boolean,
): readonly Segment[] {
  if (isLast || space.start === space.end) return cut(clean, space, isLast);
  return [editedSegment(clean, { ...space, after: '', rule: 'line-join' })];
}

// Where each line starts in the text that is read, by index of the line.
function startsOf(placed: readonly PlacedLine[], lead: number): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let at = lead;
  for (const { line, segments } of placed) {
    starts.set(line.index, at);
    for (const { text } of segments) at += text.length;
  }
  return starts;
}

interface Surroundings {
  readonly source: SourceText;
  readonly starts: ReadonlyMap<number, number>;
  readonly noteLines: ReadonlySet<number>;
  readonly lines: readonly Line[];
}

function makeUnit(
  group: LineGroup,
  index: number,
  { source, starts, noteLines, lines }: Surroundings,
): Unit {
  const [first] = group;
  const last = group.at(-1) as Line;
  const start = starts.get(first.index) ?? 0;
  const end = (starts.get(last.index) ?? 0) + last.end - last.start;
  return {
    index,
    start,
    end,
    text: source.text.slice(start, end),
    indent: first.indent,
    minIndent: Math.min(...group.slice(0, 2000).map(({ indent }) => indent)),
    lines: group.length,
    hasBlankBefore: first.index === 0 || lines[first.index - 1]?.isBlank === true,
    page: first.page,
    isPageNote: noteLines.has(first.index),
  };
}

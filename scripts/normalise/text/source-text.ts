import { lowerBound } from '../lower-bound.ts';

/** A piece of a text that is being read, and the range of the raw text that it stands for. */
export interface Segment {
  /** Offset in the text that is read. */
  readonly at: number;
  /** What is read there; empty for what was dropped. */
  readonly text: string;
  /** Offsets in the raw text, UTF-16 units, end excluded. */
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly fate: 'kept' | 'changed' | 'dropped';
  /** The rule that changed or dropped it; empty for what was kept. */
  readonly rule: string;
  /** From 0 (a guess) to 1 (certain). */
  readonly confidence: number;
}

/** A text to be read, every piece of it tied to the raw text. */
export interface SourceText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A range of a text and what it becomes. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly rule: string;
  readonly confidence?: number;
}

/** The raw text as it came. */
export function sourceTextOf(raw: string): SourceText {
  const whole = { at: 0, text: raw, rawStart: 0, rawEnd: raw.length };
  return { text: raw, segments: [{ ...whole, fate: 'kept', rule: '', confidence: 1 }] };
}

/**
 * Applies edits that do not overlap.
 *
 * @param edits Sorted by `start`, in offsets of `source.text`.
 */
export function rewrite(source: SourceText, edits: readonly Edit[]): SourceText {
  if (edits.length === 0) return source;
  const segments: Segment[] = [];
  let at = 0;
  for (const edit of edits) {
    segments.push(...cut(source, { start: at, end: edit.start }), editedSegment(source, edit));
    at = edit.end;
  }
  segments.push(...cut(source, { start: at, end: source.text.length }, true));
  return assemble(segments);
}

/** Puts segments one after another, in whatever order they come. */
export function assemble(segments: readonly Segment[]): SourceText {
  let at = 0;
  const placed = segments.map((segment) => {
    const here = { ...segment, at };
    at += segment.text.length;
    return here;
  });
  return { text: placed.map(({ text }) => text).join(''), segments: placed };
}

/** One segment for a range of the text that becomes something else, or nothing. */
export function editedSegment(source: SourceText, edit: Edit): Segment {
  return {
    at: edit.start,
    text: edit.after,
    rawStart: rawOffset(source, edit.start),
    rawEnd: rawOffset(source, edit.end),
    fate: edit.after === '' ? 'dropped' : 'changed',
    rule: edit.rule,
    confidence: edit.confidence ?? 1,
  };
}

/**
 * The segments of a range. What was dropped at its very end belongs to the range after it, so that ranges that
 * follow one another share nothing and miss nothing; the last range of a text takes it with `isLast`.
 */
export function cut(
  source: SourceText,
  { start, end }: { readonly start: number; readonly end: number },
  isLast = false,
): readonly Segment[] {
  const found: Segment[] = [];
  for (let n = firstFrom(source.segments, start); n < source.segments.length; n += 1) {
    const segment = source.segments[n] as Segment;
    if (segment.at > end || (segment.at === end && !(isLast && segment.text === ''))) break;
    const part = clip(segment, start, end);
    if (part) found.push(part);
  }
  return found;
}

function clip(segment: Segment, start: number, end: number): Segment | undefined {
  const { at, text } = segment;
  const [from, to] = [Math.max(start, at), Math.min(end, at + text.length)];
  if (text === '') return at >= start ? segment : undefined;
  if (from >= to) return undefined;
  if (from === at && to === at + text.length) return segment;
  // A changed piece cannot be divided: the part with its start takes it whole.
  if (segment.fate === 'changed') return from === at ? segment : undefined;
  const rawStart = segment.rawStart + from - at;
  return {
    ...segment,
    at: from,
    text: text.slice(from - at, to - at),
    rawStart,
    rawEnd: rawStart + to - from,
  };
}

/** The offset in the raw text of an offset in the text that is read. */
export function rawOffset({ segments }: SourceText, offset: number): number {
  const segment = segments[firstFrom(segments, offset)];
  if (segment === undefined) return segments.at(-1)?.rawEnd ?? 0;
  if (segment.at >= offset) return segment.rawStart;
  return segment.fate === 'kept' ? segment.rawStart + offset - segment.at : segment.rawEnd;
}

// The first segment that reaches to the offset or starts there.
function firstFrom(segments: readonly Segment[], offset: number): number {
  return lowerBound(segments, ({ at, text }) =>
    text === '' ? at < offset : at + text.length <= offset,
  );
}

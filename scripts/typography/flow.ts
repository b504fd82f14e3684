/** Stands in a flow for what typography never looks into: code, mathematics, pictures, raw HTML. */
export const objectMark = '\uFFFC';
/** Stands in a flow for the call of a note. */
export const noteMark = '\uFFFB';

/** A stretch of text as one node holds it. */
export interface Leaf {
  readonly text: string;
  /** Never changed. */
  readonly isLocked: boolean;
}

/** A replacement of a range, offsets in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One rule of typography: what it would change in the text of a paragraph. */
export interface Rule {
  readonly id: string;
  readonly edits: (text: string, context: RuleContext) => readonly Edit[];
}

/** What a rule may ask about. */
export interface RuleContext {
  /** BCP 47. */
  readonly language: string;
  /** Tells of something suspicious that the rule will not decide. */
  readonly suspect: (suspicion: Suspicion) => void;
}

/** Something suspicious in a text, at an offset of it. */
export interface Suspicion {
  readonly text: string;
  readonly offset: number;
  readonly rule: string;
  readonly message: string;
}

/** Addresses and identifiers: no rule reaches into them. */
const untouchable =
  /\b(?:https?|ftp):\/\/[^\s<>"“”]+|\bwww\.[^\s<>"“”]+|\b(?:doi|isbn|issn|urn):\S+|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|\b\d{4}-\d\d-\d\d\b|\b97[89][-\d]{10,14}\b/giu;

/** Edits for every match of a pattern. */
export function replacing(
  pattern: RegExp,
  replace: (match: RegExpExecArray) => Edit | undefined,
): Rule['edits'] {
  return (text) => [...text.matchAll(pattern)].flatMap((match) => replace(match) ?? []);
}

/** Applies the edits of one rule to the leaves; an edit that would touch something locked is left out. */
export function applyEdits(
  leaves: readonly Leaf[],
  edits: readonly Edit[],
): { leaves: readonly Leaf[]; done: readonly Edit[] } {
  const locked = lockedRanges(leaves);
  const done = edits.filter((edit) => !locked.some((range) => touches(edit, range)));
  if (done.length === 0) return { leaves, done };
  const texts = leaves.map(({ text }) => text);
  const starts = startsOf(leaves);
  for (const edit of [...done].sort((a, b) => b.start - a.start)) applyOne(texts, starts, edit);
  return { leaves: leaves.map((leaf, n) => ({ ...leaf, text: texts[n] ?? '' })), done };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function lockedRanges(leaves: readonly Leaf[]): readonly Range[] {
  const starts = startsOf(leaves);
  const text = leaves.map((leaf) => leaf.text).join('');
  const nodes = leaves.flatMap((leaf, n) =>
    leaf.isLocked ? [{ start: starts[n] ?? 0, end: (starts[n] ?? 0) + leaf.text.length }] : [],
  );
  const words = [...text.matchAll(untouchable)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[.,;:!?)\]'’]+$/, '').length,
  }));
  return [...nodes, ...words];
}

function touches(edit: Edit, range: Range): boolean {
  if (edit.start === edit.end) return edit.start > range.start && edit.start < range.end;
  return edit.start < range.end && edit.end > range.start;
}

function startsOf(leaves: readonly Leaf[]): readonly number[] {
  let at = 0;
  return leaves.map(({ text }) => {
    const start = at;
    at += text.length;
    return start;
  });
}

// Edits come last first, so that the starts computed before stay right. New text goes to the first leaf it touches.
function applyOne(texts: string[], starts: readonly number[], edit: Edit): void {
  let isPlaced = false;
  for (const [n, start] of starts.entries()) {
    const text = texts[n] ?? '';
    const end = n + 1 < starts.length ? (starts[n + 1] ?? 0) : Infinity;
    const isHere =
      edit.start < end && (edit.end > start || (edit.start === edit.end && edit.start >= start));
    if (!isHere) continue;
    const from = Math.max(0, edit.start - start);
    const to = Math.max(from, Math.min(edit.end, end) - start);
    texts[n] = text.slice(0, from) + (isPlaced ? '' : edit.text) + text.slice(to);
    isPlaced = true;
  }
}

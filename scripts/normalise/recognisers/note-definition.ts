import type { Unit } from '../layout/unit.ts';
import type { Proposal } from '../reading.ts';
import { romanValue } from '../../model/roman.ts';

// "(1), (2) Documents …" and "[3] Id., p. 4"
export const bracketed = /^((?:[([]\d{1,3}[)\]](?:,\s?| and | ?& ?)?)+)[.:]?\s*(?=\S)/;
// "[A] She sent me …", "[iv] Labour Force Survey"
export const lettered = /^\[([A-Za-z]|[ivx]{2,5})\](?!\()\s*(?=\S)/;
export const raised = /^([⁰¹²³⁴-⁹]{1,3})\s?(?=\S)/u;
// "1. Ibid.", "2) Ibid.", "3 Ibid.", "4Ibid.", "1. ^ Ibid."
export const plain = /^(\d{1,3})(?:[.):]\s*|\s+|(?=\p{Lu}))(?:[\^↑]\s*(?:[a-z]\s)*)?(?=\S)/u;
export const signed = /^([*†‡§¶]{1,4}|\(\*{1,3}\))\s?(?=["“‘'(]?[\p{L}\d])/u;

/** Every way to mark a note. */
export const allShapes = [bracketed, lettered, raised, plain, signed];

/** A unit that starts with a mark as a note; undefined when it starts with none of the shapes. */
export function define(
  { index, text }: Unit,
  shapes: readonly RegExp[],
  confidence: number,
): Proposal | undefined {
  const head = shapes.map((shape) => shape.exec(text)).find((match) => match !== null);
  if (!head) return undefined;
  const marks = marksIn(head[1] ?? '', head[0]);
  return {
    unit: index,
    reading: { kind: 'note', marks, textStart: head[0].length },
    confidence,
    evidence: `starts with the mark ${marks.join(', ')} and stands where notes stand`,
  };
}

function marksIn(head: string, whole: string): readonly string[] {
  if (/^[A-Za-z]/.test(head) && whole.startsWith('[')) return [head];
  return head.normalize('NFKC').match(/\d+|[*†‡§¶]+/gu) ?? [];
}

/** True when a note's mark counts on from another's: 3 after 2, [b] after [a]. */
export function follows(note: Proposal, next: Proposal): boolean {
  if (note.reading.kind !== 'note' || next.reading.kind !== 'note') return false;
  return valueOf(next.reading.marks[0]) === valueOf(note.reading.marks.at(-1)) + 1;
}

/** The place of a mark in its count. */
export function valueOf(mark = ''): number {
  const letter = mark.length === 1 ? mark.toLowerCase().charCodeAt(0) - 96 : NaN;
  return Number(mark) || (/^[ivx]+$/.test(mark) ? (romanValue(mark) ?? letter) : letter);
}

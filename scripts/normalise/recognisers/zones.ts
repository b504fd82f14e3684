import { endsSentence } from '../layout/line-shapes.ts';
import type { Unit } from '../layout/unit.ts';

/** True for running text: a long unit, or a sentence of some length. */
export function isProse({ text }: Unit): boolean {
  const words = text.split(/\s+/).length;
  return (
    text.length > 260 ||
    (endsSentence(text) && !text.endsWith(':') && words >= 22) ||
    /[.!?]["”’)]* \p{Lu}.{30,}[.!?]["”’)]*$/u.test(text)
  );
}

/** Index of the first unit of running text, within the first twenty units; where the head of a text ends. */
export function headEnd(units: readonly Unit[]): number {
  const first = units.findIndex(isProse);
  return Math.min(first === -1 ? units.length : first, 20);
}

/** Index behind the last unit of running text that is no note; where the tail of a text starts. */
export function tailStart(units: readonly Unit[], isNote: (unit: Unit) => boolean): number {
  return units.findLastIndex((unit) => isProse(unit) && !isNote(unit)) + 1;
}

/** True for nothing but a short line without the end of a sentence. */
export function isShortLine({ text }: Unit, words: number): boolean {
  return text.length <= 200 && text.split(/\s+/).length <= words;
}

import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser, Scene } from '../reading.ts';
import { headEnd } from './zones.ts';

/** Block quotations: paragraphs set in on all their lines where most are not, and lines that a ">" marks. */
export const recogniseQuotes: Recogniser = (scene) => {
  const from = headEnd(scene.units);
  const margin = scene.wrapping?.margin ?? usualIndent(scene.units);
  return scene.units
    .slice(1)
    .filter(
      (unit) => !scene.settled.has(unit.index) && (unit.index >= from || isEpigraph(unit, scene)),
    )
    .flatMap((unit) =>
      isMarked(unit) ? [propose(unit, 1)] : isSetIn(unit, margin) ? [propose(unit, 0)] : [],
    );
};

// Above the text only what is a sentence and set in deep: titles are centred as well.
function isEpigraph({ text, minIndent }: Unit, { wrapping }: Scene): boolean {
  return (
    minIndent >= (wrapping?.margin ?? 0) + 3 &&
    /[.!?]|^["“‘«—–-]/.test(text) &&
    /\p{Ll}/u.test(text) &&
    text.split(/\s+/).length >= 4
  );
}

function isMarked({ text, lines }: Unit): boolean {
  return lines === 1 && /^(?:>\s?)+["“‘(]?\p{L}/u.test(text);
}

function isSetIn(unit: Unit, margin: number): boolean {
  const isDeep = unit.minIndent >= margin + 2;
  const reads = unit.lines > 1 || unit.text.length > 60 || /[.!?]["”’)]*$/.test(unit.text);
  // A first line's indent is no quotation: where lines are not wrapped, paragraphs may all be set in.
  return (
    isDeep && reads && !/^(?:[—–-]{1,2}|\d{1,2}\.)\s/.test(unit.text) && /\p{Ll}/u.test(unit.text)
  );
}

function usualIndent(units: readonly Unit[]): number {
  const indents = units
    .filter(({ text }) => text.length > 120)
    .map(({ indent }) => indent)
    .sort((a, b) => a - b);
  return indents[Math.floor(indents.length / 2)] ?? 0;
}

function propose({ index, text }: Unit, marks: number): Proposal {
  const textStart = marks === 0 ? 0 : (/^(?:>\s?)+/.exec(text)?.[0].length ?? 0);
  const evidence =
    marks === 0 ? 'set in where the text around it is not' : 'marked by ">" as mails do';
  return { unit: index, reading: { kind: 'quote', textStart }, confidence: 0.78, evidence };
}

import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser } from '../reading.ts';
import { drop } from './junk.ts';

const heading =
  /^(?:table of )?contents\s*(?:\[?(?:hide|show)\]?)?\s*:?$|^(?:inhalt|inhaltsverzeichnis|sommaire|table des matières|índice|mục lục)\s*:?$/iu;

/** A table of contents: a heading that says so, and lines below it that come again as headings or end in page numbers. */
export const recogniseContents: Recogniser = ({ units }) => {
  const starts = units.filter(({ text }) => heading.test(text));
  if (starts.length === 0) return [];
  const last = new Map(units.map(({ text, index }) => [bare(text.slice(0, 200)), index]));
  return starts.flatMap((start) => {
    const below = units.slice(start.index + 1, start.index + 200);
    const entries = below.map(({ text }) => bare(text.slice(0, 200)));
    // Where an entry comes a second time, the text has begun.
    const end = below.findIndex(
      (unit, n) => !isEntry(unit, last) || entries.indexOf(entries[n] ?? '') < n,
    );
    const lines = end === -1 ? below : below.slice(0, end);
    if (lines.length < 2) return [];
    const evidence = 'a table of contents: every edition makes its own';
    return [start, ...lines].map((unit): Proposal =>
      drop(unit, { rule: 'contents', confidence: 0.93, evidence }),
    );
  });
};

function isEntry(unit: Unit, last: ReadonlyMap<string, number>): boolean {
  if (unit.text.length > 140) return false;
  const hasPage = /(?:\.{3,}|…|\s{2,}|\t)\s*(?:\d{1,4}|[ivxl]+)$/i.test(unit.text);
  const comesAgain = (last.get(bare(unit.text)) ?? 0) > unit.index;
  const isNumbered =
    /^\d+(?:\.\d+)*\.?\s+\S/.test(unit.text) && unit.text.length < 80 && !/[.;:]$/.test(unit.text);
  return hasPage || comesAgain || isNumbered;
}

// Without numbers, leaders and page numbers.
function bare(text: string): string {
  return text
    .replace(/^(?:\d+(?:\.\d+)*|[IVXLC]+)[.)]?\s+/u, '')
    .replace(/[\s.…]*(?:\.{3,}|…|\s{2,}|\t)\s*(?:\d{1,4}|[ivxl]+)$/iu, '')
    .toLowerCase();
}

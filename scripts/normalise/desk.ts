import type { Manuscript } from '../model/manuscript.ts';
import { lineFinder } from '../model/place.ts';
import type { Place, Report } from '../model/problem.ts';
import { cleanText } from './text/clean-text.ts';
import { rawOffset, type SourceText } from './text/source-text.ts';

/** What every step of one text works with: the text, how it is read, and where problems go. */
export interface Desk {
  readonly manuscript: Manuscript;
  readonly source: SourceText;
  readonly report: Report;
  /** The place in the raw file of an offset in the text that is read. */
  readonly placeOf: (offset: number) => Place;
  /** The one place of a quotation; reports `decision-matches-once` when it stands nowhere or more than once. */
  readonly find: (quotation: string, decision: Place) => Range | undefined;
}

/** Offsets in the text that is read. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Lays a text out for work. */
export function makeDesk(manuscript: Manuscript, source: SourceText, report: Report): Desk {
  const lineAt = lineFinder(manuscript.text);
  const placeOf = (offset: number): Place => {
    return { file: manuscript.file, ...lineAt(rawOffset(source, offset)) };
  };
  return {
    manuscript,
    source,
    report,
    placeOf,
    find: (quotation, decision) => findOnce(quotation, decision, { manuscript, source, report }),
  };
}

// White space counts as one space: an editor quotes words, not the raw text's line breaks.
function findOnce(
  quotation: string,
  decision: Place,
  { manuscript, source, report }: { manuscript: Manuscript; source: SourceText; report: Report },
): Range | undefined {
  const escaped = cleanText(quotation.trim()).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // What overlaps itself is found each time: the search goes on one character further.
  const shape = new RegExp(`(?=(${escaped.replace(/\s+/g, '\\s+')}))`, 'g');
  const found = quotation.trim() === '' ? [] : [...source.text.matchAll(shape)];
  const [only] = found;
  if (only && found.length === 1)
    return { start: only.index, end: only.index + (only[1]?.length ?? 0) };
  report({
    rule: 'decision-matches-once',
    severity: 'error',
    place: decision,
    message: `The words "${quotation}" stand ${found.length === 0 ? 'nowhere' : `${found.length} times`} in "${manuscript.name}"`,
    hint: 'quote words of the raw text exactly, enough of them to be found just once',
  });
  return undefined;
}

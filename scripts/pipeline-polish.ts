import { decodeManuscript } from './ingest/decode.ts';
import { readTextLines } from './ingest/read-text-lines.ts';
import type { TypographyChange } from './model/article.ts';
import { lineFinder } from './model/place.ts';
import type { Place, Report } from './model/problem.ts';
import { polishText, type PolishedText } from './typography/polish-text.ts';
import { prepareRules, type PreparedRule } from './typography/prepare-rules.ts';
import { findSuspects } from './typography/suspects/find-suspects.ts';

/** A plain text, or a file of texts one a line as JSON, handed to the press by itself. */
export interface LooseTypography {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** BCP 47. */
  readonly language: string;
  /** Lines of `{"id": …, "text": …}` instead of one text. */
  readonly isJsonLines: boolean;
}

/** A text whose typography is set, and each change at its place. */
export interface PolishedFile {
  readonly text: string;
  readonly changes: readonly PlacedChange[];
}

/** A change and where it was made. */
export interface PlacedChange {
  readonly place: Place;
  readonly change: TypographyChange;
}

/**
 * Applies the typographic rules to one text, or to each text of a file of JSON lines, whose other fields stay as they
 * are; what the rules will not decide is reported. Undefined when the file cannot be decoded.
 */
export function polishFile(
  { path, bytes, language, isJsonLines }: LooseTypography,
  report: Report,
): PolishedFile | undefined {
  const text = decodeManuscript(path, bytes, report)?.text;
  if (text === undefined) return undefined;
  const rules = prepareRules(language);
  if (!isJsonLines) return polishOne({ path, text, language, rules }, report);
  return polishLines({ path, text, language, rules }, report);
}

interface Work {
  readonly path: string;
  readonly text: string;
  readonly language: string;
  readonly rules: readonly PreparedRule[];
}

const hint = 'look at it and mend the text if it is wrong; it is left as it is';

function polishOne({ path, text, language, rules }: Work, report: Report): PolishedFile {
  const polished = polishText(text, rules);
  const find = lineFinder(text);
  const placeOf = (offset: number): Place => ({ file: path, ...find(offset) });
  for (const { rule, offset, message } of doubtsOf(text, polished, language))
    report({ rule, severity: 'warning', place: placeOf(offset), message, hint });
  const changes = polished.changes.map((change) => ({ place: placeOf(change.offset), change }));
  return { text: polished.text, changes };
}

function doubtsOf(text: string, polished: PolishedText, language: string) {
  return [...polished.suspicions, ...findSuspects(text, language)].sort(
    (a, b) => a.offset - b.offset,
  );
}

// The place of a text inside a line of JSON is its line; the message names the offset in the text itself.
function polishLines({ path, text, language, rules }: Work, report: Report): PolishedFile {
  const changes: PlacedChange[] = [];
  const lines = readTextLines(path, text, report).map((entry) => {
    if (entry.kind === 'other') return entry.line;
    const polished = polishText(entry.text, rules);
    const find = lineFinder(entry.text);
    const place: Place = { file: path, line: entry.number, column: 1 };
    for (const { rule, offset, message } of doubtsOf(entry.text, polished, language)) {
      const { line, column } = find(offset);
      const where = `text ${JSON.stringify(entry.record.id)}, ${line}:${column}`;
      report({ rule, severity: 'warning', place, message: `${message} (${where})`, hint });
    }
    for (const change of polished.changes) changes.push({ place, change });
    return JSON.stringify({ ...entry.record, text: polished.text });
  });
  return { text: lines.join('\n'), changes };
}

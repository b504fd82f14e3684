import type { LedgerEntry } from '../model/ledger.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { lineFinder } from '../model/place.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { NoteDefinition, NoteMark } from './note-marks.ts';
import type { ReadUnit } from './resolve.ts';

/** What the body of a draft is written from. */
export interface DraftParts {
  readonly manuscript: Manuscript;
  readonly read: readonly ReadUnit[];
  readonly definitions: readonly NoteDefinition[];
  readonly marks: readonly NoteMark[];
}

type Entry = Omit<LedgerEntry, 'line'>;

/** The Markdown body, and what became of every range that went into it or was taken out. */
export function writeBody(parts: DraftParts): { body: string; entries: readonly Entry[] } {
  const written = parts.read.map((read) => writeUnit(read, parts));
  const texts = written.map(({ markdown }) => markdown).filter((markdown) => markdown !== '');
  return { body: `${texts.join('\n\n')}\n`, entries: written.flatMap(({ entries }) => entries) };
}

interface Written {
  readonly markdown: string;
  readonly entries: readonly Entry[];
}

function writeUnit(read: ReadUnit, parts: DraftParts): Written {
  const { unit, reading, confidence } = read;
  switch (reading.kind) {
    case 'title':
      return {
        markdown: '',
        entries: [{ ...range(read), fate: 'moved', rule: 'title', confidence, field: 'title' }],
      };
    case 'heading': {
      const { markdown, entries } = writeText(read, { start: unit.start, rule: 'heading' }, parts);
      return { markdown: `${'#'.repeat(reading.level)} ${markdown}`, entries };
    }
    case 'note':
      return writeNote(read, parts);
    case 'paragraph':
      return writeText(read, { start: unit.start, rule: 'paragraph' }, parts);
    default:
      return { markdown: '', entries: sidePieces(read) };
  }
}

function range({ unit }: ReadUnit): { start: number; end: number } {
  return { start: unit.start, end: unit.end };
}

function sidePieces({ unit, pieces, confidence }: ReadUnit): readonly Entry[] {
  return (pieces ?? []).map((piece) => ({
    ...piece,
    start: unit.start + piece.start,
    end: unit.start + piece.end,
    confidence,
  }));
}

// A note that nothing calls would vanish from every edition: it stays a paragraph, mark and all, until it is placed.
function writeNote(read: ReadUnit, parts: DraftParts): Written {
  const definition = parts.definitions.find((one) => one.read === read);
  const calls = parts.marks.filter(({ number }) => definition?.marks.includes(number));
  if (definition === undefined || calls.length === 0) {
    return writeText(read, { start: read.unit.start, rule: 'note-without-mark' }, parts);
  }
  const { label, textStart } = definition;
  const start = read.unit.start + textStart;
  const { markdown, entries } = writeText(read, { start, rule: 'note' }, parts);
  const head: Entry = {
    start: read.unit.start,
    end: start,
    fate: 'changed',
    rule: 'note-label',
    confidence: read.confidence,
    after: `[^${label}]:`,
  };
  // Two marks, one note: the empty span is how the one note is known again behind both (pandoc copies it to each).
  const shared = calls.length > 1 ? `[]{#note-${label} .shared-note}` : '';
  return {
    markdown: `[^${label}]: ${shared}${markdown.replaceAll('\n', '\n    ')}`,
    entries: [head, ...entries],
  };
}

function writeText(
  read: ReadUnit,
  { start, rule }: { start: number; rule: string },
  parts: DraftParts,
): Written {
  const { unit, confidence } = read;
  const marks = parts.marks
    .filter((mark) => mark.start >= start && mark.end <= unit.end)
    .sort((a, b) => a.start - b.start);
  const entries: Entry[] = [];
  let markdown = '';
  let at = start;
  for (const mark of marks) {
    markdown += kept(at, mark.start);
    const after = `[^${labelOf(mark, parts)}]`;
    markdown += after;
    entries.push({
      start: mark.start,
      end: mark.end,
      fate: 'changed',
      rule: mark.rule,
      confidence: 0.9,
      after,
    });
    at = mark.end;
  }
  markdown += kept(at, unit.end);
  return { markdown, entries };

  function kept(from: number, to: number): string {
    if (from === to) return '';
    entries.push({ start: from, end: to, fate: 'kept', rule, confidence });
    return escapeRun(parts.manuscript.text.slice(from, to), from === start);
  }
}

// Only the first run of a paragraph starts a line; a comma before the others keeps them from looking as if they did.
function escapeRun(text: string, startsLine: boolean): string {
  const escaped = escapeMarkdown(startsLine ? text : `,${text}`);
  return startsLine ? escaped : escaped.slice(1);
}

function labelOf(mark: NoteMark, { definitions }: DraftParts): string {
  return definitions.find(({ marks }) => marks.includes(mark.number))?.label ?? mark.number;
}

/** Adds the white space between units and the line of every entry. */
export function completeLedger(
  manuscript: Manuscript,
  entries: readonly Entry[],
): readonly LedgerEntry[] {
  const { text } = manuscript;
  const sorted = [...entries].sort((a, b) => a.start - b.start || a.end - b.end);
  const whole: Entry[] = [];
  let at = 0;
  for (const entry of [...sorted, undefined]) {
    const next = entry?.start ?? text.length;
    if (next > at && text.slice(at, next).trim() === '') {
      whole.push({ start: at, end: next, fate: 'kept', rule: 'white-space', confidence: 1 });
    }
    if (entry) whole.push(entry);
    at = entry?.end ?? next;
  }
  const lineAt = lineFinder(text);
  return whole.map((entry) => ({ ...entry, line: lineAt(entry.start) }));
}

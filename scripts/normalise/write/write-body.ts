import { groupBy } from '../group-by.ts';
import type { NoteDefinition, NoteMark } from '../notes/note.ts';
import type { ReadUnit } from '../resolve.ts';
import type { SourceText } from '../text/source-text.ts';
import {
  join,
  writeBreak,
  writeHeading,
  writeList,
  writeQuote,
  writeTable,
  writeVerse,
} from './write-blocks.ts';
import { writeText, type Account, type WritingContext, type Written } from './write-text.ts';

/** What the body of a draft is written from. */
export interface DraftParts {
  readonly source: SourceText;
  readonly read: readonly ReadUnit[];
  readonly definitions: readonly NoteDefinition[];
  readonly marks: readonly NoteMark[];
}

/** The blocks of the Markdown body, in their order; those that only give an account have no Markdown. */
export function writeBody({ source, read, definitions, marks }: DraftParts): readonly Written[] {
  const context: WritingContext = {
    source,
    marks: [...marks].sort((a, b) => a.start - b.start || a.end - b.end),
  };
  const called = new Map(groupBy(marks, ({ definition }) => definition));
  const notes = new Map(definitions.map((definition) => [definition.units[0], definition]));
  const inNotes = new Set(definitions.flatMap(({ units }) => units.slice(1)));
  return groupUnits(read.filter((one) => !inNotes.has(one))).map((group) => {
    const [first] = group;
    const definition = notes.get(first);
    return definition
      ? writeNote(definition, called.get(definition)?.length ?? 0, context)
      : writeGroup(group, context);
  });
}

type Group = readonly [ReadUnit, ...ReadUnit[]];

const joined = new Set(['item', 'verse', 'quote', 'row']);

// Items, lines, quoted paragraphs and rows that follow one another are one list, stanza, quotation, table.
function groupUnits(read: readonly ReadUnit[]): readonly Group[] {
  const groups: [ReadUnit, ...ReadUnit[]][] = [];
  for (const one of read) {
    const last = groups.at(-1);
    const isAlike = last?.[0].reading.kind === one.reading.kind && joined.has(one.reading.kind);
    const startsStanza = one.reading.kind === 'verse' && one.unit.hasBlankBefore;
    const startsTable = one.reading.kind === 'row' && one.reading.isHead;
    const startsList = isAlike && last && isOtherList(last, one);
    if (last && isAlike && !startsStanza && !startsTable && !startsList) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isOtherList([first]: Group, { reading }: ReadUnit): boolean {
  return (
    reading.kind === 'item' &&
    reading.depth === 0 &&
    first.reading.kind === 'item' &&
    reading.style !== first.reading.style
  );
}

function writeGroup(group: Group, context: WritingContext): Written {
  const [first] = group;
  const { unit, reading } = first;
  switch (reading.kind) {
    case 'title':
    case 'subtitle':
      return { markdown: '', accounts: [moved(first, reading.kind)] };
    case 'heading':
      return writeHeading(first, reading, context);
    case 'item':
      return writeList(group, context);
    case 'verse':
      return writeVerse(group, context);
    case 'quote':
      return writeQuote(group, context);
    case 'row':
      return writeTable(group, context);
    case 'break':
      return writeBreak(first);
    case 'aside':
    case 'fields':
      return { markdown: '', accounts: sideAccounts(first) };
    default:
      return writeText(first, { from: unit.start, rule: 'paragraph' }, context);
  }
}

function moved({ unit, confidence, evidence }: ReadUnit, field: string): Account {
  return {
    start: unit.start,
    end: unit.end,
    fate: 'moved',
    rule: field,
    confidence,
    evidence,
    field,
  };
}

function sideAccounts({ unit, pieces, confidence, evidence }: ReadUnit): readonly Account[] {
  return (pieces ?? []).map(({ start, end, ...piece }) => ({
    ...piece,
    start: unit.start + start,
    end: unit.start + end,
    confidence,
    evidence,
  }));
}

// A note that nothing calls would vanish from every edition: it stays a paragraph, mark and all, until it is placed.
function writeNote(definition: NoteDefinition, calls: number, context: WritingContext): Written {
  if (calls === 0) {
    const paragraphs = definition.units.map((read) =>
      writeText(read, { from: read.unit.start, rule: 'note-without-mark' }, context),
    );
    return join(paragraphs, '\n\n');
  }
  const { label, units } = definition;
  const texts = units.map((read) => writeNoteText(read, context));
  const [first] = units as readonly [ReadUnit];
  const head: Account = {
    start: first.unit.start,
    end: first.unit.start + textStartOf(first),
    fate: 'changed',
    rule: 'note-label',
    confidence: first.confidence,
    evidence: first.evidence,
    after: `[^${label}]:`,
  };
  // Two marks, one note: the empty span is how the one note is known again behind both (pandoc copies it to each).
  const shared = calls > 1 ? `[]{#note-${label} .shared-note}` : '';
  const text = join(texts, '\n\n    ');
  return { markdown: `[^${label}]: ${shared}${text.markdown}`, accounts: [head, ...text.accounts] };
}

function writeNoteText(read: ReadUnit, context: WritingContext): Written {
  const { reading, unit } = read;
  const textEnd =
    reading.kind === 'note' || reading.kind === 'note-more' ? reading.textEnd : undefined;
  const to = textEnd === undefined ? unit.end : unit.start + textEnd;
  return writeText(read, { from: unit.start + textStartOf(read), to, rule: 'note' }, context);
}

function textStartOf({ reading }: ReadUnit): number {
  return reading.kind === 'note' ? reading.textStart : 0;
}

import type { Fate } from '../../model/ledger.ts';
import { lowerBound } from '../lower-bound.ts';
import type { NoteMark } from '../notes/note.ts';
import type { ReadUnit } from '../resolve.ts';
import type { SourceText } from '../text/source-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What became of a range of the text that is read. */
export interface Account {
  readonly start: number;
  readonly end: number;
  readonly fate: Fate;
  readonly rule: string;
  readonly confidence: number;
  readonly evidence?: string;
  readonly field?: string;
  readonly after?: string;
}

/** A block of Markdown and the account of what it was made from. */
export interface Written {
  readonly markdown: string;
  readonly accounts: readonly Account[];
}

/** What blocks are written from. */
export interface WritingContext {
  readonly source: SourceText;
  /** By start. */
  readonly marks: readonly NoteMark[];
}

/** Which part of a unit is written, and as what. Offsets are those of the text that is read. */
export interface TextRange {
  readonly from: number;
  /** Absent: to the unit's end. */
  readonly to?: number;
  readonly rule: string;
}

/** Text of a unit from an offset on, escaped, with the calls of its notes. */
export function writeText(read: ReadUnit, range: TextRange, context: WritingContext): Written {
  const { confidence, evidence, unit } = read;
  const { from, to = unit.end, rule } = range;
  const parts: Written[] = [];
  let at = from;
  const keep = (end: number) => {
    const run = { start: at, end, isFirst: at === from && startsLine(rule) };
    if (at < end) parts.push(keptRun(context.source, run, { rule, confidence, evidence }));
    at = end;
  };
  for (const mark of marksWithin(context.marks, from, to)) {
    keep(mark.start);
    parts.push(noteCall(mark));
    at = mark.end;
  }
  keep(to);
  const markdown = parts.map((part) => part.markdown).join('');
  const accounts = parts.flatMap((part) => part.accounts);
  const rest = { start: to, end: unit.end, confidence, after: '' };
  const bracket: Account = { ...rest, fate: 'changed', rule: 'note-bracket' };
  return { markdown, accounts: to < unit.end ? [...accounts, bracket] : accounts };
}

// Behind "##" and in a cell nothing can start a list.
function startsLine(rule: string): boolean {
  return rule !== 'heading' && rule !== 'table-cell';
}

function keptRun(
  source: SourceText,
  {
    start,
    end,
    isFirst,
  }: { readonly start: number; readonly end: number; readonly isFirst: boolean },
  why: Pick<Account, 'rule' | 'confidence'> & { readonly evidence: string },
): Written {
  return {
    markdown: escapeRun(source.text.slice(start, end), isFirst),
    accounts: [{ start, end, fate: 'kept', ...why }],
  };
}

function noteCall({ start, end, definition, rule, confidence }: NoteMark): Written {
  const after = `[^${definition.label}]`;
  return { markdown: after, accounts: [{ start, end, fate: 'changed', rule, confidence, after }] };
}

function marksWithin(marks: readonly NoteMark[], from: number, to: number): readonly NoteMark[] {
  const first = lowerBound(marks, ({ start }) => start < from);
  let end = first;
  while (end < marks.length && (marks[end] as NoteMark).end <= to) end += 1;
  return marks.slice(first, end);
}

// Only the first run of a paragraph starts a line; a comma before the others keeps them from looking as if they did.
function escapeRun(text: string, startsLine: boolean): string {
  const escaped = escapeMarkdown(startsLine ? text : `,${text}`);
  return startsLine ? escaped : escaped.slice(1);
}

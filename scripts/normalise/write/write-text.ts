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

/** Text of a unit from an offset on, escaped, with the calls of its notes. */
export function writeText(
  read: ReadUnit,
  {
    from,
    to = read.unit.end,
    rule,
  }: { readonly from: number; readonly to?: number; readonly rule: string },
  { source, marks }: WritingContext,
): Written {
  const { confidence, evidence, unit } = read;
  // Behind "##" and in a cell nothing can start a list.
  const startsLine = rule !== 'heading' && rule !== 'table-cell';
  const parts: Written[] = [];
  let at = from;
  const keep = (end: number) => {
    if (at < end)
      parts.push(
        keptRun(
          source,
          { start: at, end, isFirst: at === from && startsLine },
          { rule, confidence, evidence },
        ),
      );
    at = end;
  };
  for (const mark of marksWithin(marks, from, to)) {
    keep(mark.start);
    parts.push(noteCall(mark));
    at = mark.end;
  }
  keep(to);
  const bracket: Account = {
    start: to,
    end: unit.end,
    fate: 'changed',
    rule: 'note-bracket',
    confidence,
    after: '',
  };
  const accounts = parts.flatMap((part) => part.accounts);
  return {
    markdown: parts.map(({ markdown }) => markdown).join(''),
    accounts: to < unit.end ? [...accounts, bracket] : accounts,
  };
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

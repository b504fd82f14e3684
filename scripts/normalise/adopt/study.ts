import type { Decisions } from '../../model/decisions.ts';
import type { Draft } from '../../model/draft.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import { correctWords, keptLines } from '../apply-decisions.ts';
import { makeDesk, type Desk, type Range } from '../desk.ts';
import { arrange } from '../layout/arrange.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Block } from './read-blocks.ts';
import { makeTracer, type Tracer } from './trace.ts';

/** A text in which decisions quote, and where the blocks of a draft stand in it. */
export interface Quotable {
  readonly text: string;
  readonly trace: Tracer;
  /** True when a quotation stands in it exactly once, white space aside. */
  readonly isOnce: (quotation: string) => boolean;
  /** Ranges that decisions speak of already, in order. */
  readonly taken: readonly Range[];
}

/** What hand edits of one draft are looked up in. */
export interface Study {
  /** The clean text: here words are corrected and dropped. */
  readonly clean: Quotable;
  /** The text with its corrections made and its lines joined: here headings and notes are decided. */
  readonly read: Quotable;
}

/** Lays out what a draft was made of. */
export function studyDraft(
  { manuscript, decisions }: { readonly manuscript: Manuscript; readonly decisions: Decisions },
  draft: Draft,
  blocks: readonly Block[],
): Study {
  const silent = () => undefined;
  const desk = makeDesk(manuscript, cleanText(manuscript.text), silent);
  const corrected = makeDesk(manuscript, correctWords(decisions, desk), silent);
  const arranged = makeDesk(
    manuscript,
    arrange(corrected.source, keptLines(decisions, corrected)).source,
    silent,
  );
  const quotable = (own: Desk, taken: readonly Range[]): Quotable => ({
    text: own.source.text,
    trace: makeTracer(own.source, draft.ledger, blocks),
    isOnce: (quotation) => own.find(quotation, noPlace) !== undefined,
    taken,
  });
  return { clean: quotable(desk, rangesOf(decisions, desk)), read: quotable(arranged, []) };
}

const noPlace = { file: '', line: 0, column: 0 };

function rangesOf({ words, lines }: Decisions, desk: Desk): readonly Range[] {
  const drops = lines.filter(({ action }) => action === 'drop').map(({ text }) => text);
  const quoted = [...words.map(({ before }) => before), ...drops];
  const ranges = quoted.flatMap((quotation) => desk.find(quotation, noPlace) ?? []);
  return ranges.sort((a, b) => a.start - b.start);
}

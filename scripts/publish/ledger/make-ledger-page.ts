import mustache from 'mustache';
import type { Ledger } from '../../model/ledger.ts';
import { escapeHtml } from './escape-html.ts';
import { findDoubts, viewDoubt } from './find-doubts.ts';
import { layRows } from './lay-rows.ts';
import { readableCount } from './readable-count.ts';
import { readBlocks } from './read-blocks.ts';
import { splitRows, type RawRow } from './split-rows.ts';
import { summarise } from './summarise.ts';
import { viewFrontMatter } from './view-front-matter.ts';
import { viewPieces } from './view-pieces.ts';
import { viewWarnings } from './view-warnings.ts';

/** What the page is made from. */
export interface LedgerFacts {
  /** The decoded raw text, which the entries of the ledger cover exactly. */
  readonly text: string;
  /** The whole Markdown file made from it, front matter included. */
  readonly markdown: string;
  readonly ledger: Ledger;
}

/**
 * The page on which an editor reads what became of a raw text: the sums, what is doubtful, and every character of the
 * raw text beside the Markdown it went to. The template is `site/ledger.html` of the theme; whatever comes from the
 * text is escaped. Takes time in proportion to the length of the text.
 *
 * @example makeLedgerPage({ text: 'Hi', markdown, ledger }, template) // '<!DOCTYPE html>…<td class="raw">…Hi…'
 */
export function makeLedgerPage(facts: LedgerFacts, template: string): string {
  return mustache.render(template, viewOf(facts), {}, { escape: escapeHtml });
}

function viewOf({ text, markdown, ledger }: LedgerFacts) {
  const file = readBlocks(markdown, ledger.entries);
  const rows = splitRows(text, ledger.entries, file.blockAt);
  const doubts = findDoubts(ledger.entries);
  const warnings = viewWarnings(ledger, rows);
  const front = viewFrontMatter(file.front);
  return {
    name: ledger.file.replace(/^.*\//s, ''),
    file: ledger.file,
    encoding: ledger.encoding.toUpperCase(),
    encodingEvidence: ledger.encodingEvidence,
    sha256: ledger.sha256,
    length: readableCount(ledger.length),
    lines: readableCount(rows.at(-1)?.lastLine ?? 0),
    summary: summarise(ledger.entries),
    hasWarnings: warnings.length > 0,
    warnings,
    warningCount: readableCount(warnings.length),
    hasDoubts: doubts.length > 0,
    doubts: doubts.map((doubt) => viewDoubt(doubt, text)),
    doubtCount: readableCount(doubts.length),
    lang: front.lang,
    front,
    rows: viewRows(rows, doubts, layRows(rows, file, front.idOf)),
  };
}

function viewRows(
  rows: readonly RawRow[],
  doubts: ReturnType<typeof findDoubts>,
  results: ReturnType<typeof layRows>,
) {
  const anchors = new Set(doubts.map(({ first }) => first));
  return rows.map((row, n) => ({
    id: `line-${row.line}`,
    span: row.lastLine > row.line ? `${row.line}–${row.lastLine}` : String(row.line),
    pieces: viewPieces(row.pieces, anchors),
    results: results[n],
    isWithoutResult: results[n]?.length === 0,
  }));
}

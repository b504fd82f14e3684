import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, LedgerEntry } from '../../../scripts/model/ledger.ts';
import { makeLedgerPage } from '../../../scripts/publish/ledger/make-ledger-page.ts';

export const template = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'templates', 'site', 'ledger.html'),
  'utf8',
);

/** An entry of a ledger and the words it is about. */
export type Told = Partial<Omit<LedgerEntry, 'start' | 'end' | 'line'>> & { readonly text: string };

/** A raw text told piece by piece, and what was made of it. */
export interface Story {
  readonly told: readonly Told[];
  readonly markdown?: string;
  readonly warnings?: Ledger['warnings'];
}

function ledgerOf({ told, warnings = [] }: Story): Ledger {
  let start = 0;
  let line = 1;
  const entries = told.map(({ text, ...rest }): LedgerEntry => {
    const entry = { fate: 'kept', rule: 'paragraph', confidence: 1, ...rest } as const;
    const placed = { ...entry, start, end: start + text.length, line };
    start += text.length;
    line += text.split(/\r\n|\r|\n/).length - 1;
    return placed;
  });
  const source = { file: 'raw/a <b>.txt', sha256: 'ab12', encoding: 'utf-8' } as const;
  return { ...source, encodingEvidence: 'valid', length: start, entries, warnings };
}

/** The page of a story. */
export function pageOf(story: Story): string {
  const text = story.told.map((entry) => entry.text).join('');
  return makeLedgerPage(
    { text, markdown: story.markdown ?? '', ledger: ledgerOf(story) },
    template,
  );
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|#13);/g, (reference) => references[reference] ?? '');

/** The words of each part of a page that a pattern finds. */
export const column = (page: string, pattern: RegExp) =>
  [...page.matchAll(pattern)].map(([, html = '']) => wordsOf(html));
/** The raw text as the page shows it, row by row. */
export const rawColumn = (page: string) => column(page, /<td class="raw"[^>]*>(.*?)<\/td>/gs);
/** The blocks of the Markdown as the page shows them. */
export const blocks = (page: string) => column(page, /<div class="block"[^>]*>(.*?)<\/div>/gs);

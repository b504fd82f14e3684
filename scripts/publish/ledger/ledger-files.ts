import type { Draft } from '../../model/draft.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import { makeLedgerPage } from './make-ledger-page.ts';

/** A raw text with what was made of it. */
export interface AccountedText {
  readonly manuscript: Manuscript;
  readonly draft: Draft;
}

/**
 * The ledgers of a book's raw texts, by file name: `ledger-001.json`, and `ledger-001.html` for an editor to read.
 *
 * @param template Text of `site/ledger.html`.
 */
export function ledgerFiles(
  texts: readonly AccountedText[],
  template: string,
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    texts.flatMap(({ manuscript, draft }) => {
      const { markdown, ledger } = draft;
      const name = `ledger-${manuscript.name.replace(/\.[^.]+$/, '')}`;
      const page = makeLedgerPage({ text: manuscript.text, markdown, ledger }, template);
      return [
        [`${name}.json`, encoder.encode(`${JSON.stringify(ledger, null, 2)}\n`)],
        [`${name}.html`, encoder.encode(page)],
      ] as const;
    }),
  );
}

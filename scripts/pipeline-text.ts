import { decodeManuscript } from './ingest/decode.ts';
import { readDecisions } from './ingest/read-decisions.ts';
import { noDecisions } from './model/decisions.ts';
import type { Draft } from './model/draft.ts';
import type { Manuscript } from './model/manuscript.ts';
import type { Report } from './model/problem.ts';
import { normalise } from './normalise/normalise.ts';
import { makeLedgerPage } from './publish/ledger/make-ledger-page.ts';

/** A raw text handed to the press by itself, with the decisions about it. */
export interface LooseText {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decisions?: { readonly path: string; readonly bytes: Uint8Array };
}

/** A raw text and what was made of it. */
export interface NormalisedText {
  readonly manuscript: Manuscript;
  readonly draft: Draft;
}

/** One raw text to Markdown with front matter; undefined when it cannot be decoded. */
export function normaliseText(
  { path, bytes, decisions }: LooseText,
  report: Report,
): NormalisedText | undefined {
  const manuscript = decodeManuscript(path, bytes, report);
  if (manuscript === undefined) return undefined;
  const decided = decisions
    ? readDecisions(decisions.path, new TextDecoder().decode(decisions.bytes), report)
    : noDecisions;
  return { manuscript, draft: normalise(manuscript, decided, report) };
}

/** The ledger of a text as JSON, or as a page where a template for one is given. */
export function writeLedger({ manuscript, draft }: NormalisedText, template?: string): string {
  const { markdown, ledger } = draft;
  if (template === undefined) return `${JSON.stringify(ledger, null, 2)}\n`;
  return makeLedgerPage({ text: manuscript.text, markdown, ledger }, template);
}

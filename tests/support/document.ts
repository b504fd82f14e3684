import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { decodeManuscript } from '../../scripts/ingest/decode.ts';
import { noDecisions } from '../../scripts/model/decisions.ts';
import type { Draft } from '../../scripts/model/draft.ts';
import type { Manuscript } from '../../scripts/model/manuscript.ts';
import type { Problem } from '../../scripts/model/problem.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';

const folder = join(import.meta.dirname, '..', 'documents');

/** What a careful editor says a document is: the form is told in tests/documents/README.md. */
export interface Truth {
  readonly kind: string;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly authors: readonly { readonly name: string }[];
  readonly date: string | null;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly notes: readonly {
    readonly mark: string;
    readonly text: string;
    readonly called: boolean;
  }[];
  readonly junk: readonly string[];
  readonly body: readonly {
    readonly kind: string;
    readonly text?: string;
    readonly items?: readonly string[];
    readonly lines?: readonly string[];
    readonly rows?: readonly (readonly unknown[])[];
  }[];
}

/** A document of the test set, normalised. */
export interface TestDocument {
  readonly truth: Truth;
  readonly manuscript: Manuscript;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/** Names of all documents of the test set. */
export const documentNames: readonly string[] = readdirSync(folder).filter(
  (name) => !name.includes('.'),
);

/** Reads and normalises one document. */
export function openDocument(name: string): TestDocument {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const bytes = readFileSync(join(folder, name, 'raw.txt'));
  const manuscript = decodeManuscript(`raw/${name}.txt`, bytes, report);
  if (manuscript === undefined) throw new Error(`${name} cannot be decoded`);
  const truth = parse(readFileSync(join(folder, name, 'truth.yaml'), 'utf8')) as Truth;
  return { truth, manuscript, draft: normalise(manuscript, noDecisions, report), problems };
}

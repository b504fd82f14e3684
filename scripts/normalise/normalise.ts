import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Decisions } from '../model/decisions.ts';
import type { Draft } from '../model/draft.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { gatherMeta, type GatheredMeta } from './gather-meta.ts';
import { findMarks } from './find-marks.ts';
import { placeMarks, reportLostMarks, type NoteDefinition } from './note-marks.ts';
import { proveLedger } from './prove-ledger.ts';
import { resolveReadings, type ReadUnit } from './resolve.ts';
import { splitUnits } from './unit.ts';
import { completeLedger, writeBody } from './write-draft.ts';

/**
 * Turns a raw text into Markdown with front matter. Reports `text-has-a-title`, `note-has-mark` and
 * `decision-matches-once`; throws a PressError if any of the raw text is unaccounted for.
 *
 * @example normalise(manuscript, noDecisions, report).markdown // '---\ntitle: …\n---\n\nFirst paragraph …\n'
 */
export function normalise(manuscript: Manuscript, decisions: Decisions, report: Report): Draft {
  const read = resolveReadings(splitUnits(manuscript.text));
  const definitions = collectDefinitions(read);
  const body = read.filter(
    ({ reading }) => reading.kind === 'paragraph' || reading.kind === 'heading',
  );
  const marks = [
    ...findMarks(body, definitions),
    ...placeMarks(manuscript, decisions.notes, report),
  ];
  reportLostMarks(manuscript, { body, definitions, marks }, report);
  const written = writeBody({ manuscript, read, definitions, marks });
  const ledger = completeLedger(manuscript, written.entries);
  proveLedger(manuscript.text, ledger);
  const meta = gatherMeta(read, decisions);
  if (meta.fields.title === undefined) reportNoTitle(manuscript, report);
  return {
    markdown: writeFile(manuscript, meta, written.body),
    slug: slugOf(meta, manuscript),
    ledger,
  };
}

function collectDefinitions(read: readonly ReadUnit[]): readonly NoteDefinition[] {
  const taken = new Set<string>();
  return read.flatMap((one) => {
    if (one.reading.kind !== 'note') return [];
    const { marks, textStart } = one.reading;
    const label = marks[0] ?? '';
    if (marks.some((mark) => taken.has(mark))) return [];
    marks.forEach((mark) => taken.add(mark));
    return [{ read: one, marks, textStart, label }];
  });
}

function reportNoTitle(manuscript: Manuscript, report: Report): void {
  report({
    rule: 'text-has-a-title',
    severity: 'warning',
    place: startOf(manuscript.file),
    message: 'Found no title in the text',
    hint: `supply one with a reason in decisions/${manuscript.name.replace(/\.[^.]+$/, '')}.yaml`,
  });
}

function writeFile(manuscript: Manuscript, meta: GatheredMeta, body: string): string {
  const { fields, supplied, provenance, editorial } = meta;
  const generated = { from: `raw/${manuscript.name}`, sha256: manuscript.sha256 };
  const front = {
    ...fields,
    ...(supplied.length > 0 ? { supplied } : {}),
    ...(editorial.length > 0 ? { editorial } : {}),
    provenance,
    generated,
  };
  return sealed(`---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}`);
}

/** Puts the digest of a generated file into its front matter, by which a hand edit is noticed later. */
function sealed(markdown: string): string {
  const end = markdown.indexOf('\n---\n') + 1;
  return `${markdown.slice(0, end)}  digest: ${digestOf(markdown)}\n${markdown.slice(end)}`;
}

/** True when a generated file is as it was generated. */
export function isUntouched(markdown: string): boolean {
  const digest = /^ {2}digest: ([0-9a-f]{64})\n/m.exec(markdown);
  return digest !== null && digestOf(markdown.replace(digest[0], '')) === digest[1];
}

function digestOf(markdown: string): string {
  return createHash('sha256').update(markdown).digest('hex');
}

function slugOf({ fields }: GatheredMeta, manuscript: Manuscript): string {
  const title = typeof fields['short-title'] === 'string' ? fields['short-title'] : fields.title;
  const words = String(title ?? manuscript.name.replace(/\.[^.]+$/, ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? ['text']).slice(0, 6).join('-');
}

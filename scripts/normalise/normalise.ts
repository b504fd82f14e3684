import type { Decisions } from '../model/decisions.ts';
import type { Draft } from '../model/draft.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { lineFinder, startOf } from '../model/place.ts';
import type { Problem, Report } from '../model/problem.ts';
import { correctWords, decideReadings, keptLines } from './apply-decisions.ts';
import { makeDesk, type Desk } from './desk.ts';
import { gatherMeta, type GatheredMeta } from './gather-meta.ts';
import { arrange } from './layout/arrange.ts';
import { collectNotes } from './notes/collect-notes.ts';
import { findMarks } from './notes/find-marks.ts';
import { placeMarks } from './notes/place-marks.ts';
import { writableMarks } from './notes/writable-marks.ts';
import { reportNotes } from './notes/report-notes.ts';
import { proveBlocks, proveLedger } from './prove-ledger.ts';
import { reportSuspects } from './suspects/report-suspects.ts';
import { resolveReadings, type ReadUnit } from './resolve.ts';
import { cleanText } from './text/clean-text.ts';
import { makeLedger, type PlacedAccount } from './write/make-ledger.ts';
import { writeBody } from './write/write-body.ts';
import { sealed, slugOf, writeFrontMatter } from './write/write-file.ts';
import type { Written } from './write/write-text.ts';

/**
 * Turns a raw text into Markdown with front matter. Reports `text-has-a-title`, `note-has-mark`, `mark-has-note`,
 * `decision-matches-once` and what the text itself makes doubtful; throws a PressError if any of the raw text is
 * unaccounted for.
 *
 * @example normalise(manuscript, noDecisions, report).markdown // '---\ntitle: …\n---\n\nFirst paragraph …\n'
 */
export function normalise(manuscript: Manuscript, decisions: Decisions, report: Report): Draft {
  const warnings: Problem[] = [];
  const noting: Report = (problem) => {
    warnings.push(problem);
    report(problem);
  };
  const { desk, read } = readText(manuscript, decisions, noting);
  const blocks = writeBlocks({ desk, read, decisions });
  const meta = gatherMeta(read, decisions, (offset) => desk.placeOf(offset).line);
  if (meta.fields.title === undefined) reportNoTitle(manuscript, noting);
  reportSuspects(read, meta.fields.lang, desk);
  const { markdown, accounts } = assembleFile(manuscript, meta, blocks);
  const lineAt = lineFinder(manuscript.text);
  const entries = makeLedger(desk.source, accounts, (offset) => lineAt(offset).line);
  proveLedger(manuscript.text, entries);
  proveBlocks(desk.source, blocks);
  return {
    markdown,
    slug: slugOf(meta, manuscript),
    ledger: ledgerOf(manuscript, { entries, warnings }),
  };
}

// The words are corrected first, then the lines are put together, then every unit is given its reading.
function readText(
  manuscript: Manuscript,
  decisions: Decisions,
  report: Report,
): { readonly desk: Desk; readonly read: readonly ReadUnit[] } {
  const clean = makeDesk(manuscript, cleanText(manuscript.text), report);
  const corrected = correctWords(decisions, clean);
  const silent = makeDesk(manuscript, corrected, () => undefined);
  const { source, units, wrapping } = arrange(corrected, keptLines(decisions, silent));
  const desk = makeDesk(manuscript, source, report);
  const read = resolveReadings(units, wrapping, decideReadings(decisions, units, desk));
  return { desk, read };
}

const bodyKinds = new Set(['paragraph', 'heading', 'item', 'quote', 'verse', 'row']);

function writeBlocks({
  desk,
  read,
  decisions,
}: {
  readonly desk: Desk;
  readonly read: readonly ReadUnit[];
  readonly decisions: Decisions;
}): readonly Written[] {
  const definitions = collectNotes(read);
  const body = read.filter(({ reading }) => bodyKinds.has(reading.kind));
  const found = findMarks(body, definitions);
  const own = writableMarks(found.marks, body);
  const placed = placeMarks({ decisions: decisions.notes, definitions, body, marks: own }, desk);
  const marks = [...own, ...placed];
  reportNotes({ body, definitions, marks, lost: found.lost }, desk);
  return writeBody({ source: desk.source, read, definitions, marks });
}

function assembleFile(
  manuscript: Manuscript,
  meta: GatheredMeta,
  blocks: readonly Written[],
): { readonly markdown: string; readonly accounts: readonly PlacedAccount[] } {
  const front = writeFrontMatter(manuscript, meta);
  // The digest that seals the file is one line more.
  let line = front.split('\n').length + 2;
  const accounts = blocks.flatMap(({ markdown, accounts: own }) => {
    const placed = own.map((account) =>
      account.fate === 'kept' || account.fate === 'changed' ? { ...account, to: line } : account,
    );
    if (markdown !== '') line += markdown.split('\n').length + 1;
    return placed;
  });
  const texts = blocks.map(({ markdown }) => markdown).filter((markdown) => markdown !== '');
  return { markdown: sealed(`${front}\n${texts.join('\n\n')}\n`), accounts };
}

function ledgerOf(
  { file, sha256, encoding, encodingEvidence, text }: Manuscript,
  parts: Pick<Ledger, 'entries' | 'warnings'>,
): Ledger {
  return { file, sha256, encoding, encodingEvidence, length: text.length, ...parts };
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

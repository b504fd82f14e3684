import { parse } from 'yaml';
import { noDecisions, type Decisions } from '../../model/decisions.ts';
import type { Draft } from '../../model/draft.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { normalise } from '../normalise.ts';
import { isUntouched } from '../write/write-file.ts';
import { compareBlocks, type BlockEdit } from './compare-blocks.ts';
import { decideFields } from './decide-fields.ts';
import { decideStructure } from './decide-structure.ts';
import { decideWords, endsWithNote, type Decided, type Deciding } from './decide-words.ts';
import { readBlocks, type Block } from './read-blocks.ts';
import { refusalProblem, type Refusal } from './refusal.ts';
import { refuseEdits } from './refuse-edits.ts';
import { studyDraft } from './study.ts';

/** What the hand edits of a generated file became. */
export interface Adoption {
  /** Decisions to be added to those that there are; their places are in the edited file. */
  readonly added: Decisions;
  /** The file as it is generated with all of them. */
  readonly markdown: string;
}

/** What a file was generated from, and the reason to be given for its edits. */
export interface Adopting {
  readonly manuscript: Manuscript;
  readonly decisions: Decisions;
  readonly reason: string;
}

/**
 * Turns the hand edits of a generated file into decisions and proves them: normalised with them the raw text gives the
 * edited file again, white space and needless escapes aside. Reports `edit-is-a-decision` for every edit that no
 * decision expresses, and then gives undefined.
 */
export function adopt(
  edited: FrontMatter,
  adopting: Adopting,
  report: Report,
): Adoption | undefined {
  if (isUntouched(edited.text)) return { added: noDecisions, markdown: edited.text };
  const source = `raw/${adopting.manuscript.name}`;
  const blocks = readBlocks(bodyOf(edited.text));
  let added = noDecisions;
  // Words first, then what depends on them; headings depend on one another, so that one more round can be needed.
  for (let round = 0; round < 6; round += 1) {
    const decisions = joinDecisions(adopting.decisions, added);
    const draft = draftWith(decisions, adopting, report);
    if (draft === undefined) return undefined;
    const made = decideRound({ edited, blocks, draft, added }, { ...adopting, decisions });
    if (made === 'nothing left') return { added, markdown: draft.markdown };
    const isStuck =
      round > 0
        ? countOf(made) === 0 || made.refusals.length > 0
        : made.refusals.length === 0 && countOf(made) === 0;
    const refusals = isStuck && made.left.length > 0 ? made.left : made.refusals;
    for (const refusal of refusals) report(refusalProblem(refusal, source));
    if (refusals.length > 0) return undefined;
    added = joinDecisions(added, made);
  }
  report(
    refusalProblem(
      { place: edited.placeOf('generated'), message: 'The edits ask for decisions without end' },
      source,
    ),
  );
  return undefined;
}

// Errors here are decisions that no longer fit: there is no draft to compare with.
function draftWith(
  decisions: Decisions,
  { manuscript }: Adopting,
  report: Report,
): Draft | undefined {
  const errors: Problem[] = [];
  const draft = normalise(manuscript, decisions, (problem) => {
    if (problem.severity === 'error') errors.push(problem);
  });
  for (const error of errors) report(error);
  return errors.length > 0 ? undefined : draft;
}

interface Round {
  readonly edited: FrontMatter;
  readonly blocks: readonly Block[];
  readonly draft: Draft;
  readonly added: Decisions;
}

function decideRound(
  { edited, blocks, draft, added }: Round,
  adopting: Adopting,
): 'nothing left' | (Decided & { readonly left: readonly Refusal[] }) {
  const { reason, decisions } = adopting;
  const old = readBlocks(bodyOf(draft.markdown));
  const fields = decideFields({ old: fieldsOf(draft.markdown), edited, decisions, reason });
  const edits = compareBlocks(old, blocks).filter((edit) => !isSettledNote(edit, added));
  if (edits.length === 0 && fields.supply.length + fields.refusals.length === 0)
    return 'nothing left';
  const placeOf = (block: Block | undefined) => placeIn(edited, block);
  const left = edits.map((edit) => leftOver(edit, placeOf));
  const refusals = [...fields.refusals, ...refuseEdits(edits, { placeOf })];
  if (refusals.length > 0) return { refusals, left };
  const deciding: Deciding = { study: studyDraft(adopting, draft, old), reason, placeOf, old };
  const words = { ...decideWords(edits, deciding), supply: fields.supply };
  if (words.refusals.length > 0 || countOf(words) > 0) return { ...words, left };
  return { ...decideStructure(edits, deciding), left };
}

// A note whose call was just placed may still stand as the paragraph that it was without one.
function isSettledNote(edit: BlockEdit, { notes }: Decisions): boolean {
  if (edit.kind !== 'changed' || edit.old.kind !== 'note' || edit.edited.kind !== 'paragraph')
    return false;
  const { old, edited } = edit;
  return notes.some(({ note }) => note === old.mark) && endsWithNote(old.text, edited.text);
}

function placeIn({ file, text }: FrontMatter, block: Block | undefined): Refusal['place'] {
  if (block) return { file, line: block.line, column: block.column };
  return { file, line: text.trimEnd().split('\n').length, column: 1 };
}

function leftOver(edit: BlockEdit, placeOf: Deciding['placeOf']): Refusal {
  const place = placeOf(edit.kind === 'removed' ? edit.next : edit.edited);
  if (edit.kind === 'added')
    return {
      place,
      message: 'With every decision that the edits give, the press does not write this here',
    };
  const { text } = edit.old;
  const words = text.length <= 60 ? text : `${text.slice(0, 60).trimEnd()} …`;
  return {
    place,
    message: `With every decision that the edits give, the press still writes "${words}" here`,
  };
}

function bodyOf(markdown: string): { readonly text: string; readonly line: number } {
  const end = markdown.startsWith('---\n') ? markdown.indexOf('\n---', 3) : -1;
  const start = end === -1 ? 0 : markdown.indexOf('\n', end + 1) + 1;
  return { text: markdown.slice(start), line: markdown.slice(0, start).split('\n').length };
}

function fieldsOf(markdown: string): Readonly<Record<string, unknown>> {
  return parse(markdown.slice(4, markdown.indexOf('\n---\n') + 1)) as Readonly<
    Record<string, unknown>
  >;
}

function joinDecisions(a: Decisions, b: Partial<Decisions>): Decisions {
  return {
    supply: [...a.supply, ...(b.supply ?? [])],
    notes: [...a.notes, ...(b.notes ?? [])],
    headings: [...a.headings, ...(b.headings ?? [])],
    lines: [...a.lines, ...(b.lines ?? [])],
    words: [...a.words, ...(b.words ?? [])],
  };
}

function countOf({ supply, notes, headings, lines, words }: Partial<Decisions>): number {
  return [supply, notes, headings, lines, words].reduce(
    (sum, list) => sum + (list?.length ?? 0),
    0,
  );
}

import { decodeManuscript } from '../../../scripts/ingest/decode.ts';
import { readFrontMatter } from '../../../scripts/ingest/front-matter.ts';
import { noDecisions, type Decisions } from '../../../scripts/model/decisions.ts';
import type { FrontMatter } from '../../../scripts/model/front-matter.ts';
import type { Manuscript } from '../../../scripts/model/manuscript.ts';
import { adopt } from '../../../scripts/normalise/adopt/adopt.ts';
import { normalise } from '../../../scripts/normalise/normalise.ts';
import { collectProblems } from '../../support/problems.ts';

/** A raw text with a heading, notes, a list, a note without a mark, and words that stand more than once. */
export const saltRoad = `The salt road

The road was built before anyone wrote of it, and mended by people whose names are lost (1). The first map that shows it was drawn in 1702 by a man who never went there, as he says himself; it cost $5 and a winter.

A trade of women

Nobody who has raked salt forgets how it burns in the smallest cut, and nobody who has sold it forgets the weight of the scales, which were always a little too kind to the buyer (2).

• salt from the coast
• fish of the river
• bread of the town

The second treaty says the same in other words, and was signed by other men in another town, “in the same good faith.” Nothing was settled by it, and nothing was meant to be settled.

Thank you.

(1) The names of a few are in the church book.
(2) Ibid.
(3) Treaties of the North, p. 7
`;

function manuscriptOf(text: string): Manuscript {
  return decodeManuscript('raw/a.txt', Buffer.from(text), () => undefined) as Manuscript;
}

/** The generated file of a raw text. */
export function draftOf(text: string, decisions: Decisions = noDecisions): string {
  return normalise(manuscriptOf(text), decisions, () => undefined).markdown;
}

/** The generated file with an edit made to it; throws when the edit finds nothing to edit. */
export function editDraft(draft: string, [from, to]: readonly [string | RegExp, string]): string {
  const edited = draft.replace(from, to);
  if (edited === draft) throw new Error(`nothing to edit: ${String(from)}`);
  return edited;
}

/** What an edited file of a raw text becomes: its decisions without reason and place, and what is reported. */
export function adoptEdited(raw: string, edited: string, decisions: Decisions = noDecisions) {
  const collected = collectProblems();
  const front = readFrontMatter('01-a.md', edited, collected.report) as FrontMatter;
  const adopting = { manuscript: manuscriptOf(raw), decisions, reason: 'r' };
  const adoption = adopt(front, adopting, collected.report);
  const lists = Object.entries(adoption?.added ?? {}) as [string, readonly object[]][];
  const made = lists
    .filter(([, list]) => list.length > 0)
    .map(([kind, list]) => [kind, list.map(bare)]);
  return { adoption, made: Object.fromEntries(made) as object, lines: collected.lines() };
}

function bare(decision: object): object {
  const { reason: _reason, place: _place, ...own } = decision as Record<string, unknown>;
  return own;
}

import { assemblePages, fits, type LaidPart } from './assemble.ts';
import { fillPageReferences, namesPages } from './page-references.ts';
import type { Press, PressJob } from './press.ts';
import type { PrintPart } from './print-book.ts';

/** Numbers of pages settle after a round or two; some could go to and fro for ever. */
const mostRounds = 5;

/** Parts with their pages. */
export interface LaidParts {
  readonly laid: readonly LaidPart[];
  /** False: a number of a page in the text changes the pages so that it is wrong, whichever it is. */
  readonly isSettled: boolean;
}

/**
 * Lays out the parts of a book, each by itself and several at the same time, the longest first; those that name pages
 * again until the numbers are right.
 */
export async function layOutParts(parts: readonly PrintPart[], press: Press): Promise<LaidParts> {
  let filled = parts.map((part) => fillPageReferences(part, () => undefined));
  for (let round = 1; ; round += 1) {
    const laid = await layOutOnce(filled, press);
    if (!parts.some(namesPages)) return { laid, isSettled: true };
    const { places, labels } = assemblePages(laid);
    const labelOf = (id: string) => labels[places.get(id)?.pageIndex ?? -1];
    const next = parts.map((part) => fillPageReferences(part, labelOf));
    const isSettled = next.every(({ html }, n) => html === filled[n]?.html);
    if (isSettled || round === mostRounds) return { laid, isSettled };
    filled = next;
  }
}

/** Lays out a part that is likely to be asked for later. */
export async function layOutAhead(part: PrintPart, press: Press): Promise<void> {
  const filled = fillPageReferences(part, () => undefined);
  await press.layOut(jobFor(filled, false));
}

async function layOutOnce(parts: readonly PrintPart[], press: Press): Promise<readonly LaidPart[]> {
  const jobs = new Map<PrintPart, PressJob>();
  const longestFirst = [...parts].sort((a, b) => b.html.length - a.html.length);
  const laying: Promise<unknown>[] = [];
  for (const part of longestFirst) {
    const job = jobFor(part, part === parts[0]);
    jobs.set(part, job);
    const laid = press.layOut(job);
    laid.catch(() => undefined);
    laying.push(laid);
  }
  await Promise.all(laying);
  return onTheirSides(parts, jobs, press);
}

function jobFor({ id, html, language }: PrintPart, isFirst: boolean): PressJob {
  return { id, html, language, isFirst, startsLeft: false };
}

// Whether a part starts on a left-hand page is known only when those before it are laid out: then it is done again.
async function onTheirSides(
  parts: readonly PrintPart[],
  jobs: ReadonlyMap<PrintPart, PressJob>,
  press: Press,
): Promise<readonly LaidPart[]> {
  const placed: LaidPart[] = [];
  let index = 0;
  for (const part of parts) {
    const job = jobs.get(part) as PressJob;
    let layout = await press.layOut(job);
    if (!fits(layout, index)) index += 1;
    if (index % 2 === 1) layout = await press.layOut({ ...job, startsLeft: true });
    placed.push({ part, layout });
    index += layout.pages.length;
  }
  return placed;
}

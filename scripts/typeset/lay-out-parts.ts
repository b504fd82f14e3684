import { assemblePages, fits, type LaidPart } from './assemble.ts';
import { hyphenate } from './hyphenate.ts';
import type { PartOrder } from './in-page/part-layout.ts';
import { fillPageReferences, namesPages } from './page-references.ts';
import type { Press } from './press.ts';
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
  await press.layOut(
    await orderFor(
      fillPageReferences(part, () => undefined),
      false,
    ),
  );
}

async function layOutOnce(parts: readonly PrintPart[], press: Press): Promise<readonly LaidPart[]> {
  const orders = new Map<PrintPart, PartOrder>();
  const longestFirst = [...parts].sort((a, b) => b.html.length - a.html.length);
  const laying: Promise<unknown>[] = [];
  for (const part of longestFirst) {
    const order = await orderFor(part, part === parts[0]);
    orders.set(part, order);
    const laid = press.layOut(order);
    laid.catch(() => undefined);
    laying.push(laid);
  }
  await Promise.all(laying);
  return onTheirSides(parts, orders, press);
}

async function orderFor({ id, html, language }: PrintPart, isFirst: boolean): Promise<PartOrder> {
  const hyphenation = await hyphenate(html.replace(/<[^>]*>/g, ' '), language);
  return { id, html, hyphenation, isFirst, startsLeft: false };
}

// Whether a part starts on a left-hand page is known only when those before it are laid out: then it is done again.
async function onTheirSides(
  parts: readonly PrintPart[],
  orders: ReadonlyMap<PrintPart, PartOrder>,
  press: Press,
): Promise<readonly LaidPart[]> {
  const placed: LaidPart[] = [];
  let index = 0;
  for (const part of parts) {
    const order = orders.get(part) as PartOrder;
    let layout = await press.layOut(order);
    if (!fits(layout, index)) index += 1;
    if (index % 2 === 1) layout = await press.layOut({ ...order, startsLeft: true });
    placed.push({ part, layout });
    index += layout.pages.length;
  }
  return placed;
}

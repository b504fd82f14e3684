import { fits, type LaidPart } from './assemble.ts';
import { hyphenate } from './hyphenate.ts';
import type { PartOrder } from './in-page/part-layout.ts';
import type { Press } from './press.ts';
import type { PrintPart } from './print-book.ts';

/** Lays out the parts of a book, each by itself and several at the same time, the longest first. */
export async function layOutParts(
  parts: readonly PrintPart[],
  press: Press,
): Promise<readonly LaidPart[]> {
  const orders = await Promise.all(parts.map(async (part, n) => orderFor(part, n === 0)));
  const longestFirst = [...orders].sort((a, b) => b.html.length - a.html.length);
  await Promise.all(longestFirst.map(async (order) => press.layOut(order)));
  return onTheirSides(parts, orders, press);
}

/** Lays out a part that is likely to be asked for later. */
export async function layOutAhead(part: PrintPart, press: Press): Promise<void> {
  await press.layOut(await orderFor(part, false));
}

async function orderFor({ id, html, language }: PrintPart, isFirst: boolean): Promise<PartOrder> {
  const hyphenation = await hyphenate(html.replace(/<[^>]*>/g, ' '), language);
  return { id, html, hyphenation, isFirst, startsLeft: false };
}

// Whether a part starts on a left-hand page is known only when those before it are laid out: then it is done again.
async function onTheirSides(
  parts: readonly PrintPart[],
  orders: readonly PartOrder[],
  press: Press,
): Promise<readonly LaidPart[]> {
  const placed: LaidPart[] = [];
  let index = 0;
  for (const [n, part] of parts.entries()) {
    const order = orders[n] as PartOrder;
    let layout = await press.layOut(order);
    if (!fits(layout, index)) index += 1;
    if (index % 2 === 1) layout = await press.layOut({ ...order, startsLeft: true });
    placed.push({ part, layout });
    index += layout.pages.length;
  }
  return placed;
}

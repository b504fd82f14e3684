import { createHash } from 'node:crypto';
import type { Book } from '../model/book.ts';
import type { Cache } from '../model/tools.ts';
import { fits, type LaidPart } from './assemble.ts';
import { hyphenate } from './hyphenate.ts';
import type { PartLayout, PartOrder } from './in-page/part-layout.ts';
import type { PressTabs } from './press-tabs.ts';
import type { PrintPart } from './print-book.ts';

/** What parts are laid out with. */
export interface PartsContext {
  readonly tabs: PressTabs;
  readonly cache: Cache;
  /** Digest of all that every part depends on: style, fonts, scripts, browser. */
  readonly press: string;
  readonly images: Book['images'];
}

/**
 * Lays out the parts of a book, each by itself and several at the same time, the longest first. A part that was laid
 * out before just so is taken from the cache.
 */
export async function layOutParts(
  parts: readonly PrintPart[],
  context: PartsContext,
): Promise<readonly LaidPart[]> {
  const orders = await Promise.all(parts.map(async (part, n) => orderFor(part, n === 0)));
  const layouts = new Map<PartOrder, PartLayout>();
  const longestFirst = [...orders].sort((a, b) => b.html.length - a.html.length);
  await Promise.all(
    longestFirst.map(async (order) => layouts.set(order, await layOutOnce(order, context))),
  );
  const laid = orders.map((order, n) => ({
    part: parts[n] as PrintPart,
    order,
    layout: layouts.get(order) as PartLayout,
  }));
  return onTheirSides(laid, context);
}

async function orderFor({ id, html, language }: PrintPart, isFirst: boolean): Promise<PartOrder> {
  const hyphenation = await hyphenate(html.replace(/<[^>]*>/g, ' '), language);
  return { id, html, hyphenation, isFirst, startsLeft: false };
}

interface Ordered extends LaidPart {
  readonly order: PartOrder;
}

// Whether a part starts on a left-hand page is known only when those before it are laid out: then it is done again.
async function onTheirSides(
  laid: readonly Ordered[],
  context: PartsContext,
): Promise<readonly LaidPart[]> {
  const placed: LaidPart[] = [];
  let index = 0;
  for (const { part, order, layout } of laid) {
    if (!fits(layout, index)) index += 1;
    const startsLeft = index % 2 === 1;
    const right =
      startsLeft === order.startsLeft
        ? layout
        : await layOutOnce({ ...order, startsLeft }, context);
    placed.push({ part, layout: right });
    index += right.pages.length;
  }
  return placed;
}

async function layOutOnce(order: PartOrder, context: PartsContext): Promise<PartLayout> {
  const key = keyOf(order, context);
  const known = readLayout(await context.cache.read(key));
  if (known !== undefined) return known;
  const layout = await context.tabs.layOut(order);
  await context.cache.write(key, JSON.stringify(layout));
  return layout;
}

function keyOf(order: PartOrder, { press, images }: PartsContext): string {
  const hash = createHash('sha256').update(press).update(JSON.stringify(order));
  for (const { name, bytes } of images) {
    if (order.html.includes(name)) hash.update(name).update(bytes);
  }
  return `part-${hash.digest('hex')}.json`;
}

// What cannot be read, such as a file that was cut short, is made again.
function readLayout(bytes: Uint8Array | undefined): PartLayout | undefined {
  try {
    return bytes === undefined
      ? undefined
      : (JSON.parse(new TextDecoder().decode(bytes)) as PartLayout);
  } catch {
    return undefined;
  }
}

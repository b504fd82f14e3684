import { Handler, registerHandlers, type BreakToken, type Page, type PagedContent } from 'pagedjs';
import type { SetParagraphs } from './justify.ts';
import { areaOf, hasNotes, keepLayout } from './keep-layout.ts';
import { longerOn, refit, refitsForMore, refitSource } from './refit-paragraph.ts';

/** A page that lacks more lines than this stays as it is: a figure or a heading went over. */
const mostLines = 2;

let paragraphs: SetParagraphs = new Map();
let added = 0;
/** Lines that pages lack at their feet, where the text goes on. */
let lacking = new WeakMap<Element, number>();

/** Looks after the feet of the pages of the next layout, whose paragraphs were broken into these lines. */
export function fillPages(set: SetParagraphs): void {
  paragraphs = set;
  added = 0;
  lacking = new WeakMap();
}

/** Hyphens that filled pages have more since `fillPages`. */
export function hyphensAdded(): number {
  return added;
}

/**
 * Makes facing pages end on the same line. A page whose last lines went over to keep others company is filled:
 * paragraphs that can bear it get a line more, or one gets a line less and text of the next page finds room. Where
 * neither can be, the page that faces it is made as much shorter, unless it then ends higher still.
 */
class FullPages extends Handler {
  beforePageLayout(page: Page, content?: PagedContent, at?: BreakToken | false): void {
    if (content === undefined || paragraphs.size === 0) return;
    const { element } = page;
    const before = element.previousElementSibling;
    const isFacing = at && before?.matches('.pagedjs_left_page') === true;
    const facing = isFacing ? (lacking.get(before) ?? 0) : 0;
    const { layout } = page;
    page.layout = async (...order) => {
      const filling = { page, content, layOut: async () => layout.apply(page, order) };
      const { end, lack, hyphens } = await layOutLevel(filling, facing);
      added += hyphens;
      lacking.set(element, lack > mostLines ? 0 : lack);
      return end;
    };
  }
}

/** Makes Paged.js fill its pages. */
export function keepPagesFull(): void {
  registerHandlers(FullPages);
}

interface Filling {
  readonly page: Page;
  readonly content: PagedContent;
  readonly layOut: () => Promise<BreakToken | undefined>;
}

interface Filled {
  readonly end: BreakToken | undefined;
  /** Lines that the page lacks still. */
  readonly lack: number;
  /** Hyphens that it has more. */
  readonly hyphens: number;
}

/** A page that lacks lines. */
interface Short {
  readonly end: BreakToken;
  readonly missing: number;
}

/** @param facing Lines that the page on the left lacks. */
async function layOutLevel(filling: Filling, facing: number): Promise<Filled> {
  if (facing === 0) return layOutFull(filling);
  const { page, layOut } = filling;
  shorten(page, facing);
  const level = await layOutFull(filling);
  if (level.lack === 0) return level;
  const kept = keepLayout(page);
  shorten(page, 0);
  const end = await layOut();
  const lack = lackOf(page, end);
  if (Math.abs(lack - facing) <= level.lack) return { end, lack, hyphens: 0 };
  kept.putBack();
  return level;
}

function shorten(page: Page, lines: number): void {
  const area = areaOf(page.element);
  area.style.height =
    lines === 0 ? '' : `calc(100% - ${lines} * ${getComputedStyle(area).lineHeight})`;
}

async function layOutFull(filling: Filling): Promise<Filled> {
  const { page, layOut } = filling;
  const end = await layOut();
  const missing = lackOf(page, end);
  const asItIs = { end, lack: missing, hyphens: 0 };
  if (end === undefined || missing === 0 || missing > mostLines) return asItIs;
  const longer = lengthen(page, { end, missing });
  if (longer.lack === 0) return longer;
  return fillByNext(filling, { end, missing });
}

// Pages with notes are full: their notes stand at the foot.
function lackOf({ element, area }: Page, end: BreakToken | undefined): number {
  if (end === undefined || isForced(end.node) || hasNotes(element)) return 0;
  return missingLines(area);
}

// The style begins a new page there; the one before was not full.
function isForced(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  const { breakBefore = '', previousBreakAfter = '' } =
    (element as HTMLElement | null)?.dataset ?? {};
  return /page|left|right|recto|verso|always/.test(breakBefore + previousBreakAfter);
}

function missingLines(content: HTMLElement): number {
  const line = Number.parseFloat(getComputedStyle(content).lineHeight);
  let last: Element = content;
  while (last.lastElementChild !== null && !last.matches('p, li, dd, table, figure, pre'))
    last = last.lastElementChild;
  const room = content.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom;
  return line > 0 ? Math.floor(room / line + 0.1) : 0;
}

// A line more for as many paragraphs as lines are missing.
function lengthen({ area }: Page, { end, missing }: Short): Filled {
  let [lack, hyphens] = [missing, 0];
  for (const one of longerOn(area, { paragraphs, end: end.node })) {
    const more = refit(one, () => missingLines(area) === lack - 1);
    if (more === undefined) continue;
    hyphens += more;
    lack -= 1;
    if (lack === 0) break;
  }
  return { end, lack, hyphens };
}

// Other lines for a paragraph, and the page again: what stood at the head of the next may fill it.
async function fillByNext({ page, content, layOut }: Filling, short: Short): Promise<Filled> {
  const kept = keepLayout(page);
  for (const one of refitsForMore(page.area, { paragraphs, end: short.end.node })) {
    const source = refitSource(one, content);
    if (source === undefined) continue;
    kept.putBack();
    const end = await layOut();
    const isFull = !hasNotes(page.element) && missingLines(page.area) === 0;
    if (isFull && end !== undefined && !isForced(end.node))
      return { end, lack: 0, hyphens: source.hyphens };
    source.undo();
  }
  kept.putBack();
  // Texts of the content may have been replaced: where the page ends must be found again.
  const end = await layOut();
  const missing = lackOf(page, end);
  return end === undefined ? { end, lack: 0, hyphens: 0 } : lengthen(page, { end, missing });
}

import { Handler, registerHandlers, type BreakToken, type Page } from 'pagedjs';
import { breakInto } from './break-lines.ts';
import type { SetParagraph, SetParagraphs } from './justify.ts';
import { textsOf } from './paragraph.ts';
import { setLines, unsetLines } from './set-lines.ts';

/** A page that lacks more lines than this stays as it is: a figure or a heading went over. */
const mostLines = 2;
/** A paragraph that is given a line more may stretch its lines as far as this (1: as far as spaces should). */
const mostStretch = 1.1;
const leastLines = 4;

let paragraphs: SetParagraphs = new Map();
let added = 0;

/** Looks after the feet of the pages of the next layout, whose paragraphs were broken into these lines. */
export function fillPages(set: SetParagraphs): void {
  paragraphs = set;
  added = 0;
}

/** Hyphens that filled pages have more since `fillPages`. */
export function hyphensAdded(): number {
  return added;
}

/**
 * Makes facing pages end on the same line. A page whose last lines went over to keep others company is filled:
 * paragraphs that can bear it get a line more. Where none can, the page that faces it is made as much shorter.
 */
class FullPages extends Handler {
  beforePageLayout({ element }: Page, content?: Node, at?: BreakToken | false): void {
    const before = element.previousElementSibling;
    if (content === undefined || !at || !(before instanceof HTMLElement)) return;
    const missing = isForced(at.node) ? 0 : fill(before);
    const area = element.querySelector<HTMLElement>('.pagedjs_area');
    if (missing === 0 || area === null || !before.matches('.pagedjs_left_page')) return;
    area.style.height = `calc(100% - ${missing} * ${getComputedStyle(area).lineHeight})`;
  }
}

/** Makes Paged.js fill its pages. */
export function keepPagesFull(): void {
  registerHandlers(FullPages);
}

// The style begins a new page there; the one before was not full.
function isForced(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  const { breakBefore = '', previousBreakAfter = '' } =
    (element as HTMLElement | null)?.dataset ?? {};
  return /page|left|right|recto|verso|always/.test(breakBefore + previousBreakAfter);
}

// Pages with notes are full: their notes stand at the foot.
function fill(page: HTMLElement): number {
  const content = page.querySelector<HTMLElement>('.pagedjs_page_content');
  if (paragraphs.size === 0 || content === null || hasNotes(page)) return 0;
  let missing = missingLines(content);
  if (missing > mostLines) return 0;
  for (; missing > 0; missing -= 1) {
    const hyphens = lengthen(content, missing);
    if (hyphens === undefined) break;
    added += hyphens;
  }
  return missing;
}

function hasNotes(page: HTMLElement): boolean {
  return (page.querySelector('.pagedjs_footnote_inner_content')?.childElementCount ?? 0) > 0;
}

function missingLines(content: HTMLElement): number {
  const line = Number.parseFloat(getComputedStyle(content).lineHeight);
  let last: Element = content;
  while (last.lastElementChild !== null && !last.matches('p, li, dd, table, figure, pre'))
    last = last.lastElementChild;
  const room = content.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom;
  return line > 0 ? Math.floor(room / line + 0.1) : 0;
}

interface Longer {
  readonly element: HTMLElement;
  readonly set: SetParagraph;
  readonly lines: NonNullable<ReturnType<typeof breakInto>>;
}

// The longest paragraph that can bear it: its lines suffer least.
function lengthen(content: HTMLElement, missing: number): number | undefined {
  const whole = content.querySelectorAll<HTMLElement>(
    'p.set:not([data-split-from], [data-split-to], [data-longer])',
  );
  const candidates = [...whole].flatMap((element) => {
    const set = paragraphs.get(element.dataset.set ?? '');
    return set === undefined || set.lines < leastLines ? [] : [{ element, set }];
  });
  for (const { element, set } of candidates.sort((a, b) => b.set.lines - a.set.lines)) {
    const lines = breakInto(set.problem, set.lines + 1, mostStretch);
    if (lines === undefined) continue;
    const hyphens = setAgain({ element, set, lines }, () => missingLines(content) === missing - 1);
    if (hyphens !== undefined) return hyphens;
  }
  return undefined;
}

// Undone where the page does not become what it should.
function setAgain({ element, set, lines }: Longer, isRight: () => boolean): number | undefined {
  const before = element.cloneNode(true);
  unsetLines(element);
  const measured = measuredIn(element, set);
  if (measured !== undefined) {
    const hyphens = setLines(measured, lines);
    element.dataset.longer = '';
    if (isRight()) return hyphens - set.hyphens;
  }
  element.replaceWith(before);
  return undefined;
}

// Paged.js works on copies: the paragraph on the page has texts of its own.
function measuredIn(element: HTMLElement, { measured }: SetParagraph) {
  const own = textsOf(element);
  const { texts, points } = measured;
  if (own.length !== texts.length) return undefined;
  if (texts.some(({ node }, n) => node.data !== own[n]?.data)) return undefined;
  const ownOf = new Map(texts.map(({ node }, n) => [node, own[n] as Text]));
  return {
    ...measured,
    texts: texts.map((text) => ({ ...text, node: ownOf.get(text.node) as Text })),
    points: points.map((point) => ({ ...point, node: ownOf.get(point.node) as Text })),
  };
}

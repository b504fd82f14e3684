import type { Chunker } from 'pagedjs';
import { countCharacters, countPlaced, findFaults } from './check-pages.ts';
import { fillPages, hyphensAdded } from './full-pages.ts';
import { justifyParagraphs, type JustifiedParagraphs, type JustifyOrder } from './justify.ts';
import { takeLastPages, takePages } from './light-pages.ts';
import { forgetStrings } from './named-strings.ts';
import { placesOn, recordPage } from './page-record.ts';
import type { LineCounts, PageRecord, PartLayout, PartOrder, PlaceOnPage } from './part-layout.ts';
import { pagedSettings, type Session } from './session.ts';
import { tightenRadicals } from './radicals.ts';
import { applySiblingRules } from './sibling-rules.ts';
import { snapToGrid } from './snap-to-grid.ts';
import { fixColumns } from './tables.ts';
import { hideParagraphs, showParagraphs } from './unread.ts';
import { markWholeRows } from './whole-rows.ts';

/** Lays out a part of a book into pages. */
export async function layOutPart(order: PartOrder, session: Session): Promise<PartLayout> {
  const refused = new Set<string>();
  for (;;) {
    const { layout, odd } = await attempt(order, session, refused);
    const isNew = odd.some((number) => !refused.has(number));
    if (!isNew) return layout;
    // The browser broke them in another way than the press did: they are left to it.
    for (const number of odd) refused.add(number);
  }
}

interface Attempt {
  readonly layout: PartLayout;
  /** Numbers of the paragraphs that have not the lines that they were given. */
  readonly odd: readonly string[];
}

async function attempt(
  order: PartOrder,
  session: Session,
  refused: ReadonlySet<string>,
): Promise<Attempt> {
  const content = contentOf(order);
  await loadImages(content);
  const written = countCharacters(content);
  const { counts: lines, set } = setParagraphs(content, { ...order, refused }, session);
  const before = countCharacters(content);
  if (before !== written + lines.hyphens)
    throw new Error(`Line breaking changed ${before - written - lines.hyphens} characters`);
  nameElements(content, order.id);
  const startsOn = sideOf(content.firstElementChild, session.written);
  const pages: PageRecord[] = [];
  const outside: { page: number; text: string }[] = [];
  const places: Record<string, PlaceOnPage> = {};
  const odd: string[] = [];
  let after = 0;
  // Before a part that starts on the left stands an empty page.
  let toSkip = order.startsLeft ? 1 : 0;
  fillPages(set);
  takePages(({ element }) => {
    toSkip -= 1;
    if (toSkip >= 0) return;
    after += countPlaced(element);
    const faults = findFaults(element);
    outside.push(...faults.outside.map((text) => ({ page: pages.length + 1, text })));
    odd.push(...faults.odd);
    for (const [id, at] of placesOn(element)) places[id] ??= { page: pages.length, ...at };
    pages.push(recordPage(element, session.outOfFlow));
  }, order);
  const rules = await flow(content, session);
  const blank = pages.pop();
  if (blank === undefined) throw new Error('The part has no page');
  const characters = { before: before + hyphensAdded(), after };
  return {
    layout: { pages, blank, startsOn, places, rules, characters, outside, lines },
    odd,
  };
}

function contentOf({ html }: PartOrder): DocumentFragment {
  // U+2010 stands for hyphens that the press adds.
  const content = document.createRange().createContextualFragment(html.replaceAll('\u2010', '-'));
  applySiblingRules(content);
  return content;
}

// What is measured must have its size. One that cannot be shown is told of elsewhere.
async function loadImages(content: DocumentFragment): Promise<void> {
  const images = [...content.querySelectorAll('img')];
  await Promise.allSettled(images.map((image) => image.decode()));
}

function setParagraphs(
  content: DocumentFragment,
  order: JustifyOrder,
  { probe, isDraft }: Session,
): JustifiedParagraphs {
  document.body.append(probe.root);
  probe.area.append(content);
  hideParagraphs(probe.area);
  tightenRadicals(probe.area);
  fixColumns(probe.area);
  markWholeRows(probe.area);
  snapToGrid(probe.area);
  const parts = probe.area.querySelectorAll<HTMLElement>('article, .back');
  const done = (isDraft ? [] : [...parts]).map((part) => justifyParagraphs(part, order));
  showParagraphs(probe.area);
  content.append(...probe.area.childNodes);
  probe.root.remove();
  const sum = (name: keyof LineCounts) =>
    done.reduce((total, { counts }) => total + counts[name], 0);
  return {
    counts: { paragraphs: sum('paragraphs'), lines: sum('lines'), hyphens: sum('hyphens') },
    set: new Map(done.flatMap(({ set }) => [...set])),
  };
}

// Paged.js would name them by time and chance.
function nameElements(content: DocumentFragment, part: string): void {
  let n = 0;
  for (const element of content.querySelectorAll('*')) {
    if (!element.hasAttribute('data-ref')) element.setAttribute('data-ref', `${part}-e${n}`);
    n += 1;
  }
}

// Nothing stands before the first element of a part, so that Paged.js knows of no break there.
function sideOf(first: Element | null, style: CSSStyleSheet): PartLayout['startsOn'] {
  let side: PartLayout['startsOn'] = 'any';
  for (const rule of style.cssRules) {
    if (!(rule instanceof CSSStyleRule) || rule.style.breakBefore === '') continue;
    if (first?.matches(rule.selectorText) !== true) continue;
    const { breakBefore } = rule.style;
    side = /^(?:right|recto)$/.test(breakBefore)
      ? 'right'
      : /^(?:left|verso)$/.test(breakBefore)
        ? 'left'
        : 'any';
  }
  return side;
}

/** @returns Rules that Paged.js made for this content. */
async function flow(content: DocumentFragment, { previewer }: Session): Promise<string> {
  const { chunker, polisher } = previewer;
  const { styleSheet } = polisher;
  const known = styleSheet.cssRules.length;
  const knownRules = new Set([...styleSheet.cssRules].map(({ cssText }) => cssText));
  forget(chunker);
  await chunker.flow(content, document.body);
  await settled();
  // The page that follows when the next part wants the other side.
  await chunker.handleBreaks(undefined, true);
  await settled();
  takeLastPages(chunker.pages);
  chunker.removePages();
  const added = [...styleSheet.cssRules].slice(known).map(({ cssText }) => cssText);
  while (styleSheet.cssRules.length > known) styleSheet.deleteRule(known);
  return added.filter((rule) => !knownRules.has(rule)).join('\n');
}

// What Paged.js learnt from one content would change how it looks for page ends in the next.
function forget(chunker: Chunker): void {
  chunker.settings = { ...pagedSettings };
  chunker.charsPerBreak = [];
  chunker.maxChars = undefined;
  chunker.rendered = false;
  forgetStrings();
}

// Paged.js does not wait for the pages that only the rest of a note needs.
async function settled(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}

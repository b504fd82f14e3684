import type { PagedContent } from 'pagedjs';
import { atomsIn, putAtomsBack, takeAtoms } from './atoms.ts';
import { breakInto, breakLines } from './break-lines.ts';
import type { ChosenLine } from './break-problem.ts';
import type { SetParagraph, SetParagraphs } from './justify.ts';
import { textsOf } from './paragraph.ts';
import { setLines, unsetLines } from './set-lines.ts';

/** A paragraph that is given other lines may stretch them no further than spaces should. */
const mostStretch = 1;
const leastLines = 4;

/** A paragraph that can be set in a line more, or a line less. */
export interface Refit {
  readonly element: HTMLElement;
  readonly set: SetParagraph;
  readonly lines: readonly ChosenLine[];
}

/** Paragraphs that were set, and where in the content the page after theirs begins. */
export interface RefitOrder {
  readonly paragraphs: SetParagraphs;
  readonly end: Node;
}

/** Paragraphs that stand whole on a page and can bear a line more, the longest first: their lines suffer least. */
export function* longerOn(page: Element, order: RefitOrder): Generator<Refit> {
  for (const one of wholeOn(page, order)) yield* fitted(one, 1);
}

/**
 * What may make more of the text stand on a page: the paragraph that goes on on the next in a line less or a line more,
 * or one of the others in a line less.
 */
export function* refitsForMore(page: Element, order: RefitOrder): Generator<Refit> {
  for (const one of setOn(page, order).filter((known) => isCut(known, order))) {
    yield* fitted(one, -1);
    yield* fitted(one, 1);
  }
  // Each of them would make the same room.
  for (const one of wholeOn(page, order)) {
    const [shorter] = fitted(one, -1);
    if (shorter === undefined) continue;
    yield shorter;
    return;
  }
}

type Known = Pick<Refit, 'element' | 'set'>;

function setOn(page: Element, { paragraphs }: RefitOrder): readonly Known[] {
  const begun = page.querySelectorAll<HTMLElement>('p.set:not([data-split-from], [data-refitted])');
  return [...begun].flatMap((element) => {
    const set = paragraphs.get(element.dataset.set ?? '');
    return set === undefined || set.lines < leastLines ? [] : [{ element, set }];
  });
}

function wholeOn(page: Element, order: RefitOrder): readonly Known[] {
  return setOn(page, order)
    .filter((one) => !isCut(one, order))
    .sort((a, b) => b.set.lines - a.set.lines);
}

function isCut({ set }: Known, { end }: RefitOrder): boolean {
  const at = end instanceof Element ? end : end.parentElement;
  return at?.closest<HTMLElement>('p.set')?.dataset.set === set.number;
}

function fitted({ element, set }: Known, change: 1 | -1): readonly Refit[] {
  const lines = breakInto(set.problem, set.lines + change, mostStretch);
  return lines === undefined ? [] : [{ element, set, lines }];
}

/**
 * Sets a paragraph of a page in its new lines.
 *
 * @returns Hyphens that it has more; undefined when the page does not become what it should: then nothing is changed.
 */
export function refit({ element, set, lines }: Refit, isRight: () => boolean): number | undefined {
  const before = element.cloneNode(true);
  const hyphens = setAgain(element, set, lines);
  if (hyphens !== undefined && isRight()) return hyphens;
  element.replaceWith(before);
  return undefined;
}

/** A paragraph that was changed in the content, not on a page. */
export interface RefittedSource {
  /** Hyphens that it has more. */
  readonly hyphens: number;
  readonly undo: () => void;
}

/** Sets a paragraph in its new lines in the content that the page was made of. */
export function refitSource(
  { element, set, lines }: Refit,
  content: PagedContent,
): RefittedSource | undefined {
  const source = content.indexOfRefs?.[element.dataset.ref ?? ''];
  if (!(source instanceof HTMLElement)) return undefined;
  const hyphens = setAgain(source, set, lines);
  if (hyphens === undefined) return undefined;
  nameNew(source, content);
  const undo = () => {
    setAgain(source, set, breakLines(set.problem) ?? []);
    delete source.dataset.refitted;
    nameNew(source, content);
  };
  return { hyphens, undo };
}

// Paged.js finds where a page ends by the names of the elements there.
function nameNew(source: HTMLElement, { indexOfRefs = {} }: PagedContent): void {
  const { ref = '' } = source.dataset;
  for (const [n, element] of source.querySelectorAll('*:not([data-ref])').entries()) {
    const name = `${ref}-${n}`;
    element.setAttribute('data-ref', name);
    indexOfRefs[name] = element;
  }
}

function setAgain(
  element: HTMLElement,
  set: SetParagraph,
  lines: readonly ChosenLine[],
): number | undefined {
  unsetLines(element);
  const measured = measuredIn(element, set);
  if (measured === undefined) return undefined;
  element.dataset.refitted = '';
  return setLines(measured, lines) - set.hyphens;
}

// Paged.js works on copies: a paragraph on a page has texts of its own.
function measuredIn(element: HTMLElement, { measured }: SetParagraph) {
  const atoms = takeAtoms(atomsIn(element));
  const own = textsOf(element);
  const { texts, points } = measured;
  const isSame = own.length === texts.length;
  if (!isSame || texts.some(({ node }, n) => node.data !== own[n]?.data)) {
    putAtomsBack(atoms);
    return undefined;
  }
  const ownOf = new Map(texts.map(({ node }, n) => [node, own[n] as Text]));
  return {
    ...measured,
    texts: texts.map((text) => {
      const node = ownOf.get(text.node) as Text;
      const atom = atoms.get(node);
      return atom === undefined ? { ...text, node } : { ...text, node, atom };
    }),
    points: points.map((point) => ({ ...point, node: ownOf.get(point.node) as Text })),
  };
}

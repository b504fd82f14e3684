import type { Hyphenation } from '../hyphenate.ts';
import { breakLines } from './break-lines.ts';
import type { ChosenLine, Give } from './break-problem.ts';
import { measureParagraph, textsOf, type Measured } from './paragraph.ts';
import type { LineCounts } from './part-layout.ts';
import { learnWords, type FacedText } from './positions.ts';
import { setLines } from './set-lines.ts';
import { faceOf, measureFaces, type FaceWidths } from './faces.ts';

// What is no run of words: the browser breaks such a paragraph.
const unbreakable = 'p, ul, ol, dl, div, table, pre, blockquote, figure, br, img, math, svg';
const candidates = 'p, li, dd, .note-paragraph';

/**
 * Breaks every justified paragraph under a node into lines as a whole. The node must stand in a page box of the width
 * that the paragraphs will have. A paragraph that cannot be broken well, or that the browser then breaks in another
 * way, is left to the browser. All are measured before any is changed, so that the browser lays the text out three
 * times, however long it is.
 */
export function justifyParagraphs(root: Element, hyphenation: Hyphenation): LineCounts {
  const notes = takeNotes(root);
  const paragraphs = [...root.querySelectorAll<HTMLElement>(candidates)].flatMap(
    (element) => readParagraph(element) ?? [],
  );
  const measured = measureAll(paragraphs, hyphenation);
  const set = measured.flatMap((one) => setParagraph(one) ?? []);
  const isKept = set.map(({ element, lines, lineHeight, padding }) =>
    hasLines(element, lines, { lineHeight, padding }),
  );
  for (const [n, { element, before }] of set.entries()) {
    if (isKept[n]) continue;
    element.classList.remove('set');
    element.replaceChildren(...before);
  }
  putNotesBack(root, notes);
  const kept = set.filter((_one, n) => isKept[n]);
  return {
    paragraphs: kept.length,
    lines: kept.reduce((sum, { lines }) => sum + lines, 0),
    hyphens: kept.reduce((sum, { hyphens }) => sum + hyphens, 0),
  };
}

// Notes are as wide as the page, whatever they are called from: they are measured by themselves. Their places are kept
// by elements, not by what a script remembers: a paragraph that is put back as it was is put back as a copy.
function takeNotes(root: Element): readonly Element[] {
  const notes = [...root.querySelectorAll('.footnote')];
  for (const [n, note] of notes.entries()) {
    const place = document.createElement('span');
    place.dataset.notePlace = String(n);
    note.replaceWith(place);
    root.append(note);
  }
  return notes;
}

function putNotesBack(root: Element, notes: readonly Element[]): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-note-place]')) {
    const note = notes[Number(place.dataset.notePlace)];
    if (note) place.replaceWith(note);
  }
}

/** A justified paragraph, and what its style says of it; lengths in pixels. */
interface Paragraph {
  readonly element: HTMLElement;
  readonly texts: readonly FacedText[];
  readonly width: number;
  readonly indent: number;
  readonly lineHeight: number;
  /** Above and below together. */
  readonly padding: number;
  readonly hangs: boolean;
  readonly give: Give;
  readonly face: string;
}

function readParagraph(element: HTMLElement): Paragraph | undefined {
  const style = getComputedStyle(element);
  if (style.textAlign !== 'justify' || element.querySelector(unbreakable) !== null)
    return undefined;
  const nodes = textsOf(element);
  if (nodes.every(({ data }) => data.trim() === '')) return undefined;
  const face = faceOf(element, style);
  const pixels = (length: string) => Number.parseFloat(length) || 0;
  const { width } = element.getBoundingClientRect();
  return {
    element,
    texts: facedTexts(nodes, element, face),
    width: width - pixels(style.paddingLeft) - pixels(style.paddingRight),
    indent: pixels(style.textIndent),
    lineHeight: pixels(style.lineHeight),
    padding: pixels(style.paddingTop) + pixels(style.paddingBottom),
    hangs: style.getPropertyValue('--hanging').trim() === '1',
    // Parts of the type size, as the theme has them.
    give: {
      tracking: pixels(style.getPropertyValue('--tracking')) * pixels(style.fontSize),
      expansion: pixels(style.getPropertyValue('--expansion')),
    },
    face,
  };
}

function facedTexts(
  nodes: readonly Text[],
  element: HTMLElement,
  face: string,
): readonly FacedText[] {
  return nodes.map((node) => {
    const { parentElement } = node;
    if (parentElement === element || parentElement === null) return { node, face, spacing: 0 };
    const style = getComputedStyle(parentElement);
    return {
      node,
      face: faceOf(parentElement, style),
      spacing: Number.parseFloat(style.letterSpacing) || 0,
    };
  });
}

interface MeasuredParagraph {
  readonly paragraph: Paragraph;
  readonly measured: Measured;
  readonly space: number;
}

function measureAll(
  paragraphs: readonly Paragraph[],
  hyphenation: Hyphenation,
): readonly MeasuredParagraph[] {
  const faces = measureFaces(paragraphs);
  learnWords(paragraphs.flatMap(({ texts }) => texts));
  for (const { element } of paragraphs) element.classList.add('on-one-line');
  const all = paragraphs.map((paragraph) => {
    const { hyphen, space } = faces.get(paragraph.face) as FaceWidths;
    const { texts, hangs } = paragraph;
    const measured = measureParagraph(texts, hyphenation, { hyphenWidth: hyphen, hangs });
    return { paragraph, measured, space };
  });
  for (const { element } of paragraphs) element.classList.remove('on-one-line');
  return all;
}

interface SetParagraph {
  readonly element: HTMLElement;
  readonly lines: number;
  readonly hyphens: number;
  readonly lineHeight: number;
  readonly padding: number;
  /** What it held before. */
  readonly before: readonly Node[];
}

function setParagraph({ paragraph, measured, space }: MeasuredParagraph): SetParagraph | undefined {
  const { breakpoints } = measured;
  if (breakpoints.length < 2) return undefined;
  const { element, width, indent, give, lineHeight, padding } = paragraph;
  const lines: readonly ChosenLine[] | undefined = breakLines({
    breakpoints,
    width,
    indent,
    space,
    give,
  });
  if (lines === undefined) return undefined;
  const before = [...element.childNodes].map((node) => node.cloneNode(true));
  const hyphens = setLines(measured, lines);
  element.classList.add('set');
  return { element, lines: lines.length, hyphens, lineHeight, padding, before };
}

function hasLines(
  element: HTMLElement,
  lines: number,
  { lineHeight, padding }: Pick<Paragraph, 'lineHeight' | 'padding'>,
): boolean {
  const { height } = element.getBoundingClientRect();
  return Math.round((height - padding) / lineHeight) === lines;
}

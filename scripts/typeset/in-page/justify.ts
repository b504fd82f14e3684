import type { Hyphenation } from '../hyphenate.ts';
import { atomsIn, putAtomsBack, takeAtoms, type Atom, type Atoms } from './atoms.ts';
import { breakLines } from './break-lines.ts';
import { divider } from './divide-words.ts';
import type { BreakProblem, Give } from './break-problem.ts';
import { measureParagraph, textsOf, type Measured } from './paragraph.ts';
import type { LineCounts } from './part-layout.ts';
import { facedTexts, type FacedText } from './faced-texts.ts';
import { learnWords } from './positions.ts';
import { setLines } from './set-lines.ts';
import { faceOf, measureFaces, type FaceWidths } from './faces.ts';

// What is no run of words: the browser breaks such a paragraph.
const unbreakable = 'p, ul, ol, dl, div, table, pre, blockquote, figure, br, math[display="block"]';
// In lines of two directions the order on the page is not the order of the text: the browser breaks them.
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const candidates = 'p, li, dd, .note-paragraph';

/** What paragraphs are justified with. */
export interface JustifyOrder {
  readonly hyphenation: Hyphenation;
  /** Paragraphs, by their number, that are left to the browser. */
  readonly refused: ReadonlySet<string>;
}

/** What came of the paragraphs. */
export interface JustifiedParagraphs {
  readonly counts: LineCounts;
  readonly set: SetParagraphs;
}

/** By the number in `data-set`. */
export type SetParagraphs = ReadonlyMap<string, SetParagraph>;

/** A paragraph broken into lines. */
export interface SetParagraph {
  readonly number: string;
  readonly problem: BreakProblem;
  readonly measured: Measured;
  readonly lines: number;
  readonly hyphens: number;
}

/**
 * Breaks every justified paragraph under a node into lines as a whole. The node must stand in a page box of the width
 * that the paragraphs will have; the browser need not have laid it out. A paragraph that cannot be broken well is left
 * to the browser. Every paragraph that was set has its number in `data-set`.
 */
export function justifyParagraphs(
  root: Element,
  { hyphenation, refused }: JustifyOrder,
): JustifiedParagraphs {
  const notes = takeNotes(root);
  const all = [...root.querySelectorAll<HTMLElement>(candidates)];
  const read = all.flatMap((element, n) =>
    refused.has(String(n)) ? [] : (readParagraph(element, n) ?? []),
  );
  const paragraphs = read.map(withTexts);
  const set = measureAll(paragraphs, hyphenation).flatMap((one) => setParagraph(one) ?? []);
  putNotesBack(root, notes);
  const counts = {
    paragraphs: set.length,
    lines: set.reduce((sum, { lines }) => sum + lines, 0),
    hyphens: set.reduce((sum, { hyphens }) => sum + hyphens, 0),
  };
  return { counts, set: new Map(set.map((one) => [one.number, one])) };
}

// Notes are as wide as the page, whatever they are called from: they are measured by themselves.
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
interface ReadParagraph {
  readonly element: HTMLElement;
  readonly atoms: readonly Atom[];
  readonly width: number;
  readonly indent: number;
  readonly number: number;
  readonly hangs: boolean;
  readonly give: Give;
  readonly face: string;
}

interface Paragraph extends Omit<ReadParagraph, 'atoms'> {
  readonly texts: readonly FacedText[];
  /** Taken out of it. */
  readonly atoms: Atoms;
}

function readParagraph(element: HTMLElement, number: number): ReadParagraph | undefined {
  const style = getComputedStyle(element);
  if (style.textAlign !== 'justify' || element.querySelector(unbreakable) !== null)
    return undefined;
  const nodes = textsOf(element);
  if (nodes.every(({ data }) => data.trim() === '')) return undefined;
  if (nodes.some(({ data }) => rightToLeft.test(data))) return undefined;
  const face = faceOf(element, style);
  const pixels = (length: string) => Number.parseFloat(length) || 0;
  const { width } = element.getBoundingClientRect();
  return {
    element,
    atoms: atomsIn(element),
    width: width - pixels(style.paddingLeft) - pixels(style.paddingRight),
    indent: pixels(style.textIndent),
    number,
    hangs: style.getPropertyValue('--hanging').trim() === '1',
    // Parts of the type size, as the theme has them.
    give: {
      tracking: pixels(style.getPropertyValue('--tracking')) * pixels(style.fontSize),
      expansion: pixels(style.getPropertyValue('--expansion')),
    },
    face,
  };
}

// When all have been measured: the document changes.
function withTexts(paragraph: ReadParagraph): Paragraph {
  const { element, face } = paragraph;
  const atoms = takeAtoms(paragraph.atoms);
  const texts = facedTexts(textsOf(element), { element, face, atoms });
  return { ...paragraph, atoms, texts };
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
  const divide = divider(hyphenation);
  return paragraphs.map((paragraph) => {
    const { hyphen, sign, space } = faces.get(paragraph.face) as FaceWidths;
    const { texts, hangs } = paragraph;
    const measured = measureParagraph(texts, divide, { hyphenWidth: hyphen, sign, hangs });
    return { paragraph, measured, space };
  });
}

function setParagraph({ paragraph, measured, space }: MeasuredParagraph): SetParagraph | undefined {
  const { breakpoints } = measured;
  const { element, atoms, width, indent, give, number } = paragraph;
  const problem = { breakpoints, width, indent, space, give };
  const lines = breakpoints.length < 2 ? undefined : breakLines(problem);
  if (lines === undefined) {
    putAtomsBack(atoms);
    return undefined;
  }
  const hyphens = setLines(measured, lines);
  element.classList.add('set');
  element.dataset.set = String(number);
  return { number: String(number), problem, measured, lines: lines.length, hyphens };
}

import type { Hyphenation } from '../hyphenate.ts';
import { breakLines } from './break-lines.ts';
import type { BreakProblem, Give } from './break-problem.ts';
import type { LineCounts } from './layout-result.ts';
import { measureParagraph, textsOf } from './paragraph.ts';
import { setLines } from './set-lines.ts';

// What is no run of words: the browser breaks such a paragraph.
const unbreakable = 'p, ul, ol, dl, div, table, pre, blockquote, figure, br, img, math, svg';
const candidates = 'p, li, dd, .note-paragraph';

/**
 * Breaks every justified paragraph under a node into lines as a whole. The node must stand in a page box of the width
 * that the paragraphs will have. A paragraph that cannot be broken well, or that the browser then breaks in another
 * way, is left to the browser.
 */
export function justifyParagraphs(root: Element, hyphenation: Hyphenation): LineCounts {
  const notes = takeNotes(root);
  const counts = { paragraphs: 0, lines: 0, hyphens: 0 };
  for (const paragraph of root.querySelectorAll<HTMLElement>(candidates)) {
    const done = justify(paragraph, hyphenation);
    if (done === undefined) continue;
    counts.paragraphs += 1;
    counts.lines += done.lines;
    counts.hyphens += done.hyphens;
  }
  putNotesBack(root, notes);
  return counts;
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

function justify(
  paragraph: HTMLElement,
  hyphenation: Hyphenation,
): { lines: number; hyphens: number } | undefined {
  const style = getComputedStyle(paragraph);
  const holdsBlocks = paragraph.querySelector(unbreakable) !== null;
  const isEmpty = textsOf(paragraph).every(({ data }) => data.trim() === '');
  if (style.textAlign !== 'justify' || holdsBlocks || isEmpty) return undefined;
  const before = [...paragraph.childNodes].map((node) => node.cloneNode(true));
  const measured = onOneLine(paragraph, () =>
    measureParagraph(textsOf(paragraph), hyphenation, {
      hyphenWidth: widthOf('-', paragraph),
      hangs: style.getPropertyValue('--hanging').trim() === '1',
    }),
  );
  if (measured.breakpoints.length < 2) return undefined;
  const lines = breakLines({ breakpoints: measured.breakpoints, ...boxOf(paragraph, style) });
  if (lines === undefined) return undefined;
  const hyphens = setLines(measured, lines, paragraph);
  paragraph.classList.add('set');
  if (linesOf(paragraph) === lines.length) return { lines: lines.length, hyphens };
  paragraph.classList.remove('set');
  paragraph.replaceChildren(...before);
  return undefined;
}

// What the lines of a paragraph must fit, and what they may give.
function boxOf(
  paragraph: HTMLElement,
  style: CSSStyleDeclaration,
): Omit<BreakProblem, 'breakpoints'> {
  const { width } = paragraph.getBoundingClientRect();
  const space = onOneLine(paragraph, () => widthOf('n n', paragraph) - widthOf('nn', paragraph));
  return {
    width: width - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight),
    indent: Number.parseFloat(style.textIndent) || 0,
    space,
    give: giveOf(style),
  };
}

// Parts of the type size, as the theme has them.
function giveOf(style: CSSStyleDeclaration): Give {
  const part = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  return {
    tracking: part('--tracking') * Number.parseFloat(style.fontSize),
    expansion: part('--expansion'),
  };
}

function onOneLine<T>(paragraph: HTMLElement, measure: () => T): T {
  paragraph.classList.add('on-one-line');
  try {
    return measure();
  } finally {
    paragraph.classList.remove('on-one-line');
  }
}

function widthOf(text: string, paragraph: HTMLElement): number {
  const span = document.createElement('span');
  span.textContent = text;
  paragraph.append(span);
  const { width } = span.getBoundingClientRect();
  span.remove();
  return width;
}

function linesOf(paragraph: HTMLElement): number {
  const style = getComputedStyle(paragraph);
  const height =
    paragraph.getBoundingClientRect().height -
    Number.parseFloat(style.paddingTop) -
    Number.parseFloat(style.paddingBottom);
  return Math.round(height / Number.parseFloat(style.lineHeight));
}

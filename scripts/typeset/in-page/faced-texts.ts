import type { Atom, Atoms } from './atoms.ts';
import { faceOf } from './faces.ts';

/** A run of text in one face. */
export interface FacedText {
  readonly node: Text;
  /** Names the face with its size and features. */
  readonly face: string;
  /** Pixels that the style of an element of its own, such as an acronym, puts between its letters. */
  readonly spacing: number;
  /** Pixels between it and the text before: margins, borders and padding of the elements around them. */
  readonly gap: number;
  /** In small capitals, in which no word is divided where it can be helped. */
  readonly isSmallCaps: boolean;
  /** What the text stands for, when it is no text. */
  readonly atom?: Atom;
}

/** A paragraph whose atoms are taken. */
export interface FacedParagraph {
  readonly element: Element;
  readonly face: string;
  readonly atoms: Atoms;
}

/** The texts of a paragraph with their faces. */
export function facedTexts(
  nodes: readonly Text[],
  { element: paragraph, face, atoms }: FacedParagraph,
): readonly FacedText[] {
  let before: readonly Element[] = [];
  return nodes.map((node) => {
    const atom = atoms.get(node);
    const around = elementsAround(node, paragraph);
    const left = before.filter((element) => !around.includes(element));
    const entered = around.filter((element) => !before.includes(element));
    before = around;
    const [parent] = around;
    const own = atom === undefined ? { node } : { node, atom };
    if (parent === undefined && left.length === 0)
      return { ...own, face, isSmallCaps: false, spacing: 0, gap: 0 };
    const gap = sum(left.map((element) => edgeOf(element, 'Right')));
    const style = parent && getComputedStyle(parent);
    return {
      ...own,
      face: parent && style ? faceOf(parent, style) : face,
      isSmallCaps: style !== undefined && style.fontVariantCaps !== 'normal',
      spacing: Number.parseFloat(style?.letterSpacing ?? '') || 0,
      gap: gap + sum(entered.map((element) => edgeOf(element, 'Left'))),
    };
  });
}

// From the innermost outward, the paragraph left out.
function elementsAround(node: Text, paragraph: Element): readonly Element[] {
  const around: Element[] = [];
  for (let at = node.parentElement; at !== null && at !== paragraph; at = at.parentElement)
    around.push(at);
  return around;
}

function edgeOf(element: Element, side: 'Left' | 'Right'): number {
  const style = getComputedStyle(element);
  const lengths = [style[`margin${side}`], style[`border${side}Width`], style[`padding${side}`]];
  return sum(lengths.map((length) => Number.parseFloat(length) || 0));
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

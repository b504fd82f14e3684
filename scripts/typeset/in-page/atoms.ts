/** What stands in a line like a letter of its own: a formula or a picture. */
export interface Atom {
  readonly element: Element;
  /** With its margins, in pixels. */
  readonly width: number;
}

/** Atoms by the letters that stand for them. */
export type Atoms = ReadonlyMap<Text, Atom>;

/** U+FFFC, object replacement character. */
export const atomSign = '\uFFFC';

const selector = 'math:not([display="block"]), svg, img';

/** Measures the atoms of a paragraph, those of its notes left out. */
export function atomsIn(paragraph: Element): readonly Atom[] {
  const isOwn = ({ parentElement: around }: Element) => {
    const outer = around?.closest('math, svg, .footnote') ?? null;
    return outer === null || outer.contains(paragraph);
  };
  return [...paragraph.querySelectorAll(selector)]
    .filter(isOwn)
    .map((element) => ({ element, width: widthOf(element) }));
}

function widthOf(element: Element): number {
  const { marginLeft, marginRight } = getComputedStyle(element);
  const margins = [marginLeft, marginRight].map((length) => Number.parseFloat(length) || 0);
  return margins.reduce((sum, margin) => sum + margin, element.getBoundingClientRect().width);
}

/** Puts letters in place of atoms. */
export function takeAtoms(atoms: readonly Atom[]): Atoms {
  return new Map(
    atoms.map((atom) => {
      const letter = document.createTextNode(atomSign);
      atom.element.replaceWith(letter);
      return [letter, atom];
    }),
  );
}

/** Puts atoms in place of their letters, where these still stand. */
export function putAtomsBack(atoms: Atoms): void {
  for (const [letter, { element }] of atoms) letter.replaceWith(element);
}

import type { PDFDict, PDFObject } from 'pdf-lib';
import { arrayIn, asDict, asNumber, nameIn, numberIn, textIn } from './lookup.ts';
import type { Page } from './open-pdf.ts';
import type { Role } from './role-map.ts';
import type { Located } from './rule.ts';

/** An annotation on a page (ISO 32000-1, 12.5). */
export interface Annotation extends Located {
  readonly dict: PDFDict;
  readonly subtype: string | undefined;
  readonly contents: string | undefined;
  /** The structure element that it belongs to, by the parent tree. */
  readonly element: PDFDict | undefined;
  /** The standard type of that element. */
  readonly parentType: string | undefined;
  /** Hidden, or outside of the crop box: not to be seen by anybody. */
  readonly isOutOfSight: boolean;
}

/** What is needed to read annotations. */
export interface AnnotationContext {
  readonly parentTree: ReadonlyMap<number, PDFObject>;
  readonly roleOf: (type: string | undefined) => Role;
  readonly objectOf: (value: PDFObject) => number | undefined;
}

/** The annotations of a page. */
export function readAnnotations(
  { dict: pageDict, page, cropBox }: Page,
  { parentTree, roleOf, objectOf }: AnnotationContext,
): readonly Annotation[] {
  return (arrayIn(pageDict, 'Annots') ?? []).flatMap((value) => {
    const dict = asDict(value);
    if (dict === undefined) return [];
    const structParent = numberIn(dict, 'StructParent');
    const element = structParent === undefined ? undefined : asDict(parentTree.get(structParent));
    const isHidden = ((numberIn(dict, 'F') ?? 0) & 2) !== 0;
    return [
      {
        dict,
        page,
        object: objectOf(dict),
        subtype: nameIn(dict, 'Subtype'),
        contents: textIn(dict, 'Contents'),
        element,
        parentType: roleOf(nameIn(element, 'S')).standardType,
        isOutOfSight: isHidden || isOutside(rectangleIn(dict, 'Rect'), cropBox),
      },
    ];
  });
}

/** Left, bottom, right and top, in points. */
export type Rectangle = readonly [number, number, number, number];

/** A rectangle as it is written; undefined where it is none. */
export function rectangleIn(dict: PDFDict, key: string): Rectangle | undefined {
  const numbers = (arrayIn(dict, key) ?? []).map(asNumber);
  const [a, b, c, d] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [a, b, c, d];
}

function isOutside(rectangle: Rectangle | undefined, crop: Rectangle | undefined): boolean {
  if (rectangle === undefined || crop === undefined) return false;
  const [left, bottom, right, top] = rectangle;
  return crop[1] >= top || crop[0] >= right || crop[3] <= bottom || crop[2] <= left;
}

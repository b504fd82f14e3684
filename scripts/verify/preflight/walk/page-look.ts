import type { PDFDict } from 'pdf-lib';
import type { Colour, ColourSpace } from './colour.ts';
import { around, shared, type Box } from './geometry.ts';

/** What a colour paints. */
export type Painted = 'text' | 'line art' | 'image';

/** An image as it stands on a page. */
export interface PlacedImage {
  /** Name among the resources of the page. */
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels an inch, of the direction that has fewer. */
  readonly ppi: number;
  readonly space: ColourSpace;
  readonly isMask: boolean;
}

/** What stands on a page, gathered while its content is read. */
export interface PageLook {
  /** Around everything but white, by what it is. */
  readonly inkBy: Map<Painted, Box>;
  /** Such as `rgb grey text`. */
  readonly colours: Set<string>;
  readonly images: PlacedImage[];
  readonly fonts: Set<PDFDict>;
  /** Reasons, such as `opacity 0.5`. */
  readonly seeThrough: Set<string>;
  smallestTypePt: number;
  thinnestLinePt: number;
  /** Per cent. */
  mostInk: number;
  hasUnseenText: boolean;
  /** Page content that cannot be read, such as a form that holds itself. */
  isDamaged: boolean;
}

/** A page on which nothing was seen yet. */
export function emptyLook(): PageLook {
  return {
    inkBy: new Map(),
    colours: new Set(),
    images: [],
    fonts: new Set(),
    seeThrough: new Set(),
    smallestTypePt: Infinity,
    thinnestLinePt: Infinity,
    mostInk: 0,
    hasUnseenText: false,
    isDamaged: false,
  };
}

/** Something painted. */
export interface Mark {
  readonly what: Painted;
  readonly box: Box;
  readonly colour: Colour;
  readonly clip: Box;
}

/** Notes something painted; false when nothing of it is seen: it is white, or cut off. */
export function addMark(look: PageLook, { what, box, colour, clip }: Mark): boolean {
  const seen = shared(box, clip);
  if (seen === undefined) return false;
  look.colours.add(`${colour.name} ${what}`);
  if (colour.isWhite) return false;
  look.inkBy.set(what, around(look.inkBy.get(what), seen));
  look.mostInk = Math.max(look.mostInk, colour.ink);
  return true;
}

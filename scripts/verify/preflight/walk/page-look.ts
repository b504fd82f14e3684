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

/** Ink of one kind, which reaches the same edges of the trim. */
export interface Ink {
  readonly what: Painted;
  /** Around all of it. */
  readonly box: Box;
  /** Left, bottom, right, top; text never counts as reaching an edge. */
  readonly reaches: readonly [boolean, boolean, boolean, boolean];
}

/** What stands on a page, gathered while its content is read. */
export interface PageLook {
  readonly trim: Box;
  /** All ink but white, gathered by what it is and which edges it reaches; what lies outside of the trim is left out. */
  readonly ink: Map<string, Ink>;
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
export function emptyLook(trim: Box): PageLook {
  return {
    trim,
    ink: new Map(),
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
  noteInk(look, what, seen);
  look.mostInk = Math.max(look.mostInk, colour.ink);
  return true;
}

/** What is as near to an edge as this, in points, reaches it. */
const tolerance = 0.5;

function noteInk({ ink, trim }: PageLook, what: Painted, box: Box): void {
  const [left, bottom, right, top] = trim;
  const isArt = what !== 'text';
  // Crop marks and the like: cut off with the paper that they stand on.
  if (isArt && (box[2] <= left || box[3] <= bottom || box[0] >= right || box[1] >= top)) return;
  const reaches = [
    isArt && box[0] <= left + tolerance,
    isArt && box[1] <= bottom + tolerance,
    isArt && box[2] >= right - tolerance,
    isArt && box[3] >= top - tolerance,
  ] as const;
  const key = `${what} ${reaches.join(' ')}`;
  ink.set(key, { what, reaches, box: around(ink.get(key)?.box, box) });
}

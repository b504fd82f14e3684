import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PDFObject } from 'pdf-lib';

/** A way of naming colours, as far as a press cares. */
export type ColourSpace = 'grey' | 'rgb' | 'cmyk' | 'spot' | 'lab' | 'pattern';

/** A colour with its parts, from 0 to 1. */
export interface Colour {
  readonly space: ColourSpace;
  /** Empty when they are not known, as of an image. */
  readonly parts: readonly number[];
  /** Such as `rgb grey`. */
  readonly name: string;
  readonly isWhite: boolean;
  /** Per cent of one ink; 0 for RGB and spot colours, of which nothing is known. */
  readonly ink: number;
}

/** A colour by its parts, which are copied. */
export function colourOf(space: ColourSpace, written: readonly number[] = []): Colour {
  const parts = [...written];
  return {
    space,
    parts,
    name: nameOf(space, parts),
    isWhite: isWhite(space, parts),
    ink: inkOf(space, parts),
  };
}

/** What everything is painted in that says nothing else. */
export function blackInk(): Colour {
  return colourOf('grey', [0]);
}

const families: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: 'grey',
  CalGray: 'grey',
  G: 'grey',
  DeviceRGB: 'rgb',
  CalRGB: 'rgb',
  RGB: 'rgb',
  DeviceCMYK: 'cmyk',
  CMYK: 'cmyk',
  Lab: 'lab',
  Separation: 'spot',
  DeviceN: 'spot',
  Pattern: 'pattern',
};

const byChannels: Readonly<Record<number, ColourSpace>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };

/** The space that an object names or describes (ISO 32000-1, 8.6); a palette counts as what it is made of. */
export function spaceOf(object: PDFObject | undefined, resources?: PDFDict): ColourSpace {
  if (object instanceof PDFName) {
    const name = object.decodeText();
    const known = families[name];
    if (known !== undefined) return known;
    const spaces = resources?.lookup(PDFName.of('ColorSpace'));
    const named = spaces instanceof PDFDict ? spaces.lookup(object) : undefined;
    return named === undefined ? 'spot' : spaceOf(named);
  }
  if (!(object instanceof PDFArray)) return 'grey';
  const family = object.lookup(0);
  const name = family instanceof PDFName ? family.decodeText() : '';
  if (name === 'Indexed' || name === 'I') return spaceOf(object.lookup(1), resources);
  if (name !== 'ICCBased') return families[name] ?? 'spot';
  const profile = object.lookup(1);
  const count = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
  return byChannels[count instanceof PDFNumber ? count.asNumber() : 0] ?? 'spot';
}

function isWhite(space: ColourSpace, parts: readonly number[]): boolean {
  if (parts.length === 0) return false;
  if (space === 'cmyk') return parts.every((part) => part === 0);
  return (space === 'grey' || space === 'rgb') && parts.every((part) => part === 1);
}

// Red, green and blue alike are a grey that a press would print in four inks.
function nameOf(space: ColourSpace, parts: readonly number[]): string {
  if (space === 'rgb' && parts.length > 0 && parts.every((part) => part === parts[0]))
    return 'rgb grey';
  return space === 'cmyk' && parts.slice(0, 3).some((part) => part > 0) ? 'cmyk colour' : space;
}

function inkOf(space: ColourSpace, parts: readonly number[]): number {
  if (space === 'cmyk') return 100 * parts.reduce((sum, part) => sum + part, 0);
  return space === 'grey' ? 100 * (1 - (parts[0] ?? 1)) : 0;
}

import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
} from 'pdf-lib';
import type { Operands } from '../../../model/pdf/scan-content.ts';
import { colourOf, spaceOf } from './colour.ts';
import { boxThrough, identity, times, type Box, type Matrix } from './geometry.ts';
import { addMark } from './page-look.ts';
import { resource } from './state-actions.ts';
import type { Walk } from './walk.ts';

const name = PDFName.of;
const unit: Box = [0, 0, 1, 1];

/** Reads the content of a form where it stands. */
export type ReadForm = (walk: Walk, form: PDFRawStream) => void;

/** `Do`: paints an image, or reads a form (ISO 32000-1, 8.8). */
export function paintObject(walk: Walk, operands: Operands, readForm: ReadForm): void {
  const object = resource(walk, 'XObject', operands);
  if (!(object instanceof PDFRawStream)) return;
  if (object.dict.lookup(name('Subtype')) === name('Form')) readForm(walk, object);
  else placeImage(walk, object.dict, operands.names.at(-1) ?? '');
}

function placeImage(walk: Walk, dict: PDFDict, imageName: string): void {
  const isMask = dict.lookup(name('ImageMask')) === PDFBool.True;
  const space = isMask
    ? walk.state.fill.space
    : spaceOf(dict.lookup(name('ColorSpace')), walk.resources);
  if (dict.lookup(name('SMask')) instanceof PDFRawStream)
    walk.look.seeThrough.add(`the mask of image ${imageName}`);
  const [widthPx, heightPx] = [numberIn(dict, 'Width'), numberIn(dict, 'Height')];
  place(walk, { name: imageName, widthPx, heightPx, space, isMask });
}

/** `BI`: an image written into the content, by what its dictionary says (8.9.7). */
export function placeInlineImage(walk: Walk, { names, numbers }: Operands): void {
  const after = (...keys: readonly string[]) => {
    const at = names.findIndex((one) => keys.includes(one));
    return at < 0 ? undefined : names[at + 1];
  };
  // The numbers stand in the order of their keys.
  const numbered = names.filter((one) => /^(?:W|H|BPC|Width|Height|BitsPerComponent)$/.test(one));
  const numberAt = (key: RegExp) => numbers[numbered.findIndex((one) => key.test(one))] ?? 0;
  const space = spaceOf(name(after('CS', 'ColorSpace') ?? 'DeviceGray'), walk.resources);
  const [widthPx, heightPx] = [numberAt(/^W/), numberAt(/^H/)];
  place(walk, { name: 'in the text', widthPx, heightPx, space, isMask: false });
}

type Placing = Omit<Walk['look']['images'][number], 'ppi'>;

function place({ look, state }: Walk, image: Placing): void {
  const { ctm: m } = state;
  const width = Math.hypot(m[0], m[1]) / 72;
  const height = Math.hypot(m[2], m[3]) / 72;
  const ppi = Math.round(Math.min(image.widthPx / width, image.heightPx / height));
  // The pixels are not looked at: it counts as printed all over.
  const colour = colourOf(image.space);
  if (addMark(look, { what: 'image', box: boxThrough(unit, m), colour, clip: state.clip }))
    look.images.push({ ...image, ppi });
}

function numberIn(dict: PDFDict, key: string): number {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** Matrix and box of a form: identity, and none, when they are missing. */
function frameOf(dict: PDFDict): { readonly matrix: Matrix; readonly box?: Box } {
  const matrix = numbersOf(dict.lookup(name('Matrix')));
  const box = numbersOf(dict.lookup(name('BBox')));
  return {
    matrix: matrix.length === 6 ? (matrix as unknown as Matrix) : identity,
    ...(box.length === 4 ? { box: box as unknown as Box } : {}),
  };
}

function numbersOf(object: PDFObject | undefined): readonly number[] {
  if (!(object instanceof PDFArray)) return [];
  return object.asArray().flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []));
}

/** Transformation to the space around a form. */
export function enter(walk: Walk, dict: PDFDict): Box | undefined {
  const { matrix, box } = frameOf(dict);
  walk.state.ctm = times(matrix, walk.state.ctm);
  return box && boxThrough(box, walk.state.ctm);
}

import { PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import type { Operands } from '../../../model/pdf/scan-content.ts';
import { colourOf, spaceOf, type Colour } from './colour.ts';
import { times } from './geometry.ts';
import { matrixOf, number, type Action, type Walk } from './walk.ts';

const name = PDFName.of;

/** Operators that change how things are painted (ISO 32000-1, 8.4.4 and 8.6.8). */
export const stateActions: Readonly<Record<string, Action>> = {
  q: ({ saved, state }) => void saved.push({ ...state }),
  Q: (walk) => {
    walk.state = walk.saved.pop() ?? walk.state;
  },
  cm: ({ state }, operands) => {
    state.ctm = times(matrixOf(operands), state.ctm);
  },
  w: ({ state }, operands) => {
    state.lineWidth = number(operands, 0);
  },
  g: ({ state }, operands) => {
    state.fill = colourOf('grey', operands.numbers);
  },
  G: ({ state }, operands) => {
    state.stroke = colourOf('grey', operands.numbers);
  },
  rg: ({ state }, operands) => {
    state.fill = colourOf('rgb', operands.numbers);
  },
  RG: ({ state }, operands) => {
    state.stroke = colourOf('rgb', operands.numbers);
  },
  k: ({ state }, operands) => {
    state.fill = colourOf('cmyk', operands.numbers);
  },
  K: ({ state }, operands) => {
    state.stroke = colourOf('cmyk', operands.numbers);
  },
  cs: (walk, operands) => {
    walk.state.fill = firstColour(walk, operands);
  },
  CS: (walk, operands) => {
    walk.state.stroke = firstColour(walk, operands);
  },
  sc: ({ state }, operands) => {
    state.fill = colourOf(state.fill.space, operands.numbers);
  },
  SC: ({ state }, operands) => {
    state.stroke = colourOf(state.stroke.space, operands.numbers);
  },
  scn: (walk, operands) => {
    walk.state.fill = patternOrColour(walk, walk.state.fill, operands);
  },
  SCN: (walk, operands) => {
    walk.state.stroke = patternOrColour(walk, walk.state.stroke, operands);
  },
  gs: (walk, operands) => {
    const state = resource(walk, 'ExtGState', operands);
    if (state instanceof PDFDict) useState(walk, state);
  },
};

/** A named resource of the content that is read. */
export function resource(walk: Walk, kind: string, { names }: Operands) {
  const all = walk.resources?.lookup(name(kind));
  return all instanceof PDFDict ? all.lookup(name(names.at(-1) ?? '')) : undefined;
}

/** ISO 32000-1, 8.6.8: what a space begins with. */
const firstParts: Readonly<Record<string, readonly number[]>> = {
  grey: [0],
  rgb: [0, 0, 0],
  cmyk: [0, 0, 0, 1],
};

function firstColour(walk: Walk, { names }: Operands): Colour {
  const space = spaceOf(name(names[0] ?? ''), walk.resources);
  return colourOf(space, firstParts[space] ?? []);
}

// A pattern counts as what its shading is made of.
function patternOrColour(walk: Walk, colour: Colour, operands: Operands): Colour {
  const pattern = operands.names.length > 0 ? resource(walk, 'Pattern', operands) : undefined;
  const shading = pattern instanceof PDFDict ? pattern.lookup(name('Shading')) : undefined;
  if (shading instanceof PDFDict)
    return colourOf(spaceOf(shading.lookup(name('ColorSpace')), walk.resources));
  return colourOf(colour.space, operands.numbers);
}

function useState({ state, look }: Walk, dict: PDFDict): void {
  const width = dict.lookup(name('LW'));
  if (width instanceof PDFNumber) state.lineWidth = width.asNumber();
  for (const key of ['ca', 'CA']) {
    const opacity = dict.lookup(name(key));
    if (opacity instanceof PDFNumber && opacity.asNumber() < 1)
      look.seeThrough.add(`opacity ${Math.round(opacity.asNumber() * 100) / 100}`);
  }
  const blend = dict.lookup(name('BM'));
  if (blend instanceof PDFName && !/^(?:Normal|Compatible)$/.test(blend.decodeText()))
    look.seeThrough.add(`blend mode ${blend.decodeText()}`);
  if (dict.lookup(name('SMask')) instanceof PDFDict) look.seeThrough.add('a soft mask');
}

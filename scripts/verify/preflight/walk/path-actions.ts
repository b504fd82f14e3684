import { PDFDict, PDFName, PDFStream } from 'pdf-lib';
import { colourOf, spaceOf } from './colour.ts';
import { around, boxThrough, scaleOf, shared, type Box } from './geometry.ts';
import { addMark } from './page-look.ts';
import { resource } from './state-actions.ts';
import { number, type Action, type Walk } from './walk.ts';

const add =
  (...at: readonly number[]): Action =>
  (walk, operands) => {
    for (const index of at) addPoint(walk, number(operands, index), number(operands, index + 1));
  };

const fill: Action = (walk) => paint(walk, { isFilled: true, isStroked: false });
const stroke: Action = (walk) => paint(walk, { isFilled: false, isStroked: true });
const both: Action = (walk) => paint(walk, { isFilled: true, isStroked: true });
const clip: Action = (walk) => {
  walk.isClipping = true;
};

/** Operators that draw and paint paths (ISO 32000-1, 8.5); curves count by their control points. */
export const pathActions: Readonly<Record<string, Action>> = {
  m: add(0),
  l: add(0),
  c: add(0, 2, 4),
  v: add(0, 2),
  y: add(0, 2),
  re: (walk, operands) => {
    const [x, y] = [number(operands, 0), number(operands, 1)];
    const [width, height] = [number(operands, 2), number(operands, 3)];
    const box: Box = [x, y, x + width, y + height];
    walk.path = around(walk.path, boxThrough(box, walk.state.ctm));
  },
  f: fill,
  F: fill,
  'f*': fill,
  S: stroke,
  s: stroke,
  B: both,
  'B*': both,
  b: both,
  'b*': both,
  n: (walk) => paint(walk, { isFilled: false, isStroked: false }),
  W: clip,
  'W*': clip,
  sh: (walk, operands) => {
    const found = resource(walk, 'Shading', operands);
    const dict = found instanceof PDFStream ? found.dict : found;
    const space = dict instanceof PDFDict ? dict.lookup(PDFName.of('ColorSpace')) : undefined;
    const colour = colourOf(spaceOf(space, walk.resources));
    const { clip: box } = walk.state;
    addMark(walk.look, { what: 'line art', box, colour, clip: box });
  },
};

function addPoint(walk: Walk, x: number, y: number): void {
  const { ctm: m } = walk.state;
  const [atX, atY] = [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  walk.path = around(walk.path, [atX, atY, atX, atY]);
}

function paint(
  walk: Walk,
  { isFilled, isStroked }: { readonly isFilled: boolean; readonly isStroked: boolean },
): void {
  const { path, look, state } = walk;
  if (path !== undefined && isFilled) {
    const mark = { what: 'line art', box: path, colour: state.fill, clip: state.clip } as const;
    if (addMark(look, mark) && !isStroked) noteLine(walk, sideOf(path));
  }
  if (path !== undefined && isStroked) {
    const width = state.lineWidth * scaleOf(state.ctm);
    const [left, bottom, right, top] = path;
    const out = width / 2;
    const box: Box = [left - out, bottom - out, right + out, top + out];
    const mark = { what: 'line art', box, colour: state.stroke, clip: state.clip } as const;
    if (addMark(look, mark)) noteLine(walk, width);
  }
  if (walk.isClipping) state.clip = clipTo(state.clip, path);
  walk.isClipping = false;
  walk.path = undefined;
}

// What is clipped to nothing shows nothing: an empty box off the page.
function clipTo(clipBox: Box, path: Box | undefined): Box {
  return (path && shared(clipBox, path)) ?? [-1e9, -1e9, -1e9, -1e9];
}

// A line may be written as a thin area.
function sideOf([left, bottom, right, top]: Box): number {
  return Math.min(right - left, top - bottom);
}

function noteLine({ look }: Walk, width: number): void {
  look.thinnestLinePt = Math.min(look.thinnestLinePt, width);
}

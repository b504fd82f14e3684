import { PDFDict } from 'pdf-lib';
import type { Operands } from '../../../model/pdf/scan-content.ts';
import { metricsOf } from './font-metrics.ts';
import { boxThrough, identity, scaleOf, times, type Box } from './geometry.ts';
import { addMark } from './page-look.ts';
import { resource } from './state-actions.ts';
import { matrixOf, number, type Action, type GraphicsState, type Walk } from './walk.ts';

/** Operators of text (ISO 32000-1, 9.3 and 9.4). */
export const textActions: Readonly<Record<string, Action>> = {
  BT: (walk) => {
    walk.text = identity;
    walk.line = identity;
  },
  Tf: useFont,
  Tc: setNumber('charSpace'),
  Tw: setNumber('wordSpace'),
  TL: setNumber('leading'),
  Ts: setNumber('rise'),
  Tr: setNumber('renderMode'),
  Tz: ({ state }, operands) => {
    state.stretch = number(operands, 0) / 100;
  },
  Tm: (walk, operands) => {
    walk.line = matrixOf(operands);
    walk.text = walk.line;
  },
  Td: (walk, operands) => move(walk, number(operands, 0), number(operands, 1)),
  TD: (walk, operands) => {
    walk.state.leading = -number(operands, 1);
    move(walk, number(operands, 0), number(operands, 1));
  },
  'T*': nextLine,
  Tj: show,
  TJ: show,
  "'": (walk, operands) => {
    nextLine(walk, operands);
    show(walk, { ...operands, numbers: [] });
  },
  '"': (walk, operands) => {
    walk.state.wordSpace = number(operands, 0);
    walk.state.charSpace = number(operands, 1);
    nextLine(walk, operands);
    show(walk, { ...operands, numbers: [] });
  },
};

function setNumber(what: 'charSpace' | 'wordSpace' | 'leading' | 'rise' | 'renderMode'): Action {
  return ({ state }, operands) => {
    state[what] = number(operands, 0);
  };
}

function useFont(walk: Walk, operands: Operands): void {
  const font = resource(walk, 'Font', operands);
  walk.state.size = number(operands, 0);
  walk.state.font = undefined;
  if (!(font instanceof PDFDict)) return;
  const known = walk.metrics.get(font) ?? metricsOf(font);
  walk.metrics.set(font, known);
  walk.state.font = known;
  walk.look.fonts.add(font);
}

function move(walk: Walk, x: number, y: number): void {
  walk.line = times([1, 0, 0, 1, x, y], walk.line);
  walk.text = walk.line;
}

function nextLine(walk: Walk, _operands: Operands): void {
  move(walk, 0, -walk.state.leading);
}

function show(walk: Walk, { strings, numbers }: Operands): void {
  const { state, look } = walk;
  const { size, font, stretch } = state;
  const shift = numbers.reduce((sum, one) => sum + one, 0);
  const advance = (widthOf(strings, state) - (shift / 1000) * size) * stretch;
  const descent = ((font?.descent ?? -200) / 1000) * size + state.rise;
  const ascent = ((font?.ascent ?? 800) / 1000) * size + state.rise;
  const matrix = times(walk.text, state.ctm);
  const box = boxThrough([0, descent, advance, ascent] as Box, matrix);
  walk.text = times([1, 0, 0, 1, advance, 0], walk.text);
  // 3 and 7 paint nothing.
  if (state.renderMode % 4 === 3) {
    look.hasUnseenText = true;
    return;
  }
  const isOutline = state.renderMode % 4 === 1;
  const colour = isOutline ? state.stroke : state.fill;
  if (!addMark(look, { what: 'text', box, colour, clip: state.clip })) return;
  const height = Math.abs(size) * scaleOf(matrix);
  if (height > 0) look.smallestTypePt = Math.min(look.smallestTypePt, height);
}

function widthOf(strings: Operands['strings'], state: GraphicsState): number {
  const { font, size, charSpace, wordSpace } = state;
  const step = font?.bytesPerCode ?? 1;
  let width = 0;
  for (const text of strings) {
    for (let at = 0; at + step <= text.length; at += step) {
      const first = text[at] as number;
      const code = step === 1 ? first : (first << 8) | (text[at + 1] as number);
      width += ((font?.widthOf(code) ?? 500) / 1000) * size + charSpace;
      if (step === 1 && code === 32) width += wordSpace;
    }
  }
  return width;
}

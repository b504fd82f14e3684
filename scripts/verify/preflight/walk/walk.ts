import type { PDFDict, PDFDocument } from 'pdf-lib';
import type { Operands } from '../../../model/pdf/scan-content.ts';
import { blackInk, type Colour } from './colour.ts';
import type { FontMetrics } from './font-metrics.ts';
import { identity, type Box, type Matrix } from './geometry.ts';
import type { PageLook } from './page-look.ts';

/** What `q` saves and `Q` brings back (ISO 32000-1, 8.4.1). */
export interface GraphicsState {
  ctm: Matrix;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  clip: Box;
  font: FontMetrics | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
  renderMode: number;
}

/** A content stream being read. */
export interface Walk {
  readonly pdf: PDFDocument;
  readonly look: PageLook;
  resources: PDFDict | undefined;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** Around the path that is being drawn. */
  path: Box | undefined;
  isClipping: boolean;
  text: Matrix;
  line: Matrix;
  /** Forms inside forms. */
  depth: number;
  readonly metrics: Map<PDFDict, FontMetrics>;
}

/** What an operator does. */
export type Action = (walk: Walk, operands: Operands) => void;

/** The state at the start of a page. */
export function firstState(clip: Box): GraphicsState {
  return {
    ctm: identity,
    fill: blackInk(),
    stroke: blackInk(),
    lineWidth: 1,
    clip,
    font: undefined,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  };
}

/** An operand that is a number; 0 when it is missing. */
export function number({ numbers }: Operands, index: number): number {
  return numbers[index] ?? 0;
}

/** Six operands as a matrix. */
export function matrixOf(operands: Operands): Matrix {
  const at = (index: number) => number(operands, index);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

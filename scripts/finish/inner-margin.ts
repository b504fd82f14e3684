import type { PDFDocument } from 'pdf-lib';
import { textOf } from '../model/pdf/content-stream.ts';
import { operations, type Operation } from '../model/pdf/operations.ts';
import { pageStreams, streamBytes } from '../model/pdf/stream-bytes.ts';
import { moved, type Matrix } from './sheet-geometry.ts';
import { toMillimetres } from './points.ts';
import { uprightPage } from './upright-page.ts';

/**
 * White between the fold and the text of the narrowest page, in millimetres: where the lines of the pages begin that
 * have the fold on their left; the others mirror them. Undefined when no such page has text. Text inside forms is not
 * looked at, nor pictures.
 *
 * @param binding Side of the spine: pages 1, 3, 5 … have it on their left, or pages 2, 4, 6 ….
 */
export function innerMarginMm(pdf: PDFDocument, binding: 'left' | 'right'): number | undefined {
  const pages = pdf.getPages();
  const streams = pageStreams(pdf);
  let least = Infinity;
  for (let n = binding === 'left' ? 0 : 1; n < pages.length; n += 2) {
    const page = pages[n];
    if (page === undefined) continue;
    const bytes = Buffer.concat((streams[n] ?? []).map((stream) => streamBytes(stream)));
    least = Math.min(least, leastX(bytes, uprightPage(page).matrix));
  }
  return least === Infinity ? undefined : Math.max(0, toMillimetres(least));
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

// Where the pieces of text begin: text matrix, then what `cm` has made of the page.
function leastX(bytes: Uint8Array, page: Matrix): number {
  let least = Infinity;
  let [current, text]: readonly [Matrix, Matrix] = [page, identity];
  const saved: Matrix[] = [];
  for (const operation of operations(bytes)) {
    const { operator } = operation;
    if (operator === 'q') saved.push(current);
    else if (operator === 'Q') current = saved.pop() ?? current;
    else if (operator === 'cm') current = product(matrixOf(bytes, operation), current);
    else if (operator === 'BT') text = identity;
    else if (operator === 'Tm') text = matrixOf(bytes, operation);
    else if (operator === 'Td' || operator === 'TD') text = product(stepOf(bytes, operation), text);
    else if (operator === 'Tj' || operator === 'TJ')
      least = Math.min(least, moved(product(text, current), 0, 0)[0]);
  }
  return least;
}

function numbersOf(bytes: Uint8Array, { operands }: Operation): readonly number[] {
  return operands.map((operand) => Number(textOf(bytes, operand)));
}

function matrixOf(bytes: Uint8Array, operation: Operation): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(bytes, operation);
  return [a, b, c, d, e, f];
}

function stepOf(bytes: Uint8Array, operation: Operation): Matrix {
  const [x = 0, y = 0] = numbersOf(bytes, operation);
  return [1, 0, 0, 1, x, y];
}

function product(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [x, y] = moved(then, e, f);
  return [
    a * then[0] + b * then[2],
    a * then[1] + b * then[3],
    c * then[0] + d * then[2],
    c * then[1] + d * then[3],
    x,
    y,
  ];
}

import { PDFName, type PDFPage } from 'pdf-lib';
import type { Matrix } from './sheet-geometry.ts';

/** A page as it is read: turned upright, cut to its trim, its lower left corner at 0, 0. */
export interface UprightPage {
  /** From the page's own coordinates. */
  readonly matrix: Matrix;
  readonly widthPt: number;
  readonly heightPt: number;
  /** The trim in the page's own coordinates: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

/** How a page is read (ISO 32000-1, 7.7.3.3, Rotate; 14.11.2, TrimBox; without one, what a reader shows of it). */
export function uprightPage(page: PDFPage): UprightPage {
  const hasTrim = page.node.get(PDFName.of('TrimBox')) !== undefined;
  const { x, y, width, height } = hasTrim ? page.getTrimBox() : page.getCropBox();
  const [right, top] = [x + width, y + height];
  const turns = (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  const matrix = (
    [
      [1, 0, 0, 1, -x, -y],
      [0, -1, 1, 0, -y, right],
      [-1, 0, 0, -1, right, top],
      [0, 1, -1, 0, top, -x],
    ] as const
  )[turns];
  const [widthPt, heightPt] = turns % 2 === 0 ? [width, height] : [height, width];
  return { matrix, widthPt, heightPt, box: [x, y, right, top] };
}

import type { PDFDocument } from 'pdf-lib';
import type { Trim } from '../model/settings.ts';
import { toPoints } from './points.ts';

/** Cuts every page to its trim size: the layout printed it at the lower left of a slightly larger sheet. */
export function setBoxes(
  pdf: PDFDocument,
  { widthMm, heightMm }: Pick<Trim, 'widthMm' | 'heightMm'>,
): void {
  const [width, height] = [toPoints(widthMm), toPoints(heightMm)];
  for (const page of pdf.getPages()) {
    page.setMediaBox(0, 0, width, height);
    page.setCropBox(0, 0, width, height);
    page.setBleedBox(0, 0, width, height);
    page.setTrimBox(0, 0, width, height);
  }
}

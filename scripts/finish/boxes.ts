import type { PDFDocument } from 'pdf-lib';
import type { Trim } from '../model/settings.ts';
import { toPoints } from './points.ts';

/**
 * Cuts every page to its trim size, and the bleed around it: the layout printed both at the lower left of a slightly
 * larger sheet.
 */
export function setBoxes(
  pdf: PDFDocument,
  { widthMm, heightMm }: Pick<Trim, 'widthMm' | 'heightMm'>,
  bleedPt = 0,
): void {
  const [width, height] = [toPoints(widthMm), toPoints(heightMm)];
  const [sheetWidth, sheetHeight] = [width + 2 * bleedPt, height + 2 * bleedPt];
  for (const page of pdf.getPages()) {
    page.setMediaBox(0, 0, sheetWidth, sheetHeight);
    page.setCropBox(0, 0, sheetWidth, sheetHeight);
    page.setBleedBox(0, 0, sheetWidth, sheetHeight);
    page.setTrimBox(bleedPt, bleedPt, width, height);
  }
}

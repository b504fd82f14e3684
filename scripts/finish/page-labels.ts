import { PDFName, type PDFDocument } from 'pdf-lib';

/** Writes the folios as page labels: roman in front, arabic from the first article (ISO 32000-1, 12.4.2). */
export function writePageLabels(pdf: PDFDocument, labels: readonly string[]): void {
  const front = labels.findIndex((label) => label === '1');
  const roman = front === -1 ? labels.length : front;
  const ranges = [
    ...(roman > 0 ? [0, pdf.context.obj({ S: 'r' })] : []),
    ...(roman < labels.length ? [roman, pdf.context.obj({ S: 'D', St: 1 })] : []),
  ];
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: pdf.context.obj(ranges) }));
}

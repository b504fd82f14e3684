import { PDFName, type PDFDocument } from 'pdf-lib';

/** What `tagPdf` adds to a catalog. */
const ofTags = ['StructTreeRoot', 'MarkInfo', 'Metadata', 'OutputIntents'];

/** Takes structure and metadata away again: what is printed on paper wants none. */
export function untagPdf(pdf: PDFDocument): void {
  for (const name of ofTags) pdf.catalog.delete(PDFName.of(name));
  for (const { node } of pdf.getPages())
    for (const name of ['StructParents', 'Tabs']) node.delete(PDFName.of(name));
}

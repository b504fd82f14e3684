import { PDFDocument } from 'pdf-lib';

/** A PDF of empty pages. */
export async function makePdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let n = 0; n < pages; n += 1) pdf.addPage([100, 100]);
  return pdf.save();
}

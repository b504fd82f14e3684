import { PDFDocument } from 'pdf-lib';

/** Reads a PDF that the browser printed. */
export async function loadPrinted(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
}

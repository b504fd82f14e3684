// Runs in a thread of its own, which loads what reads PDFs while the pages are being printed.
import { loadPdfjs } from './pdfjs.ts';

await loadPdfjs();

export { verifyEdition } from './verify-editions.ts';

// Runs in a thread of its own, which loads what reads and writes PDFs while the pages are being printed.
export { finishScreen } from './screen-pdf.ts';

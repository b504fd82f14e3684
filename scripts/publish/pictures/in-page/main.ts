import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Pages that make one picture: one page, or the two of a spread; numbers from 1. */
export type PictureOrder = readonly [number] | readonly [number | undefined, number | undefined];

declare global {
  interface Window {
    /** Opens a PDF given in base64; its number of pages. */
    openPdf: (base64: string) => Promise<number>;
    /** Draws pages side by side: a PNG in base64. */
    drawPicture: (pages: PictureOrder, dpi: number) => Promise<string>;
    /** All pictures drawn so far, small and in rows: a PNG in base64. */
    drawSheet: (columns: number) => string;
  }
  // pdf.js takes its worker from here when there is none to load.
  var pdfjsWorker: { readonly WorkerMessageHandler: unknown };
}

globalThis.pdfjsWorker = { WorkerMessageHandler };
const gap = 12;
const thumbHeight = 260;

let pdf: PDFDocumentProxy | undefined;
const thumbs: HTMLCanvasElement[] = [];

window.openPdf = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  pdf = await getDocument({ data: bytes, isEvalSupported: false, verbosity: 0 }).promise;
  return pdf.numPages;
};

window.drawPicture = async (pages, dpi) => {
  const drawn = await Promise.all(pages.map((page) => drawPage(page, dpi)));
  const [width, height] = sizeOf(drawn);
  const canvas = blank(width, height);
  let left = 0;
  for (const page of drawn) {
    if (page !== undefined) context(canvas).drawImage(page, left, 0);
    left += page?.width ?? width / drawn.length;
  }
  thumbs.push(scaled(canvas, thumbHeight / height));
  return pngOf(canvas);
};

window.drawSheet = (columns) => {
  const cellWidth = Math.max(...thumbs.map(({ width }) => width)) + gap;
  const cellHeight = thumbHeight + gap;
  const rows = Math.ceil(thumbs.length / columns);
  const sheet = blank(columns * cellWidth + gap, rows * cellHeight + gap, '#d8d8d8');
  for (const [n, thumb] of thumbs.entries()) {
    const [column, row] = [n % columns, Math.floor(n / columns)];
    context(sheet).drawImage(thumb, gap + column * cellWidth, gap + row * cellHeight);
  }
  return pngOf(sheet);
};

async function drawPage(
  number: number | undefined,
  dpi: number,
): Promise<HTMLCanvasElement | undefined> {
  if (number === undefined || pdf === undefined) return undefined;
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = blank(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, canvasContext: context(canvas), viewport }).promise;
  page.cleanup();
  return canvas;
}

// A page that a spread lacks is as wide as the other.
function sizeOf(pages: readonly (HTMLCanvasElement | undefined)[]): readonly [number, number] {
  const there = pages.filter((page) => page !== undefined);
  const widest = Math.max(1, ...there.map(({ width }) => width));
  return [widest * pages.length, Math.max(1, ...there.map(({ height }) => height))];
}

function blank(width: number, height: number, colour = '#fff'): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  context(canvas).fillStyle = colour;
  context(canvas).fillRect(0, 0, width, height);
  return canvas;
}

function scaled(canvas: HTMLCanvasElement, scale: number): HTMLCanvasElement {
  const small = blank(Math.round(canvas.width * scale), Math.round(canvas.height * scale));
  context(small).imageSmoothingQuality = 'high';
  context(small).drawImage(canvas, 0, 0, small.width, small.height);
  return small;
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const found = canvas.getContext('2d');
  if (found === null) throw new Error('The browser draws no pictures');
  return found;
}

function pngOf(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

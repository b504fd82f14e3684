import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from './pdfjs.ts';

/** What a PDF holds, as an independent reader (Mozilla's pdf.js) sees it. */
export interface PdfFacts {
  /** Text of each page, in the order it is painted. */
  readonly pages: readonly string[];
  /** The same, left and right of the middle of each page. */
  readonly halves: readonly Halves[];
  readonly labels: readonly string[] | null;
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly outline: readonly string[];
}

interface TextPiece {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** A PDF opened: its pages are read when they are asked for. */
export interface OpenPdf {
  readonly count: number;
  /** Text of a page (index from 0) in the order it is painted; empty beyond the last page. */
  readonly textOf: (index: number) => Promise<string>;
  /**
   * Text left and right of the middle of a page: how a booklet's sheet is read. Text that stands on its head is not
   * read; with `isTurned` the page is turned round first.
   */
  readonly halvesOf: (index: number, isTurned?: boolean) => Promise<Halves>;
  /** How near the text of each half comes to the edges; of the page as it is, not turned. Infinite without text. */
  readonly edgesOf: (index: number) => Promise<EdgeDistances>;
  /** Where the text of a page stands. */
  readonly placesOf: (index: number) => Promise<PlacedTexts>;
  readonly close: () => Promise<void>;
}

/** A page with the boxes of its pieces of text, in points from its lower left corner. */
export interface PlacedTexts {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

export interface PlacedText {
  readonly text: string;
  /** Where its first line begins. */
  readonly x: number;
  readonly y: number;
  /** Degrees against the clock. */
  readonly angle: number;
  /** Left, bottom, right, top, without descenders. */
  readonly box: readonly [number, number, number, number];
}

export interface Halves {
  readonly left: string;
  readonly right: string;
}

/** Of the left and the right half of a sheet: how near its text comes to the edges of the paper, in points. */
export interface EdgeDistances {
  readonly left: number;
  readonly right: number;
}

/** Opens a PDF; throws when it is none. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { pdf, task } = await open(bytes);
  const known = new Map<number, Promise<PageText>>();
  const read = async (index: number) => {
    const page = known.get(index) ?? readPage(pdf, index);
    known.set(index, page);
    return page;
  };
  return {
    count: pdf.numPages,
    textOf: async (index) => (index < pdf.numPages ? joinPieces((await read(index)).pieces) : ''),
    halvesOf: async (index, isTurned) => halvesOf(await read(index), isTurned),
    edgesOf: async (index) => edgesOf(placesOf(await read(index))),
    placesOf: async (index) => placesOf(await read(index)),
    close: async () => task.destroy(),
  };
}

/** Reads a PDF whole. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const { pdf, task } = await open(bytes);
  try {
    const pages: PageText[] = [];
    for (let n = 0; n < pdf.numPages; n += 1) pages.push(await readPage(pdf, n));
    const outline = ((await pdf.getOutline()) ?? []) as readonly { title: string }[];
    return {
      pages: pages.map(({ pieces }) => joinPieces(pieces)),
      halves: pages.map((page) => halvesOf(page)),
      labels: await pdf.getPageLabels(),
      sizes: pages.map(({ width, height }) => [width, height] as const),
      outline: outline.map(({ title }) => title),
    };
  } finally {
    await task.destroy();
  }
}

async function open(bytes: Uint8Array) {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  return { task, pdf: await task.promise };
}

interface PageText {
  readonly pieces: readonly TextPiece[];
  readonly width: number;
  readonly height: number;
}

async function readPage(pdf: PDFDocumentProxy, index: number): Promise<PageText> {
  const page = await pdf.getPage(index + 1);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  return { pieces: items as readonly TextPiece[], width, height };
}

function halvesOf({ pieces, width }: PageText, isTurned = false): Halves {
  const legible = pieces.filter((piece) => standsOnItsHead(piece) === isTurned || !piece.str);
  const isLeft = ({ transform }: TextPiece) => (transform?.[4] ?? 0) < width / 2 !== isTurned;
  return {
    left: joinPieces(legible.filter(isLeft)),
    right: joinPieces(legible.filter((piece) => !isLeft(piece))),
  };
}

function standsOnItsHead({ transform }: TextPiece): boolean {
  const [a = 1, b = 0] = transform ?? [];
  return a < 0 && Math.abs(b) < Math.abs(a);
}

function placesOf({ pieces, width, height }: PageText): PlacedTexts {
  return { width, height, texts: pieces.filter(({ str }) => str?.trim()).map(placed) };
}

function placed({ str = '', transform = [], width = 0, height = 0 }: TextPiece): PlacedText {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b) || 1;
  const [cos, sin] = [a / size, b / size];
  const xs = [0, width * cos, width * cos - height * sin, -height * sin].map((dx) => x + dx);
  const ys = [0, width * sin, width * sin + height * cos, height * cos].map((dy) => y + dy);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  return { text: str, x, y, angle: (Math.atan2(b, a) * 180) / Math.PI, box };
}

function edgesOf({ texts, width, height }: PlacedTexts): EdgeDistances {
  const nearest = (isLeft: boolean) =>
    Math.min(
      ...texts
        .filter(({ x }) => x < width / 2 === isLeft)
        .flatMap(({ box: [left, bottom, right, top] }) => [
          isLeft ? left : width - right,
          bottom,
          height - top,
        ]),
    );
  return { left: nearest(true), right: nearest(false) };
}

function joinPieces(items: readonly TextPiece[]): string {
  return items.map(({ str, hasEOL }) => `${str ?? ''}${hasEOL ? '\n' : ''}`).join('');
}

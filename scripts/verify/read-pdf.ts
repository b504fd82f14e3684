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
}

/** A PDF opened: its pages are read when they are asked for. */
export interface OpenPdf {
  readonly count: number;
  /** Text of a page (index from 0) in the order it is painted; empty beyond the last page. */
  readonly textOf: (index: number) => Promise<string>;
  /** Text left and right of the middle of a page: how a booklet's sheet is read. */
  readonly halvesOf: (index: number) => Promise<Halves>;
  readonly close: () => Promise<void>;
}

export interface Halves {
  readonly left: string;
  readonly right: string;
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
    halvesOf: async (index) => halvesOf(await read(index)),
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
      halves: pages.map(halvesOf),
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

function halvesOf({ pieces, width }: PageText): Halves {
  const isLeft = ({ transform }: TextPiece) => (transform?.[4] ?? 0) < width / 2;
  return {
    left: joinPieces(pieces.filter(isLeft)),
    right: joinPieces(pieces.filter((piece) => !isLeft(piece))),
  };
}

function joinPieces(items: readonly TextPiece[]): string {
  return items.map(({ str, hasEOL }) => `${str ?? ''}${hasEOL ? '\n' : ''}`).join('');
}

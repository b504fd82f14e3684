import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF holds, as an independent reader (Mozilla's pdf.js) sees it. */
export interface PdfFacts {
  /** Text of each page, in the order it is painted. */
  readonly pages: readonly string[];
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

/**
 * Reads a PDF.
 *
 * @param half Only the text left or right of the middle of each page: how a booklet's sheet is read.
 */
export async function readPdf(bytes: Uint8Array, half?: 'left' | 'right'): Promise<PdfFacts> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  const pdf = await task.promise;
  try {
    const pages: string[] = [];
    const sizes: (readonly [number, number])[] = [];
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const page = await pdf.getPage(n);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push(
        joinPieces(
          items as readonly TextPiece[],
          half === undefined ? undefined : { half, middle: width / 2 },
        ),
      );
      sizes.push([width, height]);
    }
    const outline = ((await pdf.getOutline()) ?? []) as readonly { title: string }[];
    return {
      pages,
      labels: await pdf.getPageLabels(),
      sizes,
      outline: outline.map(({ title }) => title),
    };
  } finally {
    await task.destroy();
  }
}

function joinPieces(
  items: readonly TextPiece[],
  crop: { half: 'left' | 'right'; middle: number } | undefined,
): string {
  return items
    .filter(({ transform }) => {
      if (crop === undefined || transform === undefined) return true;
      const isLeft = (transform[4] ?? 0) < crop.middle;
      return isLeft === (crop.half === 'left');
    })
    .map(({ str, hasEOL }) => `${str ?? ''}${hasEOL ? '\n' : ''}`)
    .join('');
}

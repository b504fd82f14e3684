import {
  degrees,
  PDFDocument,
  PDFName,
  PDFString,
  StandardFonts,
  type PDFFont,
  type PDFPage,
} from 'pdf-lib';

/** A PDF of empty pages. */
export async function makePdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let n = 0; n < pages; n += 1) pdf.addPage([100, 100]);
  return pdf.save();
}

/** Pages of A5 in points. */
export const a5: readonly [number, number] = [419.528, 595.276];

/** What a page of words is like. */
export interface WordPages {
  readonly size?: readonly [number, number];
  /** Draws more on a page. */
  readonly draw?: (page: PDFPage, n: number, pdf: PDFDocument) => void;
  /** Where the first line begins: from the left edge, and from the foot. */
  readonly at?: readonly [number, number] | ((n: number) => readonly [number, number]);
  /** Degrees against the clock that the lines are turned by. */
  readonly angle?: 0 | 90 | 180 | 270;
}

/** A PDF whose pages each say several words that no other page says; the words of page `n` are `wordsOf(n)`. */
export async function makeWordPdf(
  pages: number,
  { size = a5, draw, at = [50, 500], angle = 0 }: WordPages = {},
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let n = 0; n < pages; n += 1) {
    const page = pdf.addPage([...size]);
    writeWords(page, { n, font, at: typeof at === 'function' ? at(n) : at, angle });
    draw?.(page, n, pdf);
  }
  return PDFDocument.load(await pdf.save(), { updateMetadata: false });
}

interface WrittenWords {
  readonly n: number;
  readonly font: PDFFont;
  readonly at: readonly [number, number];
  readonly angle: number;
}

function writeWords(page: PDFPage, { n, font, at: [x, y], angle }: WrittenWords): void {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  for (const [line, text] of linesOf(n).entries()) {
    const down = line * 14;
    const place = { x: x + down * sin, y: y - down * cos };
    page.drawText(text, { ...place, size: 10, font, rotate: degrees(angle) });
  }
}

const names = ['amber', 'birch', 'cedar', 'daisy', 'elder', 'fern', 'gorse', 'hazel'];

function linesOf(n: number): readonly string[] {
  return [0, 1, 2].map(
    (line) =>
      `page ${n + 1} ${names[(n + line) % 8]} ${names[(n * 3 + line * 5) % 8]} ${n * 7 + line}`,
  );
}

/** All words of page `n`, from 0. */
export function wordsOf(n: number): string {
  return linesOf(n).join(' ');
}

/** Puts a link on a page: to an address, or to a place of another page. */
export function addLink(
  pdf: PDFDocument,
  page: PDFPage,
  { rect, to }: { rect: readonly number[]; to: string | { page: number; x: number; y: number } },
): void {
  const target =
    typeof to === 'string'
      ? { A: { S: 'URI', URI: PDFString.of(to) } }
      : {
          Dest: pdf.context.obj([pdf.getPage(to.page).ref, PDFName.of('XYZ'), to.x, to.y, null]),
        };
  const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [...rect], ...target });
  page.node.addAnnot(pdf.context.register(link));
}

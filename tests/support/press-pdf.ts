import { PDFDocument, PDFName, type PDFDict, type PDFPage } from 'pdf-lib';

/** A PDF that a press would take as it is, to be spoilt in one way. */
export interface PressPdf {
  readonly pdf: PDFDocument;
  readonly pages: readonly PDFPage[];
  /** The composite font `F1` of all pages. */
  readonly font: PDFDict;
  /** Puts other content on a page, counted from 0; resources stay. */
  readonly paint: (page: number, content: string) => void;
  /** Gives the first page another resource. */
  readonly addResource: (kind: string, name: string, object: PDFDict) => void;
}

/** Text in black on each page, 100 points from the edges. */
export const goodContent = '0 g BT /F1 10 Tf 100 300 Td <00010002> Tj ET';

/** Two pages, in points, trimmed to 400 by 600. */
export async function makePressPdf(): Promise<PressPdf> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const font = makeFont(pdf);
  const fontRef = context.register(font);
  const pages = [0, 1].map(() => {
    const page = pdf.addPage([400, 600]);
    page.setTrimBox(0, 0, 400, 600);
    page.setBleedBox(0, 0, 400, 600);
    const fonts = context.obj({ F1: fontRef });
    page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
    return page;
  });
  const paint = (page: number, content: string) =>
    pages[page]?.node.set(
      PDFName.of('Contents'),
      context.register(context.flateStream(Buffer.from(content, 'latin1'))),
    );
  for (const n of pages.keys()) paint(n, goodContent);
  const addResource = (kind: string, name: string, object: PDFDict) =>
    pages[0]?.node
      .Resources()
      ?.set(PDFName.of(kind), context.obj({ [name]: context.register(object) }));
  return { pdf, pages, font, paint, addResource };
}

function makeFont({ context }: PDFDocument): PDFDict {
  const file = context.register(context.flateStream(Buffer.from('a font')));
  const about = { Type: 'FontDescriptor', Ascent: 800, Descent: -200, FontFile2: file };
  const inner = { Type: 'Font', Subtype: 'CIDFontType2', DW: 500, FontDescriptor: about };
  const unicode = context.register(context.flateStream(Buffer.from('a map')));
  return context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+Serif',
    Encoding: 'Identity-H',
    DescendantFonts: [inner],
    ToUnicode: unicode,
  });
}

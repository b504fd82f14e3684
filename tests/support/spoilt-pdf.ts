import type { PDFDict } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { PreflightOrder } from '../../scripts/model/preflight.ts';
import { preflightPdf } from '../../scripts/verify/preflight/preflight.ts';
import { goodContent, makePressPdf, type PressPdf } from './press-pdf.ts';

const order: PreflightOrder = {
  preset: 'test',
  trim: { widthPt: 400, heightPt: 600 },
  bleedPt: { outer: 0, inner: 0, top: 0, bottom: 0 },
  pages: { least: 2, most: 10, multipleOf: 2 },
  safe: {
    outerPt: 36,
    withBleedPt: 40,
    gutters: [
      { upTo: 4, pt: 48 },
      { upTo: 10, pt: 101 },
    ],
  },
  colour: 'black',
  ppi: { wanted: 300, least: 150 },
  smallestTypePt: 7,
  thinnestLinePt: 0.25,
  mostInk: 240,
};

/** What a preflight says of a good PDF that was spoilt. */
export async function findingsOf(
  spoil: (made: PressPdf) => unknown,
  changed: Partial<PreflightOrder> = {},
) {
  const made = await makePressPdf();
  await spoil(made);
  const bytes = await made.pdf.save({ addDefaultPage: false });
  const { findings } = await preflightPdf({ name: 'a.pdf', bytes }, { ...order, ...changed });
  return findings;
}

/** Paints something more on the first page. */
export const painting = (content: string) => (made: PressPdf) =>
  made.paint(0, `${goodContent} ${content}`);

/** Paints something more on the first page, of pages that have a bleed of 9 points, and room for marks around it. */
export const bleeding = (content: string) => (made: PressPdf) => {
  for (const page of made.pages) {
    page.setMediaBox(-40, -40, 480, 680);
    page.setBleedBox(-9, -9, 418, 618);
  }
  painting(content)(made);
};

function addImage({ pdf, addResource }: PressPdf, entries: Record<string, unknown>, size = 400) {
  const image = pdf.context.flateStream(new Uint8Array(3), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: size,
    Height: size,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    ...(entries as Record<string, string>),
  });
  addResource('XObject', 'Im1', image as unknown as PDFDict);
}

/** Puts a picture of an inch on the first page, of 400 pixels or as many as are said. */
export const image = (entries: Record<string, unknown>, size?: number) => (made: PressPdf) => {
  addImage(made, entries, size);
  made.paint(0, `${goodContent} q 72 0 0 72 100 100 cm /Im1 Do Q`);
};

/** Gives the first page a graphics state. */
export const state = (made: PressPdf, entries: Record<string, number | string>) => {
  made.addResource('ExtGState', 'G1', made.pdf.context.obj(entries));
  made.paint(0, `/G1 gs ${goodContent}`);
};

/** A way to spoil a PDF, and the rule that says so. */
export interface Spoilt {
  readonly rule: string;
  readonly page?: number;
  readonly how: string;
  readonly spoil: (made: PressPdf) => unknown;
  readonly order?: Partial<PreflightOrder>;
}

/** One test for each way to spoil a PDF: its rule reports it, on its page, and no other does. */
export function checkSpoilt(spoilt: readonly Spoilt[]): void {
  test.each(spoilt)('$rule: $how is found, and nothing else', async (one) => {
    const findings = await findingsOf(one.spoil, one.order);
    expect(findings.map(({ rule, page }) => [rule, page])).toEqual([[one.rule, one.page]]);
  });
}

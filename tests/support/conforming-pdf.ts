import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFRef } from 'pdf-lib';
import { addFont } from './conforming-font.ts';
import { iccProfile, xmpPacket } from './conforming-metadata.ts';
import { addStructure } from './conforming-structure.ts';

/**
 * A small PDF that is both PDF/UA-1 and PDF/A-2a: headings, paragraphs, a list, a table with spans, contents with a
 * link, a figure, a formula, a note, an artifact, and a form XObject with tagged content of its own.
 */
export async function conformingPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const obj = (value: unknown) => context.obj(value as never);
  const add = (value: unknown) => context.register(obj(value));
  const font = addFont(pdf);
  const image = context.register(
    PDFRawStream.of(
      context.obj({
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        ColorSpace: 'DeviceRGB',
        BitsPerComponent: 8,
      }),
      Uint8Array.of(200, 0, 0),
    ),
  );
  const form = context.register(
    PDFRawStream.of(
      context.obj({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 400, 600],
        StructParents: 2,
        Resources: { Font: { F1: font.ref } },
      }),
      Buffer.from(`/P <</MCID 0>> BDC BT /F1 12 Tf 40 300 Td ${font.hex('In a form')} Tj ET EMC\n`),
    ),
  );
  const contents = [firstPage(font.hex), secondPage(font.hex)];
  const pages = contents.map((text, index) => {
    const page = pdf.addPage([420, 600]);
    page.node.set(
      PDFName.of('Contents'),
      context.register(PDFRawStream.of(context.obj({}), Buffer.from(text))),
    );
    page.node.set(
      PDFName.of('Resources'),
      context.obj({
        Font: { F1: font.ref },
        XObject: { Im1: image, Fm1: form },
        ExtGState: { G1: { ca: 1 } },
        Properties: { Q1: { ActualText: PDFString.of('and so on'), E: PDFString.of('and so on') } },
      }),
    );
    page.node.set(PDFName.of('StructParents'), context.obj(index));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    return page.ref;
  });
  const link = add({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [40, 400, 200, 415],
    F: 4,
    StructParent: 3,
    Border: [0, 0, 0],
    Contents: PDFString.of('To chapter two'),
    Dest: [pages[1] as PDFRef, 'Fit'],
  });
  pdf.getPage(0).node.set(PDFName.of('Annots'), context.obj([link]));
  const tree = addStructure(pdf, { pages, link, form });
  const outline = context.nextRef();
  const item = add({
    Title: PDFString.of('One'),
    Parent: outline,
    Dest: [pages[0] as PDFRef, 'Fit'],
  });
  context.assign(outline, context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
  const metadata = context.register(
    PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), Buffer.from(xmpPacket)),
  );
  const profile = context.register(PDFRawStream.of(context.obj({ N: 3 }), iccProfile('RGB ')));
  const entries = {
    Lang: PDFString.of('en-GB'),
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
    StructTreeRoot: tree,
    Outlines: outline,
    Metadata: metadata,
    OutputIntents: [
      {
        Type: 'OutputIntent',
        S: 'GTS_PDFA1',
        OutputConditionIdentifier: PDFString.of('sRGB'),
        DestOutputProfile: profile,
      },
    ],
  };
  for (const [key, value] of Object.entries(entries)) pdf.catalog.set(PDFName.of(key), obj(value));
  context.trailerInfo.ID = context.obj([
    PDFHexString.of('0123456789ABCDEF'),
    PDFHexString.of('0123456789ABCDEF'),
  ]);
  return pdf.save({ useObjectStreams: false });
}

type Hex = (text: string) => string;

function firstPage(hex: Hex): string {
  let mcid = 0;
  const line = (tag: string, text: string) => {
    const written = `/${tag} <</MCID ${mcid}>> BDC BT /F1 12 Tf 40 ${560 - mcid * 15} Td ${hex(text)} Tj ET EMC\n`;
    mcid += 1;
    return written;
  };
  return [
    line('H1', 'One'),
    line('P', 'Text'),
    line('Span', 'Texte'),
    line('Lbl', '1.'),
    line('LBody', 'Item'),
    line('TH', 'A'),
    line('TH', 'B'),
    line('TD', 'a'),
    line('TD', 'b'),
    line('TD', 'c'),
    line('Link', 'Chapter two'),
    `/Figure <</MCID 11>> BDC q 50 0 0 50 40 200 cm /Im1 Do Q EMC\n`,
    `/Formula <</MCID 12>> BDC BT /F1 12 Tf 40 150 Td ${hex('a')} Tj ET EMC\n`,
    `/Note <</MCID 13>> BDC BT /F1 9 Tf 40 100 Td ${hex('A note')} Tj ET EMC\n`,
    `/Artifact <</Type /Pagination>> BDC 0 0 1 rg BT /F1 9 Tf 40 20 Td ${hex('1')} Tj ET 40 30 300 1 re f EMC\n`,
  ].join('');
}

function secondPage(hex: Hex): string {
  return [
    `/H2 <</MCID 0>> BDC BT /F1 12 Tf 40 560 Td ${hex('Two')} Tj ET EMC\n`,
    `/P <</MCID 1>> BDC /G1 gs /Span <</ActualText (and so on) /Lang (en)>> BDC BT /F1 12 Tf 40 540 Td [${hex('etc.')} -20 ${hex(' ')}] TJ ET EMC EMC\n`,
    '/Fm1 Do\n',
  ].join('');
}

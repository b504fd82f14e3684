import { degrees, PDFName, PDFNumber, StandardFonts, type PDFDict } from 'pdf-lib';
import { goodContent } from '../support/press-pdf.ts';
import { checkSpoilt } from '../support/spoilt-pdf.ts';

const name = PDFName.of;

checkSpoilt([
  {
    rule: 'font-is-embedded',
    page: 1,
    how: 'a standard font',
    spoil: async (made) => {
      const font = await made.pdf.embedFont(StandardFonts.Courier);
      made.pages[0]?.node.setFontDictionary(name('F2'), font.ref);
      made.paint(0, '0 g BT /F2 10 Tf 100 300 Td (a) Tj ET');
    },
  },
  {
    rule: 'font-is-subset',
    page: 1,
    how: 'a font without a tag',
    spoil: ({ font }) => font.set(name('BaseFont'), name('Serif')),
  },
  {
    rule: 'font-names-its-characters',
    page: 1,
    how: 'a font without a map',
    spoil: ({ font }) => font.delete(name('ToUnicode')),
  },
  {
    rule: 'font-is-no-type-3',
    page: 1,
    how: 'a drawn font',
    spoil: ({ font }) => font.set(name('Subtype'), name('Type3')),
  },
  {
    rule: 'boxes-are-nested',
    page: 2,
    how: 'a bleed box that is too large',
    spoil: ({ pages }) => pages[1]?.setBleedBox(-9, 0, 409, 600),
    order: { bleedPt: undefined as never },
  },
  {
    rule: 'trim-is-as-ordered',
    page: 2,
    how: 'a page a fiftieth of a point too narrow',
    spoil: ({ pages }) => pages[1]?.setTrimBox(0, 0, 399.98, 600),
    order: { bleedPt: undefined as never },
  },
  {
    rule: 'trim-is-as-ordered',
    page: 2,
    how: 'a page whose units are two points',
    spoil: ({ pages }) => pages[1]?.node.set(name('UserUnit'), PDFNumber.of(2)),
    order: { bleedPt: undefined as never },
  },
  {
    rule: 'bleed-is-as-ordered',
    page: 1,
    how: 'no bleed though it was ordered',
    spoil: ({ pages }) => {
      const page = pages[1];
      page?.setMediaBox(-9, 0, 418, 600);
      page?.setBleedBox(-9, 0, 418, 600);
    },
    order: { bleedPt: { outer: 9, inner: 9, top: 0, bottom: 0 } },
  },
  {
    rule: 'pages-stand-alike',
    page: 2,
    how: 'a page turned',
    spoil: ({ pages }) => pages[1]?.setRotation(degrees(90)),
  },
  {
    rule: 'page-count-is-in-range',
    how: 'too thin a book',
    spoil: () => 0,
    order: { pages: { least: 24, most: 828, multipleOf: 2 } },
  },
  {
    rule: 'page-count-is-in-range',
    how: 'too thick a book',
    spoil: () => 0,
    order: { pages: { least: 1, most: 1, multipleOf: 2 } },
  },
  {
    rule: 'page-count-is-a-multiple',
    how: 'half a sheet',
    spoil: () => 0,
    order: { pages: { least: 1, most: 10, multipleOf: 4 } },
  },
  {
    rule: 'page-has-no-annotations',
    page: 2,
    how: 'a link',
    spoil: ({ pdf, pages }) =>
      pages[1]?.node.set(name('Annots'), pdf.context.obj([{ Subtype: 'Link' }])),
  },
  {
    rule: 'file-has-no-outline',
    how: 'an outline',
    spoil: ({ pdf }) => pdf.catalog.set(name('Outlines'), pdf.context.obj({})),
  },
  {
    rule: 'file-has-no-script',
    how: 'an action',
    spoil: ({ pdf }) => pdf.catalog.set(name('OpenAction'), pdf.context.obj({})),
  },
  {
    rule: 'file-has-no-attachments',
    how: 'a form',
    spoil: ({ pdf }) => pdf.catalog.set(name('AcroForm'), pdf.context.obj({})),
  },
  {
    rule: 'file-has-no-tags',
    how: 'tags',
    spoil: ({ pdf }) => pdf.catalog.set(name('StructTreeRoot'), pdf.context.obj({})),
  },
  {
    rule: 'file-has-no-layers',
    how: 'layers',
    spoil: ({ pdf }) => pdf.catalog.set(name('OCProperties'), pdf.context.obj({})),
  },
  {
    rule: 'file-has-no-metadata',
    how: 'metadata',
    spoil: ({ pdf }) => pdf.catalog.set(name('Metadata'), pdf.context.obj({})),
  },
  {
    rule: 'file-is-not-encrypted',
    how: 'a lock',
    spoil: ({ pdf }) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.register(
        pdf.context.obj({ Filter: 'Standard' }),
      );
    },
  },
  {
    rule: 'page-is-readable',
    page: 1,
    how: 'a form that holds itself',
    spoil: ({ pdf, addResource, paint }) => {
      const form = pdf.context.flateStream('/Fm1 Do', { Subtype: 'Form' });
      addResource('XObject', 'Fm1', form as unknown as PDFDict);
      paint(0, `${goodContent} /Fm1 Do`);
    },
  },
]);

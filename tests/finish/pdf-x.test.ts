import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { saveSame } from '../../scripts/finish/describe.ts';
import { markAsPdfX, minorVersionOf, unmarkPdfX } from '../../scripts/finish/pdf-x.ts';
import type { Book } from '../../scripts/model/book.ts';
import { preflightOrder } from '../../scripts/model/preflight-order.ts';
import { homePreset } from '../../scripts/model/press-presets.ts';
import type { PdfStandard } from '../../scripts/model/preflight.ts';
import { preflightPdf } from '../../scripts/verify/preflight/preflight.ts';
import { goodContent, makePressPdf, type PressPdf } from '../support/press-pdf.ts';

const print = {
  preset: homePreset,
  bleedMm: 0,
  marks: false,
  condition: 'FOGRA39',
  links: 'notes',
} as const;
const book = {
  settings: { title: 'A & B', date: '2026', identifier: 'urn:uuid:1', print },
  matter: { names: 'A. N. Other' },
} as unknown as Book;

interface Spoiling {
  readonly before?: (made: PressPdf) => unknown;
  readonly after?: (made: PressPdf) => unknown;
}

async function marked(standard: PdfStandard, { before, after }: Spoiling = {}, minor?: number) {
  const made = await makePressPdf();
  const { pdf } = made;
  pdf.setTitle('A & B');
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  await before?.(made);
  markAsPdfX(pdf, standard, book);
  await after?.(made);
  const bytes = await saveSame(pdf, minor ?? minorVersionOf(standard));
  const order = preflightOrder({ ...print, standard });
  const { findings } = await preflightPdf({ name: 'x.pdf', bytes }, order);
  return { bytes, findings: findings.map(({ rule, page }) => [rule, page]) };
}

const name = PDFName.of;
const info = ({ pdf }: PressPdf) => pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
const red = ({ paint }: PressPdf) => paint(1, `${goodContent} 1 0 0 rg 100 100 9 9 re f`);

const spoilt: readonly (readonly [rule: string, page: number | undefined, how: Spoiling])[] = [
  ['pdf-x-is-named', undefined, { after: (made) => info(made).delete(name('GTS_PDFXVersion')) }],
  [
    'pdf-x-has-an-output-intent',
    undefined,
    { after: ({ pdf }) => pdf.catalog.delete(name('OutputIntents')) },
  ],
  [
    'pdf-x-tells-the-essentials',
    undefined,
    { after: (made) => info(made).delete(name('Trapped')) },
  ],
  ['pdf-x-tells-the-essentials', undefined, { after: (made) => info(made).delete(name('Title')) }],
  ['pdf-x-keeps-its-colours', 2, { before: red }],
];

describe('PDF/X-1a', () => {
  test('is as it should be, and says so in its first bytes', async () => {
    const { bytes, findings } = await marked('PDF/X-1a');
    expect(findings).toEqual([]);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.slice(0, 8)).toBe('%PDF-1.3');
    expect(text).not.toContain('/ObjStm');
    expect(text).toContain('FOGRA39');
  });

  test.each(spoilt)(
    'that breaks %s on page %s is found, and nothing else',
    async (rule, page, how) => {
      expect((await marked('PDF/X-1a', how)).findings).toEqual([[rule, page]]);
    },
  );

  test('with opacity breaks two rules: for any press, and for this standard', async () => {
    const before = ({ pdf, addResource, paint }: PressPdf) => {
      addResource('ExtGState', 'G1', pdf.context.obj({ ca: 0.5 }));
      paint(0, `/G1 gs ${goodContent}`);
    };
    expect((await marked('PDF/X-1a', { before })).findings).toEqual([
      ['nothing-is-see-through', 1],
      ['pdf-x-1a-has-no-transparency', 1],
    ]);
  });

  test('of a later version of PDF is found', async () => {
    const { findings } = await marked('PDF/X-1a', {}, 4);
    expect(findings).toEqual([['pdf-x-version-suits', undefined]]);
  });
});

describe('PDF/X-4', () => {
  test('is as it should be', async () => {
    const { bytes, findings } = await marked('PDF/X-4');
    expect(findings).toEqual([]);
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.6');
  });

  test('is named in its metadata', async () => {
    const after = ({ pdf }: PressPdf) => pdf.catalog.delete(name('Metadata'));
    expect((await marked('PDF/X-4', { after })).findings).toEqual([['pdf-x-is-named', undefined]]);
  });

  test('made for black ink has no colour in its line art', async () => {
    expect((await marked('PDF/X-4', { before: red })).findings).toEqual([
      ['pdf-x-keeps-its-colours', 2],
    ]);
  });
});

test('what is made of the same pages afterwards is no PDF/X', async () => {
  const { pdf } = await makePressPdf();
  pdf.setTitle('A');
  markAsPdfX(pdf, 'PDF/X-4', book);
  unmarkPdfX(pdf);
  const again = await PDFDocument.load(await saveSame(pdf));
  expect(again.catalog.has(name('OutputIntents'))).toBe(false);
  expect(again.catalog.has(name('Metadata'))).toBe(false);
  expect(again.getTitle()).toBe('A');
});

import { expect, test } from 'vitest';
import { markContent } from '../../../scripts/finish/tags/mark-content.ts';

const facts = {
  decorations: [],
  markedForms: [],
  edges: [500, 60],
  spacing: { followers: {}, fonts: {} },
} as const;
const start = '.24 0 0 -.24 0 600 cm\nq\n0 0 100 100 re\nW* n\nq\n3.125 0 0 3.125 0 -2500 cm\n';
const text = (y: number) => `BT\n/F4 20 Tf\n1 0 0 -1 20 ${y} Tm\n<0015> Tj\nET\n`;
const end = 'Q\nQ\n';

const pages: readonly (readonly [what: string, content: string, expected: string])[] = [
  [
    'text of no element over the text area as a running head',
    text(850),
    `/Artifact <</Type/Pagination/Subtype/Header>>BDC\n${text(850)}EMC\n`,
  ],
  [
    'text of no element under it as a folio',
    text(1550),
    `/Artifact <</Type/Pagination/Subtype/Footer>>BDC\n${text(1550)}EMC\n`,
  ],
  ['text of no element in it, such as stars', text(1200), `/Artifact BMC\n${text(1200)}EMC\n`],
  ['lines, from where they are drawn', '0 0 5 1 re\nf\n', '/Artifact BMC\n0 0 5 1 re\nf\nEMC\n'],
  ['pictures of no element', '/X5 Do\n', '/Artifact BMC\n/X5 Do\nEMC\n'],
  ['not what only clips', '0 0 5 1 re\nW n\n', '0 0 5 1 re\nW n\n'],
  [
    'not what is in an element, in whichever marks',
    `/P <</MCID 0 >>BDC\nBT\n/Span<</ActualText (fi) >> BDC\n<01> Tj\nEMC\n/ReversedChars BMC\n<02> Tj\nEMC\nET\n0 0 1 1 re\nf\nEMC\n`,
    `/P <</MCID 0 >>BDC\nBT\n/Span<</ActualText (fi) >> BDC\n<01> Tj\nEMC\n/ReversedChars BMC\n<02> Tj\nEMC\nET\n0 0 1 1 re\nf\nEMC\n`,
  ],
  [
    'two of a kind as one',
    'q\n0 0 5 1 re\nf\n0 0 5 2 re\nS\nQ\n',
    'q\n/Artifact BMC\n0 0 5 1 re\nf\n0 0 5 2 re\nS\nEMC\nQ\n',
  ],
  [
    'added hyphens as soft ones',
    '/P <</MCID 0 >>BDC\nBT\n/Span<</ActualText <FEFF2010> >> BDC\n<01> Tj\nEMC\nET\nEMC\n',
    '/P <</MCID 0 >>BDC\nBT\n/Span<</ActualText <FEFF00AD> >> BDC\n<01> Tj\nEMC\nET\nEMC\n',
  ],
];

test.each(pages)('marks %s', (_what, content, expected) => {
  expect(markContent(start + content + end, facts)).toBe(start + expected + end);
});

test('marks borders of elements as artifacts', () => {
  const border = (tag: string) => `${tag}\n0 0 5 1 re\nf\nEMC\n`;
  const content = border('/Table <</MCID 12 >>BDC') + border('/P <</MCID 1 >>BDC');
  expect(markContent(start + content + end, { ...facts, decorations: [12] })).toBe(
    start + border('/Artifact BMC') + border('/P <</MCID 1 >>BDC') + end,
  );
});

test('leaves forms alone that have marks of their own', () => {
  const content = '/X5 Do\n/X6 Do\n';
  expect(markContent(start + content + end, { ...facts, markedForms: ['X5'] })).toBe(
    `${start}/X5 Do\n/Artifact BMC\n/X6 Do\nEMC\n${end}`,
  );
});

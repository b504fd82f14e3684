import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFName, type PDFDict } from 'pdf-lib';
import { describe, expect, test, vi } from 'vitest';
import { preflightOrder } from '../../scripts/model/preflight-order.ts';
import type { PressPreset } from '../../scripts/model/press-preset.ts';
import { presetNamed } from '../../scripts/model/press-presets.ts';
import { preflightPdf } from '../../scripts/verify/preflight/preflight.ts';
import { goodContent, type PressPdf } from '../support/press-pdf.ts';
import { bleeding, findingsOf, image, painting, state } from '../support/spoilt-pdf.ts';

describe('a PDF that is as a press wants it', () => {
  test('has no findings', async () => {
    expect(await findingsOf(() => 0)).toEqual([]);
  });

  test.each([
    ['white near the edge', painting('1 g 0 0 400 600 re f')],
    ['text that is cut off', painting('q 0 0 1 1 re W n BT /F1 3 Tf 200 200 Td <0001> Tj ET Q')],
    ['a sharp grey picture', image({}, 300)],
    ['an opacity of 1', (made: PressPdf) => state(made, { ca: 1, BM: 'Normal', SMask: 'None' })],
    ['words that look like operators', painting('(1 0 0 rg) pop [(\\051 0 0 1 RG)] pop')],
  ])('%s is no fault', async (_what, spoil) => {
    expect(await findingsOf(spoil)).toEqual([]);
  });
});

test('art that bleeds and marks outside of the trim are no fault on a page with bleed', async () => {
  const marks = '0.25 w -20 0 m -9 0 l S 0 -20 m 0 -9 l S';
  const spoil = bleeding(`-9 -9 20 618 re f 0 560 400 49 re f ${marks}`);
  const bleedPt = { outer: 9, inner: 9, top: 9, bottom: 9 };
  expect(await findingsOf(spoil, { bleedPt })).toEqual([]);
});

test.each([
  ['no PDF', 'nothing of a PDF', 'page-is-readable'],
  ['an object that is none', '%PDF-1.7\n1 0 obj\n<</A ???\nendobj\n', 'page-is-readable'],
  [
    'encrypted objects',
    '%PDF-1.7\n1 0 obj\n<</A ???\nendobj\ntrailer\n<</Encrypt 9 0 R>>\n',
    'file-is-not-encrypted',
  ],
])('a file with %s is told of, and nothing else is printed', async (_what, text, rule) => {
  const warn = vi.spyOn(console, 'warn');
  const order = preflightOrder({
    preset: presetNamed('home') as PressPreset,
    bleedMm: 0,
    marks: false,
    condition: '',
    links: 'notes',
  });
  const found = await preflightPdf({ name: 'a.pdf', bytes: Buffer.from(text) }, order);
  expect(found.findings.map((finding) => finding.rule)).toEqual([rule]);
  expect(found.pages).toBe(0);
  expect(warn).not.toHaveBeenCalled();
});

test('the inside of a form is looked at where it stands', async () => {
  const [found] = await findingsOf(({ pdf, addResource, paint }) => {
    const form = pdf.context.flateStream('1 0 0 RG 0 0 m 9 0 l S', {
      Subtype: 'Form',
      Matrix: [1, 0, 0, 1, 100, 100],
      BBox: [-9, -9, 9, 9],
    });
    addResource('XObject', 'Fm1', form as unknown as PDFDict);
    paint(0, `${goodContent} q /Fm1 Do Q BT /F1 10 Tf 200 300 Td <0001> Tj ET`);
  });
  expect(found).toMatchObject({ rule: 'print-has-no-colour', page: 1 });
});

test('what is inside arrays counts for the width of text', async () => {
  const wide = await findingsOf(painting('BT /F1 10 Tf 300 300 Td [<0001> -8000 <0001>] TJ ET'));
  const narrow = await findingsOf(painting('BT /F1 10 Tf 300 300 Td [<0001> -4000 <0001>] TJ ET'));
  expect(wide.map(({ rule }) => rule)).toEqual(['ink-is-in-safe-area']);
  expect(narrow).toEqual([]);
});

test('a page without annotations may have an empty list', async () => {
  const found = await findingsOf(({ pdf, pages }) =>
    pages[0]?.node.set(PDFName.of('Annots'), PDFArray.withContext(pdf.context)),
  );
  expect(found).toEqual([]);
});

test('every rule stands in the documentation', () => {
  const folder = join(import.meta.dirname, '..', '..');
  const rules = join(folder, 'scripts', 'verify', 'preflight', 'rules');
  const source = readdirSync(rules).map((file) => readFileSync(join(rules, file), 'utf8'));
  const ids = new Set(source.join('\n').match(/(?<=')(?:[a-z0-9]+-){2,}[a-z0-9]+(?=')/g));
  const page = readFileSync(join(folder, 'docs', 'print.md'), 'utf8');
  expect(ids.size).toBeGreaterThan(30);
  expect([...ids].filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});

import { PDFDict, PDFName } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { checkConformance } from '../../../scripts/verify/conformance/check-conformance.ts';
import { idOf } from '../../../scripts/verify/conformance/rule.ts';
import { uaRules } from '../../../scripts/verify/conformance/ua/rules.ts';
import { openToChange, type ChangeablePdf } from '../../support/change-pdf.ts';
import { conformingPdf } from '../../support/conforming-pdf.ts';
import { annotationBreaks, fileBreaks } from './break-annotations.ts';
import { documentBreaks, languageBreaks } from './break-document.ts';
import { fontBreaks } from './break-fonts.ts';
import { structureBreaks } from './break-structure.ts';
import { tableBreaks } from './break-tables.ts';
import { annotate, text, type Break } from './breaks.ts';

let whole: Uint8Array;
/** The same, with a language on every element instead of the catalogue. */
let withoutLanguage: Uint8Array;

beforeAll(async () => {
  whole = await conformingPdf();
  const change = await openToChange(whole);
  change.drop(change.catalog, 'Lang');
  change.drop(change.catalog, 'Outlines');
  change.edit('XML', (xmp) => xmp.replace('x-default', 'en'));
  change.edit(1, (page) => page.replace('/Type /Pagination', '/Type /Pagination /Lang (en)'));
  for (const [, object] of change.pdf.context.enumerateIndirectObjects())
    if (
      object instanceof PDFDict &&
      object.get(PDFName.of('S')) !== PDFName.of('Document') &&
      object.has(PDFName.of('P'))
    )
      change.set(object, 'Lang', text('en'));
  withoutLanguage = await save(change);
});

async function save({ pdf }: ChangeablePdf): Promise<Uint8Array> {
  return pdf.save({ useObjectStreams: false });
}

async function failedOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { profiles, unreadable } = await checkConformance(bytes, ['PDF/UA-1']);
  expect(unreadable).toBeUndefined();
  return (profiles[0]?.failed ?? []).map(({ rule }) => rule).sort();
}

test('the conforming PDF breaks no rule', async () => {
  expect(await failedOf(whole)).toEqual([]);
  expect(await failedOf(withoutLanguage)).toEqual([]);
});

test('it is asked about nearly every rule, so that silence means something', async () => {
  const { profiles } = await checkConformance(whole, ['PDF/UA-1']);
  expect(profiles[0]?.checks).toBeGreaterThan(400);
});

const ofUa = fontBreaks.map(([rules, ...rest]) => [rules.split(' / ')[0] ?? '', ...rest] as const);
const breaks: readonly Break[] = [
  ...documentBreaks,
  ...structureBreaks,
  ...tableBreaks,
  ...annotationBreaks,
  ...fileBreaks,
  ...ofUa,
];

test.each(breaks.map(([rules, what, change]) => ({ rules, what, change })))(
  'only $rules: $what',
  async ({ rules, change }) => {
    const changed = await openToChange(whole);
    change(changed);
    expect(await failedOf(await save(changed))).toEqual(rules.split(' ').sort());
  },
);

test.each(languageBreaks.map(([rules, what, change]) => ({ rules, what, change })))(
  'only $rules where the catalogue has no language: $what',
  async ({ rules, change }) => {
    const changed = await openToChange(withoutLanguage);
    change(changed);
    expect(await failedOf(await save(changed))).toEqual([rules]);
  },
);

test('the language of a field is that of its element', async () => {
  const changed = await openToChange(withoutLanguage);
  const field = { Subtype: 'Widget', FT: 'Tx', T: text('a'), TU: text('A field') };
  const widget = annotate(changed, field, { type: 'Form', Lang: text('en') });
  const Fields = [changed.pdf.context.getObjectRef(widget)];
  changed.set(changed.catalog, 'AcroForm', { Fields });
  expect(await failedOf(await save(changed))).toEqual([]);
});

test('no rule is without a fault that breaks it', () => {
  const broken = new Set([...breaks, ...languageBreaks].flatMap(([rules]) => rules.split(' ')));
  // Bytes are changed for these in raw-breaks.test.ts: pdf-lib writes neither.
  const inBytes = ['6.1-1', '7.16-1'];
  expect(uaRules.map(idOf).filter((id) => !broken.has(id) && !inBytes.includes(id))).toEqual([]);
});

import { beforeAll, expect, test } from 'vitest';
import { checkConformance } from '../../../scripts/verify/conformance/check-conformance.ts';
import { openToChange } from '../../support/change-pdf.ts';
import { conformingPdf } from '../../support/conforming-pdf.ts';

let whole: Uint8Array;

beforeAll(async () => {
  whole = await conformingPdf();
});

async function failedOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { profiles } = await checkConformance(bytes, ['PDF/UA-1']);
  return (profiles[0]?.failed ?? []).map(({ rule }) => rule);
}

const inBytes = (change: (file: string) => string) =>
  Buffer.from(change(Buffer.from(whole).toString('latin1')), 'latin1');

test('only 6.1-1: a version that is none', async () => {
  const changed = inBytes((file) => file.replace('%PDF-1.7', '%PDF-2.0'));
  expect(await failedOf(changed)).toEqual(['6.1-1']);
});

test.each([
  ['does not let assistive technology read', -532, ['7.16-1']],
  ['lets assistive technology read', -1, []],
])('encryption that %s', async (_what, permissions, rules) => {
  const { pdf, add } = await openToChange(whole);
  pdf.context.trailerInfo.Encrypt = add({ Filter: 'Standard', V: 1, R: 2, P: permissions });
  expect(await failedOf(await pdf.save({ useObjectStreams: false }))).toEqual(rules);
});

test('without a choice a file is held against what it claims', async () => {
  const both = await checkConformance(whole);
  expect(both.profiles.map(({ profile }) => profile)).toEqual(['PDF/UA-1', 'PDF/A-2a']);
  const nothing = inBytes((file) =>
    file.replaceAll('pdfaid:', 'pdfxxx:').replaceAll('pdfuaid:', 'pdfuxxx:'),
  );
  const { profiles } = await checkConformance(nothing);
  expect(profiles.map(({ profile, failed }) => [profile, failed.length > 0])).toEqual([
    ['PDF/UA-1', true],
  ]);
});

test.each([
  ['nothing', ''],
  ['no PDF', '<html></html>'],
  ['a header alone', '%PDF-1.7\n'],
])('a file that is %s is told of, not thrown', async (_what, content) => {
  const { profiles, unreadable } = await checkConformance(Buffer.from(content));
  expect(profiles).toEqual([]);
  expect(unreadable).not.toBe('');
});

test.each([0.3, 0.6, 0.9])(
  'a file cut off after %d of its bytes is told of, or fails',
  async (part) => {
    const cut = whole.slice(0, Math.round(whole.length * part));
    const { profiles, unreadable } = await checkConformance(cut);
    const failures = profiles.flatMap(({ failed }) => failed);
    expect(unreadable ?? failures[0]?.rule).toBeDefined();
  },
);

test('objects in object streams are read as well', async () => {
  const { pdf } = await openToChange(whole);
  const packed = await pdf.save({ useObjectStreams: true });
  const { profiles } = await checkConformance(packed);
  expect(profiles.map(({ failed }) => failed)).toEqual([[], []]);
});

test('a fault is told with its page and object', async () => {
  const { edit, pdf } = await openToChange(whole);
  edit(2, (page) => `${page} 1 1 5 5 re S`);
  const { profiles } = await checkConformance(await pdf.save(), ['PDF/UA-1']);
  const [fault] = profiles[0]?.failed[0]?.first ?? [];
  expect(fault).toMatchObject({ page: 2, message: 'A path is neither tagged nor an artifact' });
  expect(fault?.object).toBeGreaterThan(0);
});

test('of many faults of a rule the first five are kept, and all are counted', async () => {
  const { edit, pdf } = await openToChange(whole);
  edit(2, (page) => `${page}${' /Artifact BMC EMC 1 1 5 5 re S 1 1 5 5 re f /Im1 Do'.repeat(9)}`);
  const { profiles } = await checkConformance(await pdf.save(), ['PDF/UA-1']);
  const [failed] = profiles[0]?.failed ?? [];
  expect(failed?.count).toBeGreaterThan(9);
  expect(failed?.first).toHaveLength(5);
});

import { beforeAll, expect, test } from 'vitest';
import { aRules } from '../../../scripts/verify/conformance/a/rules.ts';
import { checkConformance } from '../../../scripts/verify/conformance/check-conformance.ts';
import { idOf } from '../../../scripts/verify/conformance/rule.ts';
import { openToChange } from '../../support/change-pdf.ts';
import { conformingPdf } from '../../support/conforming-pdf.ts';
import { byteBreaks } from './break-bytes.ts';
import { dictionaryBreaks } from './break-font-dictionaries.ts';
import { fontBreaks } from './break-fonts.ts';
import { graphicsBreaks } from './break-graphics.ts';
import { interactionBreaks } from './break-interaction.ts';
import { metadataBreaks } from './break-metadata.ts';
import { objectBreaks } from './break-objects.ts';
import type { Break } from './breaks.ts';

let whole: Uint8Array;

beforeAll(async () => {
  whole = await conformingPdf();
});

async function failedOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { profiles, unreadable } = await checkConformance(bytes, ['PDF/A-2a']);
  expect(unreadable).toBeUndefined();
  return (profiles[0]?.failed ?? []).map(({ rule }) => rule).sort();
}

test('the conforming PDF breaks no rule of PDF/A', async () => {
  expect(await failedOf(whole)).toEqual([]);
});

const ofA = fontBreaks.map(([rules, ...rest]) => [rules.split(' / ')[1] ?? '', ...rest] as const);
const breaks: readonly Break[] = [
  ...objectBreaks,
  ...graphicsBreaks,
  ...dictionaryBreaks,
  ...ofA,
  ...interactionBreaks,
  ...metadataBreaks,
];

test.each(breaks.map(([rules, what, change]) => ({ rules, what, change })))(
  'only $rules: $what',
  async ({ rules, change }) => {
    const changed = await openToChange(whole);
    change(changed);
    const bytes = await changed.pdf.save({ useObjectStreams: false });
    expect(await failedOf(bytes)).toEqual(rules.split(' ').sort());
  },
);

test.each(byteBreaks.map(([rules, what, change]) => ({ rules, what, change })))(
  'only $rules in the bytes: $what',
  async ({ rules, change }) => {
    const before = Buffer.from(whole).toString('latin1');
    const after = change(before);
    expect(after).not.toBe(before);
    const failed = await failedOf(Buffer.from(after, 'latin1'));
    expect(failed).toEqual(rules.split(' ').sort());
  },
);

test('no rule of PDF/A is without a fault that breaks it', () => {
  const broken = new Set([...breaks, ...byteBreaks].flatMap(([rules]) => rules.split(' ')));
  // A file of eight million objects is not made by a test.
  const unbroken = ['6.1.13-7'];
  expect(aRules.map(idOf).filter((id) => !broken.has(id))).toEqual(unbroken);
});

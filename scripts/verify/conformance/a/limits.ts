import { PDFArray, PDFNumber } from 'pdf-lib';
import type { DocumentModel } from '../document-model.ts';
import { everyValue } from '../every-value.ts';
import { elementsOf, valueIn } from '../lookup.ts';
import { each, once, rule, type Located, type Rule } from '../rule.ts';

const isTooBig = (number: number) =>
  Number.isInteger(number) && (number > 2147483647 || number < -2147483648);

/** ISO 19005-2, 6.1.13: limits. */
export const limitRules: readonly Rule[] = [
  rule(
    '6.1.13-1',
    'Integers fit into 32 bits',
    ofNumbers(
      ({ number }) =>
        isTooBig(number) && Math.abs(number) < 1e21 && `The integer ${number} is too big`,
    ),
  ),
  rule(
    '6.1.13-2',
    'Numbers are not too large',
    ofNumbers(({ number }) => Math.abs(number) > 3.403e38 && `The number ${number} is too large`),
  ),
  rule(
    '6.1.13-3',
    'Strings are not too long',
    ofLengths('strings', ({ length }) => length > 32767 && `A string has ${length} bytes`),
  ),
  rule(
    '6.1.13-4',
    'Names are not too long',
    ofLengths('names', ({ length }) => length > 127 && `A name has ${length} bytes`),
  ),
  rule(
    '6.1.13-5',
    'Numbers are not too near to 0',
    ofNumbers(
      ({ number }) =>
        number !== 0 && Math.abs(number) < 1.175e-38 && `The number ${number} is too near to 0`,
    ),
  ),
  rule(
    '6.1.13-7',
    'There are not too many objects',
    once(
      ({ file }) =>
        file.pdf.context.enumerateIndirectObjects().length > 8388607 &&
        'There are more than 8,388,607 objects',
    ),
  ),
  rule(
    '6.1.13-8',
    'Graphics states are not nested too deeply',
    each(
      ({ content }) => content.nesting,
      ({ depth }) => depth > 28 && `q is nested ${depth} deep`,
    ),
  ),
  rule(
    '6.1.13-10',
    'CIDs fit into 16 bits',
    each(
      ({ fonts }) => fonts,
      ({ encoding }) =>
        (encoding?.map?.highestCid ?? 0) > 65535 && 'A CMap leads to a CID above 65,535',
    ),
  ),
  rule(
    '6.1.13-11',
    'Pages are from 3 to 14,400 points',
    each(
      boxes,
      ({ size }) =>
        size.some((side) => side < 3 || side > 14400) && `A page box is ${size.join(' × ')} points`,
    ),
  ),
];

function boxes({
  pages,
}: DocumentModel): readonly (Located & { readonly size: readonly number[] })[] {
  return pages.flatMap(({ dict, page, object }) =>
    ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'].flatMap((key) => {
      const box = valueIn(dict, key);
      const corners =
        box instanceof PDFArray
          ? elementsOf(box).map((each) => (each instanceof PDFNumber ? each.asNumber() : 0))
          : [];
      const [a, b, c, d] = corners;
      if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
      return [{ size: [Math.abs(c - a), Math.abs(d - b)], page, object }];
    }),
  );
}

// All values are counted, and only those that can be wrong are asked about.
function ofNumbers(wrong: (one: { readonly number: number }) => string | false): Rule['run'] {
  return (document) => {
    const { counts, extremeNumbers } = everyValue(document);
    const { faults } = each(() => extremeNumbers, wrong)(document);
    return { checks: counts.numbers, faults };
  };
}

function ofLengths(
  kind: 'strings' | 'names',
  wrong: (one: { readonly length: number }) => string | false,
): Rule['run'] {
  return (document) => {
    const { counts, longStrings, longNames } = everyValue(document);
    const { faults } = each(() => (kind === 'names' ? longNames : longStrings), wrong)(document);
    return { checks: counts[kind], faults };
  };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markTexts, pageBreak } from '../../scripts/publish/epub/page-breaks.ts';

const pages = (characters: number, ...starts: readonly (readonly [string, number])[]) => ({
  starts: starts.map(([label, at]) => ({ label, at })),
  characters,
});

const short = (xhtml: string) =>
  xhtml.replace(/<span epub:type="pagebreak"[^>]* aria-label="([^"]*)"><\/span>/g, '[$1]');

test('a page is marked right before the character that it begins with, spaces and hyphens left out of the count', () => {
  const text = '<p>One two-\u00ADthree</p>\n<p>four</p>';
  const { texts, fits } = markTexts([text], pages(15, ['1', 0], ['2', 6], ['3', 11]));
  expect(fits).toBe(true);
  expect(short(texts[0]?.top ?? '')).toBe('[1]');
  expect(short(texts[0]?.xhtml ?? '')).toBe('<p>One two-\u00AD[2]three</p>\n<p>[3]four</p>');
});

test('entities are one character; formulas, drawings and calls of notes are none', () => {
  const text =
    '<p>a&amp;<math><mi>xyz</mi></math><note-call n="1"/><svg><text>no</text></svg>b<page-ref to="a1"/>c</p>';
  const { texts } = markTexts([text], pages(4, ['1', 0], ['2', 2], ['3', 3]));
  expect(short(texts[0]?.xhtml ?? '')).toBe(
    '<p>a&amp;<math><mi>xyz</mi></math><note-call n="1"/><svg><text>no</text></svg>[2]b<page-ref to="a1"/>[3]c</p>',
  );
});

test('pages run on through texts that are printed one after another', () => {
  const { texts } = markTexts(
    ['<p>abc</p>', '<p>de</p>'],
    pages(5, ['7', 0], ['8', 2], ['9', 3], ['10', 5]),
  );
  expect(texts.map(({ top, xhtml }) => short(top + xhtml))).toEqual([
    '[7]<p>ab[8]c</p>',
    '[9]<p>de</p>[10]',
  ]);
});

test('what is not the text that was printed is left alone', () => {
  const text = '<p>abc</p>';
  expect(markTexts([text], pages(4, ['1', 0]))).toEqual({
    texts: [{ top: '', xhtml: text }],
    fits: false,
  });
  expect(markTexts([text], undefined)).toEqual({ texts: [{ top: '', xhtml: text }], fits: true });
});

test('every page is marked once, in order, and nothing else changes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b ', '-', '&lt;', '<em>', '</em>', '<br/>', 'é\u0301')),
      fc.array(fc.nat(30)),
      (tokens, places) => {
        const text = tokens.join('');
        const count = text
          .replace(/<[^>]*>/g, '')
          .replace(/&lt;/g, 'x')
          .replace(/[\s-]/g, '').length;
        const starts = places
          .filter((at) => at <= count)
          .sort((a, b) => a - b)
          .map((at, n) => [String(n), at] as const);
        const [marked] = markTexts([text], pages(count, ...starts)).texts;
        const written = `${marked?.top}${marked?.xhtml}`;
        const labels = [...written.matchAll(/aria-label="(\d+)"/g)].map(([, label]) => label);
        expect(labels).toEqual(starts.map(([label]) => label));
        expect(starts.reduce((rest, [label]) => rest.replace(pageBreak(label), ''), written)).toBe(
          text,
        );
      },
    ),
  );
});

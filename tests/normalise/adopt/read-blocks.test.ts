import { readInlines } from '../../../scripts/normalise/adopt/inlines.ts';
import { readBlocks } from '../../../scripts/normalise/adopt/read-blocks.ts';
import { findHunks } from '../../../scripts/normalise/adopt/compare-lists.ts';
import { quoteOnce } from '../../../scripts/normalise/adopt/quote.ts';
import { check } from '../../support/check.ts';

check(
  'a body is taken apart',
  (text: string) =>
    readBlocks({ text, line: 10 }).map(({ kind, mark, text: words, line }) =>
      [line, kind, mark, words].join('; ').trim(),
    ),
  [
    ['One\ntwo\n\nThree', ['10; paragraph; ; One two', '13; paragraph; ; Three']],
    ['## A \\# b ##\ntext', ['10; heading; 2; A # b', '11; paragraph; ; text']],
    ['Old style\n---\n', ['10; heading; 2; Old style']],
    ['- a\n  b\n    - c', ['10; item; 0 -; a b', '12; item; 1 -; c']],
    ['1.  a\n(b) c', ['10; item; 0 1.; a', '11; item; 0 (b); c']],
    ['1986\\. A year\n\nA. Smith', ['10; paragraph; ; 1986. A year', '12; paragraph; ; A. Smith']],
    ['> a\n> b\n>\n> c', ['10; quote; ; a b', '13; quote; ; c']],
    ['| a\n|   b', ['10; verse; 2; a', '11; verse; 4; b']],
    ['| a | b |\n| --- | --- |', ['10; row; 3; | a | b |', '11; row; 3; | --- | --- |']],
    [
      '[^1]: A.\n[^2]: B.\n\n    More.\n\nText',
      ['10; note; 1; A.', '11; note; 2; B.', '13; note-more; ; More.', '15; paragraph; ; Text'],
    ],
    ['* * *', ['10; break; ;']],
    ['', []],
  ],
);

check('Markdown is more than words', (markdown: string) => readInlines(markdown).markup?.what, [
  ['a *b* c', 'emphasis'],
  ['a _b_ c', 'emphasis'],
  ['a \\*b\\* c', undefined],
  ['2 * 3 * 4, snake_case_name and a lone *', undefined],
  ['[sic] and a[^1] note', undefined],
  ['[a](b)', 'a link or a class'],
  ['`a`', 'code'],
  ['$5 to $6', undefined],
  ['$x$', 'mathematics'],
  ['a < b and b > c', undefined],
  ['a <b> c', 'HTML'],
  ['AT&T &amp; Co', 'an entity'],
  ['one  \ntwo', 'a line break'],
  ['\\emph{a}', 'TeX'],
  ['x^2^', 'a raised or lowered text'],
]);

const text = 'the cat and the dog\nand the cat';
const quotable = {
  text,
  trace: () => undefined,
  isOnce: (quotation: string) => text.split(quotation).length === 2,
  taken: [{ start: 8, end: 11 }],
};

check(
  'words are quoted with as many others as it takes',
  ([start, end]: readonly [number, number]) => {
    const range = quoteOnce({ start, end }, quotable, { start: 0, end: text.length });
    return range && text.slice(range.start, range.end);
  },
  [
    [[16, 19], 'dog'],
    [[12, 15], 'the dog'],
    [[20, 23], 'and the cat'],
    [[4, 7], undefined],
    [[8, 9], undefined],
  ],
);

check(
  'lists are compared',
  ([old, edited]: readonly [string, string]) => findHunks([...old], [...edited]),
  [
    [['abc', 'ac'], [{ old: [1, 2], edited: [1, 1] }]],
    [
      ['abc', 'xbyc'],
      [
        { old: [0, 1], edited: [0, 1] },
        { old: [2, 2], edited: [2, 3] },
      ],
    ],
    [['abc', 'abc'], []],
    [['', 'a'], [{ old: [0, 0], edited: [0, 1] }]],
  ],
);

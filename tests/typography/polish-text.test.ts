import { expect, test } from 'vitest';
import {
  houseTypography,
  type TypographySettings,
} from '../../scripts/model/typography-settings.ts';
import { polishText } from '../../scripts/typography/polish-text.ts';
import { prepareRules } from '../../scripts/typography/prepare-rules.ts';
import { check } from '../support/check.ts';

const polish = (text: string, settings: Partial<TypographySettings> = {}, language = 'en-US') =>
  polishText(text, prepareRules(language, { ...houseTypography, ...settings })).text;
const shown = (text: string) => text.replaceAll('\u00A0', '~');

check<readonly [Partial<TypographySettings>, string], string>(
  'a house setting',
  ([settings, text]) => shown(polish(text, settings)),
  [
    [[{}, 'a - b'], 'a—b'],
    [[{ dash: 'en-spaced' }, 'a - b--c'], 'a – b – c'],
    [[{ dash: 'em-spaced' }, 'a - b--c'], 'a — b — c'],
    [[{ 'spaced-hyphen': 'keep' }, 'a - b--c'], 'a - b—c'],
    [[{ ellipsis: 'spaced' }, 'well... no'], 'well.~.~. no'],
    [[{ 'ellipsis-space': 'bind' }, 'well ... no'], 'well~… no'],
    [[{}, 'the end....'], 'the end....'],
    [[{ 'four-dots': 'stop-and-ellipsis' }, 'the end....'], 'the end.…'],
    [[{ fractions: 'keep' }, '1/2 a cup'], '1/2 a cup'],
    [
      [{ quotes: 'as-written' }, '"She said "no" to it," and \'yes\''],
      '“She said “no” to it,” and ‘yes’',
    ],
    [[{ quotes: 'as-written' }, '‘single’ and "double"'], '‘single’ and “double”'],
    [[{ off: ['quotation-marks-pair'] }, '"a" - b'], '"a"—b'],
  ],
);

test('the dash of a house stays what it is when the rules look again', () => {
  for (const dash of ['em', 'em-spaced', 'en-spaced'] as const) {
    const once = polish('One - two--three — four.', { dash });
    expect(polish(once, { dash })).toBe(once);
  }
});

test('a paragraph that opens a quotation may leave it open for the next', () => {
  const { text, suspicions } = polishText('"One.\n\n"Two."', prepareRules('en-US'));
  expect(text).toBe('“One.\n\n“Two.”');
  expect(suspicions).toEqual([]);
});

test('code, mathematics, front matter, links and entities stay as they are', () => {
  const source = [
    '---\ntitle: "a -- b"\n---\n',
    '```\n"x" -- y...\n```\n',
    '`"a"--b`, ``c ` "d"``, $x - "y"$, \\(a--b\\), $$\n"z"\n$$\n',
    '<code>"a"--b</code> <!-- "c" -- --> <img alt="d -- e"> [f](g--h "i") &quot;j&quot; \\"k\\"\n',
  ].join('\n');
  expect(polish(source)).toBe(source);
});

test('tags within a line are looked through, tags of blocks part paragraphs', () => {
  expect(polish('<p>"<em>One</em>"</p><li>He said "no.</li><p>And "yes"</p>')).toBe(
    '<p>“<em>One</em>”</p><li>He said "no.</li><p>And “yes”</p>',
  );
});

test('every change tells its rule, its place and what stands beside it', () => {
  const source = 'First.\n\nSee <b>pp. 3-5</b> of "it".';
  const { changes } = polishText(source, prepareRules('en-US'));
  const told = changes.map(({ rule, offset, before, after }) => [rule, offset, before, after]);
  expect(told).toEqual([
    ['ranges-take-an-en-dash', source.indexOf('-5'), '-', '–'],
    ['quotation-marks-pair', source.indexOf('"it'), '"', '“'],
    ['quotation-marks-pair', source.indexOf('".'), '"', '”'],
    ['number-and-unit-stay-together', source.indexOf(' 3-5'), ' ', '\u00A0'],
  ]);
  expect(changes[0]).toMatchObject({ left: 'See pp. 3', right: '5 of "it".' });
});

test('marks without a partner are told with their place and left', () => {
  const source = 'He said "no.\n\nThe end" of it.';
  const { text, suspicions } = polishText(source, prepareRules('en-US'));
  expect(text).toBe(source);
  expect(suspicions.map(({ offset, message }) => [offset, message])).toEqual([
    [8, 'Found no partner for " near “He said "no.”'],
    [21, 'The closing mark " closes nothing near “The end" of it.”'],
  ]);
});

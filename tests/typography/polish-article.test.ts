import { expect, test } from 'vitest';
import type { Article } from '../../scripts/model/article.ts';
import type { Block, Inline } from '../../scripts/model/pandoc-ast.ts';
import { houseTypography } from '../../scripts/model/typography-settings.ts';
import { polishArticle } from '../../scripts/typography/polish-article.ts';
import { collectProblems } from '../support/problems.ts';

const str = (text: string): Inline[] =>
  text
    .split(/( )/)
    .filter(Boolean)
    .map((part) => (part === ' ' ? { t: 'Space' } : { t: 'Str', c: part }));

const articleOf = (blocks: readonly Block[], text = ''): Article => ({
  file: 'manuscripts/x/01-a.md',
  slug: '01-a',
  text,
  blocks,
  meta: {
    title: '"A" title',
    shortTitle: 'A',
    subtitle: '',
    standfirst: '',
    authors: [],
    date: '',
    source: '',
    via: '',
    translator: '',
    retrieved: '',
    isGenerated: false,
    lang: 'en',
    supplied: [],
    editorial: [],
  },
});

const order = { typography: houseTypography, report: () => undefined };

const polishBlocks = (blocks: readonly Block[]) => polishArticle(articleOf(blocks), order).blocks;

test('a quotation may open in emphasis and close outside', () => {
  const para: Block = { t: 'Para', c: [{ t: 'Emph', c: str('"Peace') }, ...str(' and quiet"')] };
  expect(polishBlocks([para])).toEqual([
    { t: 'Para', c: [{ t: 'Emph', c: str('“Peace') }, ...str(' and quiet”')] },
  ]);
});

test('code, raw HTML, mathematics and addresses are out of reach', () => {
  const inlines: Inline[] = [
    { t: 'Code', c: [['', [], []], 'a--"b"'] },
    { t: 'RawInline', c: ['html', '<b title="x--y">'] },
    { t: 'Math', c: [{ t: 'InlineMath' }, 'x"--y'] },
    { t: 'Link', c: [['', [], []], str('http://x.y/--"z"'), ['http://x.y/--"z"', '']] },
  ];
  const blocks: Block[] = [
    { t: 'Para', c: inlines },
    { t: 'CodeBlock', c: [['', [], []], '"a" -- b'] },
    { t: 'RawBlock', c: ['html', '<p class="a--b">'] },
  ];
  expect(polishBlocks(blocks)).toEqual(blocks);
});

test('a note after a closing mark does not turn it round', () => {
  const note: Inline = { t: 'Note', c: [{ t: 'Para', c: str('See "this", pp. 1-2') }] };
  const [para] = polishBlocks([{ t: 'Para', c: [...str('said "yes"'), note, ...str(' then')] }]);
  expect(JSON.stringify(para)).toContain('“yes”');
  expect(JSON.stringify(para)).toContain('1–2');
});

test('acronyms are marked and their text is unchanged', () => {
  const [para] = polishBlocks([{ t: 'Para', c: str('the FTAs of ASEAN (WTO) and the EU') }]);
  const span = (text: string) => ({
    t: 'Span',
    c: [['', ['acronym'], []], [{ t: 'Str', c: text }]],
  });
  expect(para?.t === 'Para' && para.c).toEqual([
    ...str('the '),
    span('FTA'),
    { t: 'Str', c: 's' },
    ...str(' of '),
    span('ASEAN'),
    { t: 'Space' },
    { t: 'Str', c: '(' },
    span('WTO'),
    { t: 'Str', c: ')' },
    ...str(' and the '),
    span('EU'),
  ]);
});

test('titles are polished too', () => {
  expect(polishArticle(articleOf([]), order).meta.title).toBe('“A” title');
});

test('what is suspicious is reported where it stands in the file', () => {
  const collected = collectProblems();
  polishArticle(
    articleOf(
      [{ t: 'Para', c: str('He said "nothing at all.') }],
      '---\n---\n\nHe said "nothing at all.\n',
    ),
    { ...order, report: collected.report },
  );
  expect(collected.lines()[0]).toContain('manuscripts/x/01-a.md:4:');
});

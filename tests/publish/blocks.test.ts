import { expect, test } from 'vitest';
import { blocksOf, divide, nestSections } from '../../scripts/publish/epub/blocks.ts';
import { resolveLinks } from '../../scripts/publish/epub/links.ts';

const sections = (xhtml: string) => nestSections(blocksOf(xhtml)).replaceAll('\n', '');

test('text is divided into the elements at its top', () => {
  const xhtml =
    '<h2 id="a">A</h2>\n<div><p>x</p><p>y<br/></p></div>\n<hr class="scene-break"/>\n<p>z</p>';
  expect(blocksOf(xhtml).map((block) => [block.level, block.xhtml.trim()])).toEqual([
    [2, '<h2 id="a">A</h2>'],
    [undefined, '<div><p>x</p><p>y<br/></p></div>'],
    [undefined, '<hr class="scene-break"/>'],
    [undefined, '<p>z</p>'],
  ]);
  expect(
    blocksOf(xhtml)
      .map((block) => block.xhtml)
      .join(''),
  ).toBe(xhtml);
});

test('headings open sections that nest as their levels do', () => {
  const open = (id: string) => `<section aria-labelledby="${id}">`;
  expect(
    sections(
      '<p>0</p><h2 id="a">A</h2><p>1</p><h4 id="b">B</h4><h3 id="c">C</h3><p>2</p><h2 id="d">D</h2>',
    ),
  ).toBe(
    `<p>0</p>${open('a')}<h2 id="a">A</h2><p>1</p>${open('b')}<h4 id="b">B</h4></section>${open('c')}<h3 id="c">C</h3><p>2</p></section></section>${open('d')}<h2 id="d">D</h2></section>`,
  );
});

test('a long text is divided before headings, and where it has none, between its blocks', () => {
  const p = `<p>${'x'.repeat(93)}</p>`;
  const files = (xhtml: string, most: number) =>
    divide(blocksOf(xhtml), most).map((blocks) => blocks.map((block) => block.xhtml).join(''));
  const long = `${p}<h2 id="a">A</h2><h3 id="b">B</h3>${p}${p}<h2 id="c">C</h2>${p}`;
  expect(files(long, 1000)).toEqual([long]);
  expect(files(long, 360)).toEqual([
    `${p}<h2 id="a">A</h2><h3 id="b">B</h3>${p}${p}`,
    `<h2 id="c">C</h2>${p}`,
  ]);
  expect(files(long, 250)).toEqual([
    p,
    `<h2 id="a">A</h2><h3 id="b">B</h3>${p}${p}`,
    `<h2 id="c">C</h2>${p}`,
  ]);
  expect(files(`${p}${p}${p}`, 250)).toEqual([`${p}${p}`, p]);
  expect(files(`<h2 id="a">A</h2>${p}${p}`, 150)).toEqual([`<h2 id="a">A</h2>${p}`, p]);
  expect(files('', 100)).toEqual(['']);
});

test('links lead into the file where their target stands', () => {
  const documents = resolveLinks([
    { fileName: 'a.xhtml', xhtml: '<p id="x"><a href="#x">own</a><a href="#y">other</a></p>' },
    { fileName: 'b.xhtml', xhtml: '<p id="y"><a href="#x">back</a><a href="#z">none</a></p>' },
  ]);
  expect(documents.map(({ xhtml }) => xhtml)).toEqual([
    '<p id="x"><a href="#x">own</a><a href="b.xhtml#y">other</a></p>',
    '<p id="y"><a href="a.xhtml#x">back</a><a href="#z">none</a></p>',
  ]);
});

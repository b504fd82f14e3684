import { expect, test } from 'vitest';
import { checkEpub, type EpubContent } from '../../scripts/verify/check-epub.ts';
import { scanXml } from '../../scripts/verify/scan-xml.ts';

const text = (body: string, properties = '') => ({
  href: 'a.xhtml',
  properties,
  ...scanXml(
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>${body}</body></html>`,
  ),
});

const whole = (body = '<p id="x">Text</p>', properties = ''): EpubContent => ({
  start: 'mimetypeapplication/epub+zip',
  files: ['mimetype', 'META-INF/container.xml', 'OEBPS/a.xhtml', 'OEBPS/i.png'],
  folder: 'OEBPS/',
  opfFault: '',
  items: [
    { id: 'a', href: 'a.xhtml' },
    { id: 'i', href: 'i.png' },
  ],
  spine: ['a'],
  documents: [text(body, properties)],
});

const mark = '<a id="r1" role="doc-noteref" href="#n1">1</a>';
const note = (back: string) => `<div id="n1"><a role="doc-backlink" href="${back}">1</a></div>`;

test.each([
  ['<p id="x"><a href="#x">x</a><a href="a.xhtml">y</a><a href="a.xhtml#x">z</a></p>', ''],
  ['<p><a href="https://example.org/">x</a><img src="i.png" alt="x"/></p>', ''],
  ['<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>', 'mathml'],
  [`<p>${mark}</p>${note('#r1')}`, ''],
])('nothing is wrong with %s', (body, properties) => {
  expect(checkEpub(whole(body, properties))).toEqual([]);
});

test.each([
  ['<p id="x"/><p id="x"/>', '"a.xhtml" has the id "x" twice'],
  ['<p><a href="#no">x</a></p>', '"a.xhtml" leads to "#no", which is not there'],
  ['<p><a href="b.xhtml">x</a></p>', '"a.xhtml" leads to "b.xhtml", which is not there'],
  [
    '<p><a href="javascript:x()">x</a></p>',
    '"a.xhtml" leads to "javascript:x()", which is not there',
  ],
  [
    '<img src="https://example.org/x.png" alt=""/>',
    '"a.xhtml" leads to "https://example.org/x.png", which is not there',
  ],
  ['<p onclick="x()">x</p>', '"a.xhtml" has something that runs: onclick'],
  ['<script/>', '"a.xhtml" has something that runs: script'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', '"a.xhtml" has svg, unsaid in the manifest'],
  [`<p>${mark}</p>${note('#n1')}`, 'no note leads back to its mark "a.xhtml#r1"'],
])('%s is a fault', (body, fault) => {
  expect(checkEpub(whole(body))).toEqual([fault]);
});

test.each<readonly [Partial<EpubContent>, string]>([
  [{ start: 'META-INF/container.xml......' }, 'the media type does not stand first'],
  [{ opfFault: '1:2: unclosed tag' }, 'the package document is malformed: 1:2: unclosed tag'],
  [{ files: ['mimetype', 'OEBPS/a.xhtml'] }, '"OEBPS/i.png" is missing'],
  [{ items: [{ id: 'a', href: 'a.xhtml' }] }, '"OEBPS/i.png" is not in the manifest'],
  [{ spine: ['a', 'b'] }, 'the spine names "b", which is nothing'],
])('%o is a fault', (change, fault) => {
  expect(checkEpub({ ...whole(), ...change })).toEqual([fault]);
});

test('XML that is not well-formed is told of', () => {
  const broken = { ...whole(), documents: [{ ...text(''), ...scanXml('<p><b></p>') }] };
  expect(checkEpub(broken)).toEqual([expect.stringMatching(/^"a.xhtml" is malformed: 1:\d+/)]);
});

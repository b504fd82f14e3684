import { PDFDocument, PDFName, PDFString, type PDFArray, type PDFDict } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { collectLinks } from '../../scripts/finish/collect-links.ts';
import { imposed, type BookletWishes } from '../support/booklets.ts';
import { addLink, makeWordPdf } from '../support/make-pdf.ts';

describe('links', () => {
  const linked = async (wishes: BookletWishes) => {
    const pdf = await makeWordPdf(8);
    const rect = [50, 490, 150, 510];
    addLink(pdf, pdf.getPage(0), { rect, to: { page: 7, x: 60, y: 400 } });
    addLink(pdf, pdf.getPage(0), { rect, to: { page: 1, x: 60, y: 400 } });
    addLink(pdf, pdf.getPage(1), { rect, to: 'https://example.org/a(b)' });
    const { editions } = await imposed(pdf, { ...wishes, links: collectLinks(pdf) });
    const made = await PDFDocument.load(editions[0]?.bytes ?? '');
    return made.getPages().map((page) =>
      (page.node.Annots()?.asArray() ?? []).map((_one, n) => {
        const link = page.node.Annots()?.lookup(n) as PDFDict;
        const dest = link.lookup(PDFName.of('Dest')) as PDFArray | undefined;
        const action = link.lookup(PDFName.of('A')) as PDFDict | undefined;
        return {
          rect: numbers(link.lookup(PDFName.of('Rect'))),
          leadsHere: dest === undefined ? undefined : dest.get(0) === page.ref,
          to: dest === undefined ? [] : numbers(dest).slice(2, 4),
          uri: action?.lookup(PDFName.of('URI'))?.toString(),
        };
      }),
    );
  };
  const numbers = (array: unknown) =>
    (array as PDFArray).asArray().map((one) => Number(one.toString()));

  test('to the same side of a sheet and out of the book work; others are left out', async () => {
    const sides = await linked({});
    expect(sides.map((links) => links.length)).toEqual([1, 1, 0, 0]);
    const fold = (148.5 / 25.4) * 72;
    const [inside] = sides[0] ?? [];
    expect(inside?.leadsHere).toBe(true);
    expect(inside?.rect[0]).toBeCloseTo(fold + 50, 2);
    expect(inside?.rect[3]).toBeCloseTo(510, 2);
    expect(inside?.to[0]).toBeCloseTo(fold - 419.528 + 60, 1);
    expect(inside?.to[1]).toBeCloseTo(400, 1);
    expect(sides[1]?.[0]?.uri).toBe('(https://example.org/a\\(b\\))');
  });

  test('turn with the backs', async () => {
    const [, back] = await linked({ settings: { flip: 'long' } });
    const [width, height] = [(297 / 25.4) * 72, (210 / 25.4) * 72];
    const left = width / 2 - 419.528;
    const rect = back?.[0]?.rect ?? [];
    const wanted = [width - left - 150, height - 510, width - left - 50, height - 490];
    for (const [n, number] of wanted.entries()) expect(rect[n]).toBeCloseTo(number, 2);
  });
});

test('a place of the book is found however the PDF names it', async () => {
  const pdf = await makeWordPdf(2);
  const { context, catalog } = pdf;
  const target = pdf.getPage(1).ref;
  const place = (x: number) => [target, PDFName.of('XYZ'), x, 300, null];
  catalog.set(PDFName.of('Dests'), context.obj({ old: place(10) }));
  const tree = { Kids: [{ Names: [PDFString.of('new'), { D: place(20) }] }] };
  catalog.set(PDFName.of('Names'), context.obj({ Dests: tree }));
  const targets = [
    { Dest: PDFName.of('old') },
    { Dest: PDFString.of('new') },
    { A: { S: 'GoTo', D: place(30) } },
    { Dest: [target, PDFName.of('Fit')] },
    { Dest: PDFString.of('nowhere') },
    { A: { S: 'Launch', F: PDFString.of('other.pdf') } },
  ];
  for (const to of targets) {
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 10, 10], ...to };
    pdf.getPage(0).node.addAnnot(context.register(context.obj(link)));
  }
  expect(collectLinks(pdf).map((link) => link.target)).toEqual([
    { pageIndex: 1, left: 10, top: 300 },
    { pageIndex: 1, left: 20, top: 300 },
    { pageIndex: 1, left: 30, top: 300 },
    { pageIndex: 1, left: 0, top: undefined },
  ]);
});

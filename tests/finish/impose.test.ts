import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { degrees, PDFArray, PDFDocument, PDFName, type PDFDict, type PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { collectLinks } from '../../scripts/finish/collect-links.ts';
import { trims } from '../../scripts/ingest/trims.ts';
import type { BookletSettings } from '../../scripts/model/booklet.ts';
import { openPdf } from '../../scripts/verify/read-pdf.ts';
import { imposed, readBack, type BookletWishes } from '../support/booklets.ts';
import { hasProgram } from '../support/has-program.ts';
import { a5, addLink, makeWordPdf, wordsOf } from '../support/make-pdf.ts';
import { tempFolder } from '../support/temp-folder.ts';

const mm = (pt: number) => (pt * 25.4) / 72;

// Where the words of every page begin on the sheets: side, millimetres from the left edge and the foot, angle.
async function places(pages: number, wishes: BookletWishes = {}) {
  const { editions } = await imposed(await makeWordPdf(pages), wishes);
  const pdf = await openPdf(editions[0]?.bytes ?? new Uint8Array());
  const found = new Map<number, { side: number; x: number; y: number; angle: number }>();
  for (let side = 0; side < pdf.count; side += 1) {
    for (const { text, x, y, angle } of (await pdf.placesOf(side)).texts) {
      const page = Number(/^page (\d+)/.exec(text)?.[1]);
      if (page && !found.has(page))
        found.set(page, { side, x: mm(x), y: mm(y), angle: Math.round(angle) });
    }
  }
  await pdf.close();
  return (page: number) => found.get(page) ?? { side: -1, x: NaN, y: NaN, angle: NaN };
}

// On its page, a line begins here.
const [x0, y0] = [mm(50), mm(500)];

describe('pages of A5 on sheets of A4, to a hundredth of a millimetre', () => {
  test('touch the fold, at their true size', async () => {
    const at = await places(4);
    expect(at(1).x).toBeCloseTo(148.5 + x0, 2);
    expect(at(4).x).toBeCloseTo(148.5 - 148 + x0, 2);
    for (const page of [1, 2, 3, 4]) expect(at(page).y).toBeCloseTo(y0, 2);
    expect([1, 2, 3, 4].map((page) => at(page).side)).toEqual([0, 1, 1, 0]);
  });

  test('move towards the fold by one thickness of paper a sheet', async () => {
    const at = await places(32, { settings: { paper: { name: 'card', caliperMm: 0.25 } } });
    for (let sheet = 0; sheet < 8; sheet += 1) {
      const [recto, verso] = [2 * sheet + 1, 2 * sheet + 2];
      expect(at(recto).x).toBeCloseTo(148.5 + x0 - 0.25 * sheet, 2);
      expect(at(verso).x).toBeCloseTo(0.5 + x0 + 0.25 * sheet, 2);
      expect(at(33 - recto).x).toBeCloseTo(0.5 + x0 + 0.25 * sheet, 2);
    }
  });

  test('stand on their head on the backs when the paper is turned on its long edge', async () => {
    const at = await places(8, { settings: { flip: 'long' } });
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((page) => at(page).angle % 360)).toEqual([
      0, 180, 0, 180, 180, 0, 180, 0,
    ]);
    // Page 2 is on the left of its side as it is read: turned round, on the right.
    expect(at(2).x).toBeCloseTo(297 - (0.5 + x0), 2);
    expect(at(2).y).toBeCloseTo(210 - y0, 2);
    expect(at(3).x).toBeCloseTo(148.5 + x0 - 0.104, 2);
  });

  test('change sides for a spine on the right', async () => {
    const at = await places(4, { settings: { binding: 'right' } });
    expect(at(1).x).toBeCloseTo(0.5 + x0, 2);
    expect(at(2).x).toBeCloseTo(148.5 + x0, 2);
  });

  test('are made smaller only when asked', async () => {
    const at = await places(4, { settings: { scale: 'fit', marginMm: 5 } });
    const scale = 200 / 210;
    expect(at(1).x).toBeCloseTo(148.5 + x0 * scale, 2);
    expect(at(1).y).toBeCloseTo(5 + y0 * scale, 2);
  });
});

test.each(trims)('two pages of $name stand on a sheet of $sheet.name', async (trim) => {
  const size = [(trim.widthMm / 25.4) * 72, (trim.heightMm / 25.4) * 72] as const;
  const booklet = await imposed(await makeWordPdf(4, { size, at: [50, 300] }), { trim });
  const pdf = await PDFDocument.load(booklet.editions[0]?.bytes ?? '');
  for (const page of pdf.getPages()) {
    expect(mm(page.getWidth())).toBeCloseTo(trim.sheet.widthMm, 2);
    expect(mm(page.getHeight())).toBeCloseTo(trim.sheet.heightMm, 2);
  }
  expect((await readBack(booklet)).texts).toEqual([0, 1, 2, 3].map(wordsOf));
});

// Where the first line of page 1 stands on its sheet, in millimetres.
async function firstLine(pdf: PDFDocument) {
  const { editions } = await imposed(pdf);
  const opened = await openPdf(editions[0]?.bytes ?? new Uint8Array());
  const { texts } = await opened.placesOf(0);
  await opened.close();
  const { x, y, angle } = texts.find(({ text }) => text.startsWith('page 1 ')) ?? {
    x: NaN,
    y: NaN,
    angle: NaN,
  };
  return { x: mm(x), y: mm(y), angle: Math.round(angle) };
}

const [w, h] = a5;

// What is written upwards on a page turned by 90 degrees is read upright; likewise the others.
test.each([
  [90, [h, w], [h - 500, 50]],
  [180, [w, h], [w - 50, h - 500]],
  [270, [h, w], [500, w - 50]],
] as const)('a page turned by %i degrees is imposed as it is read', async (angle, size, at) => {
  const pdf = await makeWordPdf(4, { size, at, angle });
  for (const page of pdf.getPages()) page.setRotation(degrees(angle));
  const line = await firstLine(pdf);
  expect(line.angle % 360).toBeCloseTo(0, 6);
  expect(line.x).toBeCloseTo(148.5 + x0, 2);
  expect(line.y).toBeCloseTo(y0, 2);
});

test('a page is cut to its trim', async () => {
  const bled = await makeWordPdf(4, { size: [439.528, 615.276], at: [60, 510] });
  for (const page of bled.getPages()) page.setTrimBox(10, 10, 419.528, 595.276);
  const line = await firstLine(bled);
  expect(line.x).toBeCloseTo(148.5 + x0, 2);
  expect(line.y).toBeCloseTo(y0, 2);
});

test('an empty page stays empty, and its neighbours stay where they are', async () => {
  const pdf = await makeWordPdf(4);
  pdf.getPage(2).node.delete(PDFName.of('Contents'));
  expect((await readBack(await imposed(pdf))).texts).toEqual([
    wordsOf(0),
    wordsOf(1),
    '',
    wordsOf(3),
  ]);
});

test('pages that share one content stream keep their own resources', async () => {
  const pdf = await makeWordPdf(4);
  const { context } = pdf;
  const shared = context.register(context.stream('q /X Do Q'));
  for (const page of pdf.getPages().slice(0, 2)) {
    // What the page painted itself is painted by a form of the same name on each.
    const content = page.node.Contents();
    const parts = content instanceof PDFArray ? content.asArray() : [];
    const stream = context.lookup(
      parts[0] ?? page.node.get(PDFName.of('Contents')),
    ) as PDFRawStream;
    stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
    stream.dict.set(PDFName.of('BBox'), context.obj([0, 0, 420, 596]));
    stream.dict.set(PDFName.of('Resources'), page.node.Resources() ?? context.obj({}));
    const form = context.getObjectRef(stream) ?? context.register(stream);
    page.node.set(PDFName.of('Resources'), context.obj({ XObject: { X: form } }));
    page.node.set(PDFName.of('Contents'), shared);
  }
  expect((await readBack(await imposed(pdf))).texts).toEqual([0, 1, 2, 3].map(wordsOf));
});

test('creep leaves room where the text stands near the fold', async () => {
  const settings = { paper: { name: 'card', caliperMm: 0.3 }, sheets: 'saddle' } as const;
  const creep = async (x: number, binding: 'left' | 'right') => {
    const pdf = await makeWordPdf(96, {
      // Pages with the fold on their right have their text elsewhere.
      at: (n) => [n % 2 === 0 ? x : 5, 500],
    });
    return (await imposed(pdf, { settings: { ...settings, binding } })).plan.creep;
  };
  const wide = await creep((20 / 25.4) * 72, 'left');
  expect(wide.totalMm).toBeCloseTo(23 * 0.3, 6);
  expect(wide.isLimited).toBe(false);
  const narrow = await creep((10 / 25.4) * 72, 'left');
  expect(narrow.totalMm).toBeCloseTo(2, 2);
  expect(narrow.isLimited).toBe(true);
  expect((await creep((20 / 25.4) * 72, 'right')).totalMm).toBe(0);
});

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

test('the same pages give the same bytes', async () => {
  const [one, two] = [await imposed(await makeWordPdf(60)), await imposed(await makeWordPdf(60))];
  expect(one.editions[0]?.bytes).toEqual(two.editions[0]?.bytes);
});

test('the PDF asks for both sides on the edge that was chosen, and for true size', async () => {
  const asked = async (settings: Partial<BookletSettings>) => {
    const { editions } = await imposed(await makeWordPdf(4), { settings });
    const pdf = await PDFDocument.load(editions[0]?.bytes ?? '');
    const preferences = pdf.catalog.getViewerPreferences();
    return [preferences?.getDuplex(), preferences?.getPrintScaling()];
  };
  expect(await asked({})).toEqual(['DuplexFlipShortEdge', 'None']);
  expect(await asked({ flip: 'long' })).toEqual(['DuplexFlipLongEdge', 'None']);
  expect(await asked({ sides: 'single' })).toEqual(['Simplex', 'None']);
});

test.runIf(hasProgram('pdftotext'))(
  'poppler reads the halves of the sheets as pdf.js does',
  async () => {
    const file = join(await tempFolder(), 'b.pdf');
    const { editions, plan } = await imposed(await makeWordPdf(24));
    await writeFile(file, editions[0]?.bytes ?? '');
    const crop = (side: number, x: number) => {
      const at = ['-f', side, '-l', side, '-r', 72, '-x', x, '-y', 0, '-W', 421, '-H', 595];
      return execFileSync('pdftotext', [...at.map(String), file, '-'], { encoding: 'utf8' })
        .replace(/\s+/g, ' ')
        .trim();
    };
    const sides = plan.signatures.flatMap(({ sheets }) => sheets.flatMap((s) => [s.front, s.back]));
    for (const [n, { left, right }] of sides.entries()) {
      expect(crop(n + 1, 0)).toBe(wordsOf(left ?? -1));
      expect(crop(n + 1, 421)).toBe(wordsOf(right ?? -1));
    }
  },
);

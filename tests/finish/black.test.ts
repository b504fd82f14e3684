import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { greysInBlack, paintGreysInBlack } from '../../scripts/finish/black.ts';
import type { Cache } from '../../scripts/model/tools.ts';
import { noCache } from '../../scripts/tools/cache.ts';
import { check } from '../support/check.ts';

const black = (content: string) => {
  const changed = greysInBlack(Buffer.from(content, 'latin1'));
  return changed === undefined ? undefined : Buffer.from(changed).toString('latin1');
};

check('content', black, [
  ['0 0 0 rg BT (a) Tj ET', '0 g BT (a) Tj ET'],
  ['.5 .5 .5 RG 0 0 m 1 1 l S', '.5 G 0 0 m 1 1 l S'],
  ['1 0 0 rg', undefined],
  ['0 0 0 1 k', undefined],
  ['(0 0 0 rg) Tj', undefined],
  ['(a \\) 0 0 0 rg (b) ) Tj 0 0 0 rg', '(a \\) 0 0 0 rg (b) ) Tj 0 g'],
  ['<30203020> Tj /P <</MCID 0>> BDC 0 0 0 rg', '<30203020> Tj /P <</MCID 0>> BDC 0 g'],
  ['% 0 0 0 rg\n0 0 0 rg', '% 0 0 0 rg\n0 g'],
]);

describe('a PDF painted in black', () => {
  const content = (n: number) => `${n} 0 m 0 0 0 rg (page ${n}) Tj`;

  async function makeBook(count: number) {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    for (let n = 0; n < count; n += 1) {
      const stream = pdf.context.register(pdf.context.flateStream(content(n)));
      pdf.addPage([100, 100]).node.set(PDFName.of('Contents'), stream);
    }
    return pdf;
  }

  const contentsOf = (pdf: PDFDocument) =>
    pdf.getPages().map(({ node }) => {
      const stream = node.lookup(PDFName.of('Contents'));
      return inflateSync((stream as PDFRawStream).contents).toString('latin1');
    });

  test('has the same pages and bytes whether an earlier build painted all, some or none of them', async () => {
    const results = new Map<string, Uint8Array>();
    const cache: Cache = {
      read: (key) => Promise.resolve(results.get(key)),
      write: (key, bytes) => Promise.resolve(void results.set(key, bytes as Uint8Array)),
    };
    const painted = async (count: number, used: Cache) => {
      const pdf = await makeBook(count);
      await paintGreysInBlack(pdf, used);
      return pdf;
    };
    const cold = await painted(40, noCache);
    await painted(25, cache);
    const before = results.size;
    const some = await painted(40, cache);
    const all = await painted(40, cache);
    expect(results.size).toBeGreaterThan(before);
    expect(contentsOf(cold)[17]).toBe('17 0 m 0 g (page 17) Tj');
    for (const warm of [some, all]) {
      expect(contentsOf(warm)).toEqual(contentsOf(cold));
      expect(await warm.save()).toEqual(await cold.save());
    }
  });
});

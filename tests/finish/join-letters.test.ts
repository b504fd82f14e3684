import { describe, expect, test } from 'vitest';
import { joinLetters } from '../../scripts/finish/join-letters.ts';
import type { LetterWidths } from '../../scripts/finish/letter-row.ts';
import { placesIn } from '../support/letter-places.ts';

const widths: LetterWidths = new Float64Array(65_536).map(
  (_width, code) => 200 + ((code * 37) % 500),
);
const size = 13.33;

const widthsOf = (name: string) => (name === 'F1' ? widths : undefined);
const join = (content: string) =>
  joinLetters(Buffer.from(content, 'latin1'), widthsOf).toString('latin1');

/** A line as Chromium writes it, each letter by itself, or some in one string where they stand as the font has them. */
function lineOf(codes: readonly number[], spacing: (index: number) => number | undefined): string {
  const digits = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  let [written, moved] = [`<${digits(codes[0] ?? 0)}`, 0];
  for (const [n, code] of codes.entries()) {
    if (n === 0) continue;
    moved += ((widths[codes[n - 1] ?? 0] ?? 0) / 1000) * size;
    const apart = spacing(n);
    if (apart !== undefined) {
      written += `> Tj\n${(moved + apart).toFixed(7)} 0 Td <`;
      moved = 0;
    }
    written += digits(code);
  }
  return `BT\n/F1 ${size} Tf\n1 0 0 -1 64.25 24049 Tm\n${written}> Tj\nET\n`;
}

const codes = Array.from({ length: 60 }, (_code, n) => (n * 7919) % 700);

describe('letters of a line', () => {
  test('without spacing are one string', () => {
    expect(join(lineOf(codes, () => 0))).toMatch(
      /^BT\n\/F1 13.33 Tf\n[^\n]+ Tm\n<[\dA-F]{240}> Tj\nET\n$/,
    );
  });

  test('tracked alike are one string with letter-spacing, which ends with them', () => {
    expect(join(lineOf(codes, () => 0.048))).toMatch(
      /Tm\n0\.048 Tc\n<[\dA-F]{240}> Tj\n0 Tc\nET\n$/,
    );
  });

  test('keep their places to half a thousandth of an em, kerned and spaced as they may be', () => {
    let seed = 1;
    const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 200; round += 1) {
      const tracking = (chance() - 0.5) * 0.2;
      const given = Array.from({ length: 2 + Math.floor(chance() * 80) }, () =>
        Math.floor(chance() * 900),
      );
      const line = lineOf(given, () => {
        if (chance() < 0.15) return undefined;
        return tracking + (chance() < 0.2 ? (chance() - 0.5) * 4 : 0);
      });
      const [before, after] = [placesIn(line, widthsOf), placesIn(join(line), widthsOf)];
      expect(after.map(({ code }) => code)).toEqual(before.map(({ code }) => code));
      for (const [n, { x, y }] of after.entries()) {
        expect(Math.abs(x - (before[n]?.x ?? 0))).toBeLessThan((0.51 / 1000) * size);
        expect(y).toBe(before[n]?.y);
      }
    }
  });

  test('stand where they stood behind what parts them: marks, another font, a raised letter', () => {
    const parted = `BT
/Span<</ActualText (A) >> BDC
/F1 13.33 Tf
1 0 0 -1 10 20 Tm
<0001> Tj
EMC
/Span<</ActualText (B) >> BDC
8.8862152 0 Td <0002> Tj
7 0 Td <0003> Tj
EMC
<00080009> Tj
17.5 0 Td <000A> Tj
6 -3.5 Td <0004000B> Tj
15 0 Td <0005> Tj
/F2 10 Tf
4 0 Td <0006> Tj
/F1 13.33 Tf
3 0 Td <0007> Tj
ET
`;
    const joined = join(parted);
    const [before, after] = [placesIn(parted, () => widths), placesIn(joined, () => widths)];
    expect(after.map(({ code, y }) => [code, y])).toEqual(before.map(({ code, y }) => [code, y]));
    for (const [n, { x }] of after.entries()) expect(x).toBeCloseTo(before[n]?.x ?? NaN, 2);
    expect(joined.match(/BDC|EMC/g)).toHaveLength(4);
  });

  test('of a font whose widths are not known stay as they are, and so does what is no text', () => {
    const other =
      'q\n1 0 0 1 0 0 cm\nBT\n/F2 9 Tf\n1 0 0 -1 0 0 Tm\n<01> Tj\n4 0 Td <02> Tj\nET\n0 0 5 5 re\nf\nQ\n';
    expect(join(other)).toBe(other);
  });
});

import { describe, expect, test } from 'vitest';
import { joinLetters } from '../../scripts/finish/join-letters.ts';
import type { LetterWidths } from '../../scripts/finish/letter-row.ts';

const widths: LetterWidths = new Float64Array(65_536).map(
  (_width, code) => 200 + ((code * 37) % 500),
);
const size = 13.33;

const join = (content: string) =>
  joinLetters(Buffer.from(content, 'latin1'), (name) =>
    name === 'F1' ? widths : undefined,
  ).toString('latin1');

interface Placed {
  readonly code: number;
  readonly x: number;
  readonly y: number;
}

/** Where each letter stands, by PDF's text model (ISO 32000-1, 9.4.4). */
function placesIn(content: string): readonly Placed[] {
  const placed: Placed[] = [];
  let [lineX, lineY, x, spacing, em] = [0, 0, 0, 0, 0];
  const show = (digits: string) => {
    for (const [digit] of digits.matchAll(/.{4}/g)) {
      const code = Number.parseInt(digit, 16);
      placed.push({ code, x, y: lineY });
      x += ((widths[code] ?? 0) / 1000) * em + spacing;
    }
  };
  const begin = (newX: number, newY: number) => {
    [lineX, lineY, x] = [newX, newY, newX];
  };
  for (const [, numbers = '', shown = '', operator] of content.matchAll(
    /((?:\/\w+ |[-\d.]+ )*)(\[?[-\d]*<[^\n]*> ?\]? )?(Tm|Td|Tc|Tf|Tj|TJ)\b/g,
  )) {
    const given = numbers.trim().split(' ').map(Number);
    if (operator === 'Tf') em = given.at(-1) ?? 0;
    if (operator === 'Tc') spacing = given[0] ?? 0;
    if (operator === 'Tm') begin(given[4] ?? 0, given[5] ?? 0);
    if (operator === 'Td') begin(lineX + (given[0] ?? 0), lineY + (given[1] ?? 0));
    if (operator !== 'Tj' && operator !== 'TJ') continue;
    for (const [, digits, back] of shown.matchAll(/<([\dA-F]+)>|(-?[\d.]+)/g)) {
      if (digits === undefined) x -= (Number(back) / 1000) * em;
      else show(digits);
    }
  }
  return placed;
}

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
      const [before, after] = [placesIn(line), placesIn(join(line))];
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
    const [before, after] = [placesIn(parted), placesIn(joined)];
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

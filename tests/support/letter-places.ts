import type { WidthsOf } from '../../scripts/finish/join-letters.ts';
import type { LetterWidths } from '../../scripts/finish/letter-row.ts';

/** A letter on a page. */
export interface Placed {
  readonly code: number;
  /** Of its font. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** Where each letter of a content stream stands, by PDF's text model (ISO 32000-1, 9.4.4). */
export function placesIn(content: string, widthsOf: WidthsOf): readonly Placed[] {
  const placed: Placed[] = [];
  let [lineX, lineY, x, spacing, em] = [0, 0, 0, 0, 0];
  let widths: LetterWidths | undefined;
  const show = (digits: string) => {
    for (const [digit] of digits.matchAll(/.{4}/g)) {
      const code = Number.parseInt(digit, 16);
      placed.push({ code, size: em, x, y: lineY });
      x += ((widths?.[code] ?? 0) / 1000) * em + spacing;
    }
  };
  const begin = (newX: number, newY: number) => {
    [lineX, lineY, x] = [newX, newY, newX];
  };
  for (const [, numbers = '', shown = '', operator] of content.matchAll(
    /((?:\/\w+ |[-\d.]+ )*)(\[?[-\d]*<[^\n]*> ?\]? )?(Tm|Td|Tc|Tf|Tj|TJ)\b/g,
  )) {
    const given = numbers.trim().split(' ').map(Number);
    if (operator === 'Tf') {
      em = given.at(-1) ?? 0;
      widths = widthsOf(numbers.slice(1).split(' ')[0] ?? '');
    }
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

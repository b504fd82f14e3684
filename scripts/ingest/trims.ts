import type { Trim } from '../model/settings.ts';

const a4 = { name: 'A4', widthMm: 297, heightMm: 210 };
const a5 = { name: 'A5', widthMm: 210, heightMm: 148 };
const letter = { name: 'Letter', widthMm: 279.4, heightMm: 215.9 };

const tabloid = { name: 'Tabloid', widthMm: 431.8, heightMm: 279.4 };

/** Page formats, with the sheet two of them are printed on (ISO 216; ANSI/ASME Y14.1). */
export const trims: readonly Trim[] = [
  { name: 'A5', widthMm: 148, heightMm: 210, sheet: a4 },
  { name: 'A6', widthMm: 105, heightMm: 148, sheet: a5 },
  { name: 'half-letter', widthMm: 139.7, heightMm: 215.9, sheet: letter },
  { name: '5x8in', widthMm: 127, heightMm: 203.2, sheet: letter },
  { name: '5.25x8in', widthMm: 133.35, heightMm: 203.2, sheet: letter },
  { name: '6x9in', widthMm: 152.4, heightMm: 228.6, sheet: tabloid },
  { name: '6.14x9.21in', widthMm: 155.956, heightMm: 233.934, sheet: tabloid },
];

export const defaultTrim = trims[0] as Trim;

/** The format of a name, letter case ignored. */
export function trimNamed(name: string): Trim | undefined {
  return trims.find((trim) => trim.name.toLowerCase() === name.toLowerCase());
}

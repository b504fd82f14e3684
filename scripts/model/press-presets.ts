import type { PressPreset } from './press-preset.ts';

const endless = Number.MAX_SAFE_INTEGER;

/**
 * What presses want, by name. Each entry says where the press publishes it, and when it was collected, also from guides
 * that quote it; a press changes its mind, and its own check at upload has the last word. docs/print.md has the same as
 * a table.
 */
export const pressPresets: readonly PressPreset[] = [
  {
    name: 'home',
    label: 'a printer at home, or the copy shop',
    sources: [],
    bleed: { inches: 3 / 25.4, edges: 'four' },
    gutters: [],
    outer: { inches: 5 / 25.4, withBleed: 5 / 25.4 },
    pages: { least: 1, most: endless, multipleOf: 2 },
    colour: 'any',
    ppi: { wanted: 150, least: 72 },
    smallestTypePt: 5,
    thinnestLinePt: 0.25,
    takesMarks: true,
    condition: 'FOGRA39',
  },
  {
    name: 'kdp',
    label: 'Amazon KDP, paperback',
    sources: [
      { address: 'https://kdp.amazon.com/help/topic/GVBQ3CMEQW3W2VL6', collected: '2026-11' },
      { address: 'https://kdp.amazon.com/help/topic/GYEKAVKMSE23PFTM', collected: '2026-11' },
    ],
    trims: [
      [5, 8],
      [5.06, 7.81],
      [5.25, 8],
      [5.5, 8.5],
      [6, 9],
      [6.14, 9.21],
      [6.69, 9.61],
      [7, 10],
      [7.44, 9.69],
      [7.5, 9.25],
      [8, 10],
      [8.27, 11.69],
      [8.5, 11],
    ],
    between: { least: [4, 6], most: [8.5, 11.69] },
    bleed: { inches: 0.125, edges: 'three' },
    gutters: [
      { upTo: 150, inches: 0.375 },
      { upTo: 300, inches: 0.5 },
      { upTo: 500, inches: 0.625 },
      { upTo: 700, inches: 0.75 },
      { upTo: endless, inches: 0.875 },
    ],
    outer: { inches: 0.25, withBleed: 0.375 },
    pages: { least: 24, most: 828, multipleOf: 2 },
    colour: 'black',
    ppi: { wanted: 300, least: 200 },
    smallestTypePt: 7,
    thinnestLinePt: 0.75,
    takesMarks: false,
    condition: 'CGATS TR 001',
  },
  {
    name: 'lulu',
    label: 'Lulu, paperback',
    sources: [
      {
        address: 'https://help.lulu.com/en/support/solutions/articles/64000255584',
        collected: '2026-11',
      },
      {
        address: 'https://help.lulu.com/en/support/solutions/articles/64000255590',
        collected: '2026-11',
      },
    ],
    trims: [
      [4.25, 6.875],
      [5, 8],
      [5.5, 8.5],
      [5.83, 8.27],
      [6, 9],
      [6.14, 9.21],
      [6.63, 10.25],
      [7, 10],
      [7.44, 9.68],
      [8.27, 11.69],
      [8.5, 11],
    ],
    bleed: { inches: 0.125, edges: 'four' },
    gutters: [
      { upTo: 60, inches: 0.5 },
      { upTo: 150, inches: 0.625 },
      { upTo: 400, inches: 1 },
      { upTo: 600, inches: 1.125 },
      { upTo: endless, inches: 1.25 },
    ],
    outer: { inches: 0.5, withBleed: 0.5 },
    pages: { least: 32, most: 800, multipleOf: 2 },
    colour: 'black',
    ppi: { wanted: 300, least: 200 },
    smallestTypePt: 6,
    thinnestLinePt: 0.25,
    takesMarks: false,
    condition: 'CGATS TR 001',
  },
  {
    name: 'ingram',
    label: 'IngramSpark and Lightning Source',
    sources: [
      {
        address: 'https://help.ingramspark.com/hc/en-us/articles/5338619119245',
        collected: '2026-11',
      },
      {
        address: 'https://help.ingramspark.com/hc/en-us/articles/5338636202637',
        collected: '2026-11',
      },
    ],
    trims: [
      [4, 6],
      [4, 7],
      [4.25, 7],
      [4.37, 7],
      [4.72, 7.48],
      [5, 7],
      [5, 8],
      [5.06, 7.81],
      [5.25, 8],
      [5.5, 8.25],
      [5.5, 8.5],
      [5.83, 8.27],
      [6, 9],
      [6.14, 9.21],
      [6.625, 10.25],
      [6.69, 9.61],
      [7, 10],
      [7.44, 9.69],
      [7.5, 9.25],
      [8, 10],
      [8.268, 11.693],
      [8.5, 11],
    ],
    bleed: { inches: 0.125, edges: 'three' },
    gutters: [{ upTo: endless, inches: 0.5 }],
    outer: { inches: 0.5, withBleed: 0.5 },
    pages: { least: 18, most: 1200, multipleOf: 2 },
    colour: 'no-rgb',
    ppi: { wanted: 300, least: 200 },
    smallestTypePt: 6,
    thinnestLinePt: 0.25,
    mostInk: 240,
    takesMarks: false,
    condition: 'CGATS TR 001',
  },
];

/** The preset of a name, letter case ignored. */
export function presetNamed(name: string): PressPreset | undefined {
  return pressPresets.find((preset) => preset.name === name.toLowerCase());
}

/** The preset of a book that names none. */
export const homePreset = pressPresets[0] as PressPreset;

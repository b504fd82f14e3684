import type { BleedEdges, PreflightOrder } from './preflight.ts';
import type { PrintSettings, Trim } from './settings.ts';

const ptPerInch = 72;
const ptPerMm = 72 / 25.4;

/** What the print PDF of a book is held against. */
export function preflightOrder(print: PrintSettings, trim?: Trim): PreflightOrder {
  const { preset, standard } = print;
  return {
    preset: preset.name,
    ...(trim && { trim: { widthPt: trim.widthMm * ptPerMm, heightPt: trim.heightMm * ptPerMm } }),
    ...(trim && { bleedPt: bleedEdges(print) }),
    pages: preset.pages,
    safe: {
      outerPt: preset.outer.inches * ptPerInch,
      withBleedPt: preset.outer.withBleed * ptPerInch,
      gutters: preset.gutters.map(({ upTo, inches }) => ({ upTo, pt: inches * ptPerInch })),
    },
    colour: preset.colour,
    ppi: preset.ppi,
    smallestTypePt: preset.smallestTypePt,
    thinnestLinePt: preset.thinnestLinePt,
    ...(preset.mostInk === undefined ? {} : { mostInk: preset.mostInk }),
    ...(standard === undefined ? {} : { standard }),
  };
}

/** How far the pages of a book go beyond their trim. */
export function bleedEdges({ preset, bleedMm }: PrintSettings): BleedEdges {
  const bleed = bleedMm * ptPerMm;
  const inner = preset.bleed.edges === 'three' ? 0 : bleed;
  return { outer: bleed, inner, top: bleed, bottom: bleed };
}

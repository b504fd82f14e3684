import type { Recogniser } from '../reading.ts';

const credit =
  /^(?:artwork|illustration|illustrative photo|photo|picture|image|caption)\b.{0,60}\b(?:photo|credit|source|courtesy)\b\s*:|^(?:photo|image|picture)(?: credit| courtesy)?\s*:/i;

/** Captions and credits of pictures that the raw text does not contain. */
export const recogniseCaption: Recogniser = (units) =>
  units
    .filter(({ text }) => text.length < 160 && credit.test(text))
    .map(({ index, text }) => ({
      unit: index,
      reading: { kind: 'aside' },
      confidence: 0.9,
      evidence: 'a picture credit without a picture',
      pieces: [{ start: 0, end: text.length, fate: 'dropped', rule: 'caption-without-picture' }],
    }));

import type { Recogniser } from '../reading.ts';

/**
 * The title: the first unit of all that is no sentence: short, without a full stop, and something follows it.
 * A text that starts with a paragraph has none, and none is invented.
 */
export const recogniseTitle: Recogniser = (units) => {
  const head = units.slice(0, 4);
  const firstProse = head.findIndex(({ text }) => text.length > 250 || /[.!]["”’)]?$/.test(text));
  const candidates = firstProse === -1 ? head : head.slice(0, firstProse);
  return candidates
    .filter(
      ({ text }) =>
        /\p{L}{2}/u.test(text) && text.split(/\s+/).length <= 35 && !/[,;:]$/.test(text),
    )
    .map(({ index }, n) => ({
      unit: index,
      reading: { kind: 'title' },
      confidence: 0.75 - n * 0.05,
      evidence: 'stands before the first paragraph and is no sentence',
    }));
};

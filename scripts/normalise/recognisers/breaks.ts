import { isRule } from '../layout/line-shapes.ts';
import type { Proposal, Recogniser, Scene } from '../reading.ts';
import { drop } from './junk.ts';
import { headEnd } from './zones.ts';

/** Scene breaks: a line of signs between two paragraphs; elsewhere such a line is an ornament and goes. */
export const recogniseBreaks: Recogniser = (scene) => {
  const from = headEnd(scene.units);
  return scene.units
    .filter(({ index, text }) => !scene.settled.has(index) && isRule(text))
    .map((unit): Proposal => {
      const isBetween =
        unit.index > from && isText(unit.index - 1, scene) && isText(unit.index + 1, scene);
      return isBetween
        ? {
            unit: unit.index,
            reading: { kind: 'break' },
            confidence: 0.85,
            evidence: 'a line of signs between two paragraphs',
          }
        : drop(unit, {
            rule: 'ornament',
            confidence: 0.8,
            evidence: 'a line of signs that parts no paragraphs',
          });
    });
};

function isText(index: number, { units, settled }: Scene): boolean {
  const kind = settled.get(index)?.reading.kind;
  const isFree = kind === undefined || kind === 'verse' || kind === 'quote' || kind === 'paragraph';
  return units[index] !== undefined && isFree;
}

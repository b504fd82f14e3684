import { isRule } from '../layout/line-shapes.ts';
import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser, Scene } from '../reading.ts';
import { headEnd } from './zones.ts';

/** Verse: short lines under one another without a blank line, most of them starting with a capital or indented, few with a full stop. */
export const recogniseVerse: Recogniser = (scene) => {
  const hasBlanks = scene.units.some(({ hasBlankBefore, index }) => hasBlankBefore && index > 0);
  return stanzasIn(scene)
    .filter(
      (stanza) =>
        isVerse(stanza, scene) &&
        (hasBlanks || stanza.every(({ indent }) => indent >= (scene.wrapping?.margin ?? 0) + 2)),
    )
    .flatMap((stanza) => stanza.map(propose));
};

function stanzasIn({ units, settled, wrapping }: Scene): readonly (readonly Unit[])[] {
  const from = headEnd(units);
  const margin = wrapping?.margin ?? 0;
  const stanzas: Unit[][] = [];
  for (const unit of units.slice(1)) {
    const isPlace = unit.index >= from || unit.indent >= margin + 4;
    const isLine =
      isPlace &&
      !settled.has(unit.index) &&
      unit.lines === 1 &&
      unit.text.length <= 72 &&
      !isRule(unit.text);
    const touches = !unit.hasBlankBefore && stanzas.at(-1)?.at(-1)?.index === unit.index - 1;
    const isSetIn = (one: Unit | undefined) => (one?.indent ?? 0) >= margin + 2;
    const isAlike = isSetIn(stanzas.at(-1)?.at(-1)) === isSetIn(unit);
    if (isLine && touches && isAlike) stanzas.at(-1)?.push(unit);
    else if (isLine) stanzas.push([unit]);
  }
  return stanzas;
}

function isVerse(stanza: readonly Unit[], { units, wrapping, settled }: Scene): boolean {
  const margin = wrapping?.margin ?? 0;
  const share = (holds: (unit: Unit) => boolean) => stanza.filter(holds).length / stanza.length;
  const isIndented = share(({ indent }) => indent >= margin + 2) === 1;
  const isLast = units
    .slice((stanza.at(-1)?.index ?? 0) + 1)
    .every(({ index }) => settled.has(index));
  const enough = stanza.length >= (isIndented ? 2 : 3);
  const length = stanza.reduce((sum, { text }) => sum + text.length, 0) / stanza.length;
  return (
    enough &&
    length >= 14 &&
    length <= 60 &&
    share(({ text }) => /^["“‘'(—]?\p{Lu}/u.test(text)) + (isIndented ? 0.4 : 0) >= 0.6 &&
    share(({ text }) => /[.!?]["”’]*$/.test(text)) <= 0.5 &&
    share(({ text }) => /[,;:.!?—–-]["”’]*$/.test(text)) >= 0.25 &&
    share(({ text }) => /^\p{Lu}[\p{L} ]{1,18}:/u.test(text)) < 0.3 &&
    !(isLast && !isIndented && stanza.length < 4)
  );
}

function propose({ index }: Unit): Proposal {
  return {
    unit: index,
    reading: { kind: 'verse' },
    confidence: 0.75,
    evidence: 'one of several short lines that were broken on purpose',
  };
}

import type { Unit } from '../layout/unit.ts';
import type { Scene } from '../reading.ts';
import { isShortLine } from './zones.ts';

/** Followed by its text, or by another short line that is. */
export function isDeveloped(unit: Unit, scene: Scene, depth = 0): boolean {
  const { units, settled } = scene;
  const kindOf = (index: number) => settled.get(index)?.reading.kind;
  const next = units
    .slice(unit.index + 1, unit.index + 8)
    .find(({ index }) => kindOf(index) !== 'aside');
  if (next === undefined) return false;
  const kind = kindOf(next.index);
  if (kind !== undefined) return isMatter(kind) || ['heading', 'fields', 'break'].includes(kind);
  const announces = next.text.endsWith(':') && isMatter(kindOf(next.index + 1));
  if (announces || isText(next)) return true;
  const mayHead = depth < 2 && isShortLine(next, 20) && !/[.,;]$/.test(next.text);
  return mayHead && isDeveloped(next, scene, depth + 1);
}

function isMatter(kind: string | undefined): boolean {
  return ['item', 'quote', 'verse', 'row'].includes(kind ?? '');
}

function isText({ text }: Unit): boolean {
  const isSentence = /[.!?:;…]["”’)\]]*[\d¹²³⁴-⁹]*$/u.test(text);
  return text.length > 120 || (isSentence && text.split(/\s+/).length >= 7);
}

/** The last of several short lines under one another: the end of a list or a poem, not a heading. */
export function endsARun(unit: Unit, { units, settled }: Scene): boolean {
  const isLine = (one: Unit | undefined) =>
    one !== undefined &&
    !settled.has(one.index) &&
    one.text.length < 80 &&
    !/[.!?:]["”’)]*$/.test(one.text);
  const [before, beforeThat] = [units[unit.index - 1], units[unit.index - 2]];
  if (unit.hasBlankBefore && before?.hasBlankBefore === false) return false;
  if (unit.hasBlankBefore && before?.hasBlankBefore)
    return isLine(before) && isLine(beforeThat) && isLine(units[unit.index - 3]);
  return isLine(before) && isLine(beforeThat);
}

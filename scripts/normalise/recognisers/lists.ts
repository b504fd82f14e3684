import type { Unit } from '../layout/unit.ts';
import type { ItemStyle, Proposal, Recogniser, Scene } from '../reading.ts';
import { romanValue } from '../../model/roman.ts';

// A list may be interrupted by lists inside it: how many of them are looked back over.
const nearby = 6;

interface Item {
  readonly unit: Unit;
  readonly style: ItemStyle;
  /** Items of one list are marked in one way: "•", "(a)". */
  readonly kind: string;
  /** What the mark may stand for: "i" is one, and the ninth letter. */
  readonly numbers: readonly number[];
  readonly textStart: number;
}

const bullet = /^([•·▪◦‣●○■□►*+–-])\s+(?=\S)/u;
const number = /^(\(?)(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})([.)])\s+(?=\S)/u;

/** Lists: items that follow one another, marked alike, their numbers counting on by one. */
export const recogniseLists: Recogniser = (scene) => {
  const lists: Item[][] = [];
  for (const unit of scene.units.slice(1)) {
    const item = scene.settled.has(unit.index) ? undefined : readItem(unit);
    if (item === undefined) continue;
    const list = lists.slice(-nearby).findLast((one) => goesOnWith(one, item, scene));
    if (list) list.push(item);
    else lists.push([item]);
  }
  const accepted = lists.filter(isList);
  return accepted.flatMap((list, n) => {
    const depth = accepted.slice(Math.max(0, n - nearby), n).some((outer) => isInside(list, outer))
      ? 1
      : 0;
    return list.map((item) => propose(item, depth, list.length));
  });
};

function readItem(unit: Unit): Item | undefined {
  const plain = bullet.exec(unit.text);
  if (plain)
    return { unit, style: 'bullet', kind: plain[1] ?? '', numbers: [], textStart: plain[0].length };
  const counted = number.exec(unit.text);
  if (!counted) return undefined;
  const [whole, open = '', label = '', close = ''] = counted;
  const kind = `${open}${/\d/.test(label) ? '1' : /\p{Lu}/u.test(label) ? 'A' : 'a'}${close}`;
  return { unit, style: 'number', kind, numbers: valuesOf(label), textStart: whole.length };
}

function valuesOf(label: string): readonly number[] {
  if (/\d/.test(label)) return [Number(label)];
  const letter = label.length === 1 ? [label.toLowerCase().charCodeAt(0) - 96] : [];
  const roman = romanValue(label);
  return roman === undefined ? letter : [...letter, roman];
}

// The item before it stands right above, or above an inner list.
function goesOnWith(list: readonly Item[], item: Item, { units }: Scene): boolean {
  const last = list.at(-1);
  if (last?.kind !== item.kind || Math.abs(last.unit.indent - item.unit.indent) > 1) return false;
  const between = units.slice(last.unit.index + 1, item.unit.index);
  const isNear = between.every(
    (unit) => readItem(unit) !== undefined && unit.indent > item.unit.indent,
  );
  const countsOn =
    item.numbers.length === 0 || item.numbers.some((value) => last.numbers.includes(value - 1));
  return isNear && countsOn;
}

function isList(list: readonly Item[]): boolean {
  const [first] = list;
  const opens =
    first?.numbers.length === 0 ||
    first?.numbers.includes(1) === true ||
    first?.numbers.includes(0) === true;
  const areShort = list.every(({ unit }) => unit.text.length < 1500);
  // Dashes before questions and answers are speech.
  const isSpeech =
    /^[–-]$/.test(first?.kind ?? '') && list.some(({ unit }) => /[?!]/.test(unit.text));
  return list.length >= 2 && areShort && !isSpeech && (opens || list.length >= 3);
}

function isInside(list: readonly Item[], outer: readonly Item[]): boolean {
  const [first, last] = [list[0]?.unit, outer.at(-1)?.unit];
  const isDeeper = (outer[0]?.unit.indent ?? 0) < (first?.indent ?? 0);
  return isDeeper && (last?.index ?? 0) >= (first?.index ?? 0) - 1;
}

function propose({ unit, style, textStart }: Item, depth: number, length: number): Proposal {
  return {
    unit: unit.index,
    reading: { kind: 'item', style, depth, textStart },
    confidence: 0.86,
    evidence: `one of ${length} items marked alike that follow one another`,
  };
}

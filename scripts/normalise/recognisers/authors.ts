import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser } from '../reading.ts';
import { readAuthors } from './names.ts';

const stars = /^[*†‡]{1,3}\s?/;

/** Author notes with stars, and lines with a rank or a degree, at either end: "* Tran Van An, MA, Deputy Head of …". */
export const recogniseAuthors: Recogniser = ({ units }) =>
  units.flatMap((unit) => {
    const parted = unit.index < 14 ? proposeParted(unit, units) : undefined;
    if (parted) return parted;
    const distance = Math.min(unit.index, units.length - 1 - unit.index);
    return distance < 10 && unit.text.length < 400
      ? (propose(unit) ?? proposeRole(unit, units) ?? [])
      : [];
  });

// "by" on a line of its own, and the name on the next one.
function proposeParted(unit: Unit, units: readonly Unit[]): readonly Proposal[] | undefined {
  const next = units[unit.index + 1];
  const authors = /^(?:by|von|par|por|author)\s?:?$/i.test(unit.text)
    ? readAuthors(next?.text ?? '', true)
    : undefined;
  if (authors === undefined || next === undefined) return undefined;
  return [unit, next].map(({ index, text }, n) => ({
    unit: index,
    reading: { kind: 'fields', fields: n === 0 ? {} : { authors } },
    confidence: 0.95,
    evidence: 'a byline on two lines',
    pieces: [{ start: 0, end: text.length, fate: 'moved', rule: 'byline', field: 'authors' }],
  }));
}

// "** Engineer, Lower Tarn Drainage Board", where the head names somebody with two stars.
function proposeRole(unit: Unit, units: readonly Unit[]): Proposal | undefined {
  const sign = /^([*†‡]{1,3})\s?(?=\p{Lu})/u.exec(unit.text)?.[1];
  if (sign === undefined || unit.index < 2) return undefined;
  const named = new RegExp(
    `\\p{L}\\.?${[...sign].map((char) => `\\${char}`).join('')}(?![*†‡])`.replace(
      /\\([†‡])/g,
      '$1',
    ),
    'u',
  );
  const isNamed = units
    .slice(0, Math.min(8, unit.index))
    .some(({ text }) => text.length < 240 && named.test(text) && readAuthors(text) !== undefined);
  if (!isNamed) return undefined;
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { role: unit.text } },
    confidence: 0.9,
    evidence: 'an office or a place of work under the sign that the head puts to a name',
    pieces: [
      { start: 0, end: unit.text.length, fate: 'moved', rule: 'affiliation', field: 'authors' },
    ],
  };
}

function propose(unit: Unit): Proposal | undefined {
  const lead = stars.exec(unit.text)?.[0] ?? '';
  const authors = readAuthors(unit.text.slice(lead.length));
  if (
    authors === undefined ||
    authors.some(({ role }) => /[.!?] \p{Lu}|: /u.test(role) || role.length > 200)
  )
    return undefined;
  const isMarked = lead !== '' || authors.some(({ degrees }) => degrees.length > 0);
  if (!isMarked) return undefined;
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { authors } },
    confidence: 0.9,
    evidence: 'a name with a rank, a degree or an author mark',
    pieces: [{ start: 0, end: unit.text.length, fate: 'moved', rule: 'byline', field: 'authors' }],
  };
}

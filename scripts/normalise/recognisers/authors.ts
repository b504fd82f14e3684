import type { Author } from '../../model/article-meta.ts';
import type { Proposal, Recogniser } from '../reading.ts';
import type { Unit } from '../unit.ts';

const ranks = [
  'Assoc\\. ?Prof\\.',
  'Associate Professor',
  'Asst\\. ?Prof\\.',
  'Prof\\.',
  'Professor',
  'Dr\\.?',
  'Sr\\.',
  'Gen\\.',
  'Lt\\.',
  'Col\\.',
];
const degrees = [
  'Ph\\.? ?D\\.?',
  'M\\.?A\\.?',
  'M\\.?Sc\\.?',
  'B\\.?A\\.?',
  'B\\.?Sc\\.?',
  'LL\\.?M\\.?',
  'LL\\.?B\\.?',
  'M\\.?B\\.?A\\.?',
  'M\\.?D\\.?',
  'D\\.?Phil\\.?',
  'D\\.?Sc\\.?',
  'Ed\\.?D\\.?',
  'Esq\\.?',
];
const rankAtStart = new RegExp(`^(${ranks.join('|')})\\s*`);
const degreeAlone = new RegExp(`^(?:${degrees.join('|')})$`);
// A degree run together with the office that followed it: "PhDVice Chairman".
const gluedDegree = new RegExp(`\\b(${degrees.join('|')})(?=[A-Z][a-z]{2,} )`, 'g');
const nameShape =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|da|di|van|von|der|la|le|el|al|bin|ibn|y)|\p{Lu}[\p{L}.'’-]*)){1,5}$/u;

/**
 * Reads "Prof. Vu Van Hien, PhDVice Chairman of …" or "* Tran Van An, MA, Deputy Head of …" as a person;
 * undefined when there is no name in it.
 */
export function readAuthor(text: string): Author | undefined {
  let rest = text.replace(gluedDegree, '$1, ').trim();
  const titles: string[] = [];
  for (let found = rankAtStart.exec(rest); found; found = rankAtStart.exec(rest)) {
    titles.push((found[1] ?? '').replace(/\.(?=\S)/, '. '));
    rest = rest.slice(found[0].length);
  }
  const [name = '', ...parts] = rest.split(/,\s*/);
  if (!nameShape.test(name)) return undefined;
  const firstOffice = parts.findIndex((part) => !degreeAlone.test(part));
  const held = firstOffice === -1 ? parts : parts.slice(0, firstOffice);
  const role = firstOffice === -1 ? '' : parts.slice(firstOffice).join(', ');
  return { name, degrees: [...titles, ...held], role };
}

const stars = /^[*†‡]{1,3}\s?/;
const byline = /^by[:\s]+/i;

/** Bylines: "By X and Y" near the head; author notes with stars, or lines with a rank or degree, at either end. */
export const recogniseAuthors: Recogniser = (units) =>
  units.flatMap((unit) => {
    const distance = Math.min(unit.index, units.length - 1 - unit.index);
    return distance < 10 && unit.text.length < 400 ? (propose(unit) ?? []) : [];
  });

function propose(unit: Unit): Proposal | undefined {
  const lead = stars.exec(unit.text)?.[0] ?? byline.exec(unit.text)?.[0] ?? '';
  const body = unit.text.slice(lead.length);
  const isByline = byline.test(unit.text);
  const people = isByline ? body.split(/\s*(?:;| and |, (?=\p{Lu}\p{L}+ \p{Lu}))\s*/u) : [body];
  const authors = people.map(readAuthor);
  if (!authors.every((author) => author !== undefined)) return undefined;
  const isMarked = lead !== '' || authors.some((author) => author.degrees.length > 0);
  if (!isMarked) return undefined;
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { authors } },
    confidence: 0.9,
    evidence: isByline ? 'a byline' : 'a name with a rank, a degree or an author mark',
    pieces: [{ start: 0, end: unit.text.length, fate: 'moved', rule: 'byline', field: 'authors' }],
  };
}

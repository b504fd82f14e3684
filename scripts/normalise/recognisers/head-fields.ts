import { endsSentence } from '../layout/line-shapes.ts';
import type { Unit } from '../layout/unit.ts';
import type { Proposal, ReadFields, Scene } from '../reading.ts';
import { findDates } from './dates.ts';
import { affiliationSign, occasion, office, publisher, sectionName } from './head-words.ts';
import { numberedKind } from './heading-styles.ts';
import { isNameLike, readAuthors } from './names.ts';
import { isProse } from './zones.ts';

/**
 * Bare names, the offices and places of work under them, and lines that say where and when a text appeared, among
 * the lines of a head that are neither title nor subtitle.
 *
 * @param isAbove True for lines above the title: what is no name there names the site or the paper.
 */
export function readHeadFields(
  units: readonly Unit[],
  scene: Scene,
  isAbove = false,
): readonly Proposal[] {
  const proposals: Proposal[] = [];
  for (const unit of units) {
    const found =
      (isOffice(unit, proposals, scene) ? roleOf(unit) : undefined) ??
      readName(unit) ??
      readSource(unit, isAbove || touchesFields(unit, proposals, scene));
    if (found) proposals.push(found);
  }
  return proposals;
}

/** Bare names, with a date behind them or not: "Jane Doe", "Jane Doe and John Roe, April 2008"; undefined for any other line. */
export function readName(unit: Unit): Proposal | undefined {
  if (unit.text.length > 240) return undefined;
  const [date] = findDates(unit.text);
  const isBehind = date !== undefined && date.end >= unit.text.length - 1 && date.start > 4;
  const name = isBehind ? unit.text.slice(0, date.start).replace(/[\s,(–—-]+$/u, '') : unit.text;
  const authors = readAuthors(name);
  if (authors === undefined || authors.some(({ role }) => role !== '' && !isRole(role)))
    return undefined;
  const fields = { authors, ...(isBehind ? { date: date.iso } : {}) };
  return fieldsProposal(unit, fields, {
    evidence: 'a name in the head of the text',
    rule: 'byline',
    field: 'authors',
  });
}

/** True for an office, or a place in a word or three: what may stand behind a bare name. */
export function isRole(role: string): boolean {
  return (
    role.length < 120 &&
    (office.test(role) ||
      publisher.test(role) ||
      /^(?:\p{Lu}[\p{L}.-]*(?: |,|$)){1,4}$/u.test(role))
  );
}

function roleOf(unit: Unit): Proposal {
  return fieldsProposal(
    unit,
    { role: unit.text },
    {
      evidence: 'an office or a place of work under a name',
      rule: 'affiliation',
      field: 'authors',
    },
  );
}

function isOffice(unit: Unit, proposals: readonly Proposal[], { settled }: Scene): boolean {
  const above = proposals.find((one) => one.unit === unit.index - 1) ?? settled.get(unit.index - 1);
  const fields = above?.reading.kind === 'fields' ? above.reading.fields : {};
  const isUnderName = (fields.authors ?? fields.role) !== undefined;
  const touches = unit.text.length < 60 && !unit.hasBlankBefore;
  const isOffices = office.test(unit.text) || affiliationSign.test(unit.text) || touches;
  return isUnderName && isOffices && unit.text.length < 200 && !isOther(unit.text);
}

// Lines that may stand under a name and are no office.
function isOther(text: string): boolean {
  const first = text.replace(/,.*$/, '');
  const startsWithName = text.includes(',') && isNameLike(first) && !office.test(first);
  const isSentence = endsSentence(text) && text.split(/\s+/).length > 12;
  const isAgency = agency.test(text) && !post.test(text);
  const isHead = numberedKind(text) !== undefined || sectionName.test(text);
  const isName = isNameLike(text) && !office.test(text);
  const isDated = /\d{4}/.test(text);
  return (
    startsWithName || isSentence || isAgency || isHead || isName || isDated || occasion.test(text)
  );
}

const agency = /\b(?:agency|news|reuters|afp|press|times|herald|gazette|wire)\b/i;
const post = /\b(?:correspondent|editor|reporter|writer|university)\b/i;

// A short line right under or over a date or a name, without a blank line: it says where, if nothing else.
function touchesFields(
  unit: Unit,
  proposals: readonly Proposal[],
  { units, settled }: Scene,
): boolean {
  const isFields = (index: number) =>
    (proposals.find((one) => one.unit === index) ?? settled.get(index))?.reading.kind === 'fields';
  const above = !unit.hasBlankBefore && isFields(unit.index - 1);
  const below = units[unit.index + 1]?.hasBlankBefore === false && isFields(unit.index + 1);
  return (
    (above || below) &&
    unit.text.split(/\s+/).length <= 6 &&
    (publisher.test(unit.text) || !endsSentence(unit.text))
  );
}

// "Water & Meadow, October 2018", "Exhibition catalogue, 2011", "(1962)"; above the title, the name of a site.
function readSource(unit: Unit, isAbove: boolean): Proposal | undefined {
  const { text } = unit;
  if (text.length > 140 || isProse(unit) || (endsSentence(text) && !/\d\.?\)?$/.test(text)))
    return undefined;
  const date =
    findDates(text)[0]?.iso ?? /(?:^|[\s,(])\(?(1[5-9]\d\d|20\d\d)\)?\.?$/.exec(text)?.[1];
  const isSite =
    isAbove && !/[,;:]$/.test(text) && numberedKind(text) === undefined && !sectionName.test(text);
  if (date === undefined && !isSite) return undefined;
  const source = /\p{L}{2}/u.test(text.replace(/\d/g, '')) ? { source: text } : {};
  const where = {
    evidence: date ? 'a date, and where the text appeared' : 'stands above the title',
    rule: 'source-line',
    field: 'source',
  };
  return fieldsProposal(unit, { ...source, ...(date ? { date } : {}) }, where);
}

/** A unit whose words all go to the front matter. */
export function fieldsProposal(
  unit: Unit,
  fields: ReadFields,
  {
    evidence,
    rule,
    field,
  }: { readonly evidence: string; readonly rule: string; readonly field: string },
): Proposal {
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields },
    confidence: 0.72,
    evidence,
    pieces: [{ start: 0, end: unit.text.length, fate: 'moved', rule, field }],
  };
}

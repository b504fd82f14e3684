import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser } from '../reading.ts';
import { findDate } from './dates.ts';
import { drop } from './junk.ts';
import { isNameLike } from './names.ts';
import { headEnd, isProse } from './zones.ts';

const parting = /\s*[|·•›»>]\s*|\s+\/\s+|\s{2,}|\t+/u;

/** Bars of links above and below a text: short words parted by bars, dots or wide spaces. */
export const recogniseNavigation: Recogniser = ({ units }) => {
  const end = headEnd(units);
  const tail = units.findLastIndex(isProse) + 1;
  return units
    .filter(({ index }) => index < Math.min(end, 8) || index >= tail)
    .filter((unit) => isBar(unit) && !isRow(unit, units))
    .map((unit) =>
      drop(unit, { rule: 'crawl-junk', confidence: 0.83, evidence: 'a bar of links' }),
    );
};

// A line that touches another one with as many parts is a row of a table.
function isRow(unit: Unit, units: readonly Unit[]): boolean {
  const count = partsOf(unit.text);
  const above = unit.hasBlankBefore ? undefined : units[unit.index - 1];
  const next = units[unit.index + 1];
  const below = next?.hasBlankBefore === false ? next : undefined;
  return [above, below].some((one) => one !== undefined && partsOf(one.text) === count);
}

function partsOf(text: string): number {
  return text.split(parting).filter((part) => part.trim() !== '').length;
}

function isBar({ text }: Unit): boolean {
  const parts = text.split(parting).filter((part) => part.trim() !== '');
  const areShort = parts.every(
    (part) => part.length <= 32 && part.split(' ').length <= 4 && !/[.;]$/.test(part),
  );
  return (
    parts.length >= 3 &&
    areShort &&
    text.length < 240 &&
    findDate(text) === undefined &&
    !parts.every((part) => isNameLike(part.trim()))
  );
}

const mailHeader =
  /^(?:from|to|cc|bcc|reply-to|subject|sent|date|message-id|x-[a-z-]+|mime-version|content-type|list-unsubscribe|von|an|betreff|gesendet|de|à|objet|envoyé)\s?:\s/i;

/** The head of a mail: at least two lines such as "From: …" at the very start. */
export const recogniseMailHeaders: Recogniser = ({ units }) => {
  const first = units.findIndex(({ text }) => !mailHeader.test(text));
  const headers = units.slice(0, first === -1 ? 0 : Math.min(first, 12));
  if (
    headers.length < 2 ||
    !headers.some(({ text }) => /^(?:from|to|subject|von|betreff|objet)\s?:/i.test(text))
  )
    return [];
  return headers.map((unit) => readHeader(unit));
};

function readHeader(unit: Unit): Proposal {
  const dropped = drop(unit, {
    rule: 'mail-header',
    confidence: 0.96,
    evidence: 'a line of a mail’s head',
  });
  const date = /^(?:date|sent|gesendet|envoyé)\s?:/i.test(unit.text)
    ? findDate(unit.text)
    : undefined;
  if (date === undefined) return dropped;
  const pieces = [
    { start: 0, end: unit.text.length, fate: 'moved', rule: 'mail-header', field: 'date' },
  ] as const;
  return { ...dropped, reading: { kind: 'fields', fields: { date: date.iso } }, pieces };
}

import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser } from '../reading.ts';
import { findDate } from './dates.ts';

const published =
  /^[([]?(?:this (?:article|text|essay|speech|interview|piece|story|post|review|paper) )?(?:was |is |has been |an? (?:earlier )?version (?:of this .{3,30} )?)?(?:first |originally |previously )?(?:published|printed|appeared|reprinted|adapted|republished|extracted|excerpted)(?: with (?:kind )?permission)? (?:in|on|by|from|at) (?:the )?(.+?)\.?$/i;
const labelled =
  /^(?:source|quelle|fuente|nguồn|theo|sources? ?\(.{2,40}\))\s?:\s?(\p{Lu}.{2,160})$/iu;
const volume = /\b(?:vol|no|nr|issue|pp?|s)\.? ?\d|\(\d{4}\)|n°|số/iu;
const viaAlone = /^via (\p{Lu}[\p{L} .&-]{2,60})$/u;
const via =
  /^((?:(?:\p{Lu}[\p{L}.’'-]*|of|the|and|for|de|&)(?: |$)){1,10})via (\p{Lu}[\p{L} .-]{1,38}[\p{L}])$/u;
// "Journal of Vernacular Climate 9 (2016) 41–47", "The Review, Vol. 3, No. 2 (1999)", "London: Harbin & Sons, 1887"
const journalName =
  /^(?:\[|\()?(?:the )?\p{L}*\s?(?:journal|review|bulletin|quarterly|transactions|proceedings|annals|magazine|jahrbuch|zeitschrift|revue|annales|cahiers|tạp chí|\p{L}*jahrbuch)(?![\p{L}]).{0,100}\d/iu;
const journal =
  /^(?=.{8,160}$)(?:\p{Lu}[^.!?]*?\s(?:vol(?:ume)?\.?\s?\d+|no\.?\s?\d+|issue\s?\d+|\d{1,4}(?:[:.]\d{1,3})?\s?\((?:1[5-9]|20)\d\d\)|\d{1,4}, (?:1[5-9]|20)\d\d|n°\s?\d+|Nr\.\s?\d+|số\s?\d+)|(?:vol(?:ume)?\.?\s?[\dIVXL]+,?|issue (?:no\. )?\d+|số \d+))/iu;
const imprint =
  /^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}: \p{Lu}[\p{L}\p{M}&,.’' -]{2,60},? (1[5-9]\d\d|20\d\d)\.?$/u;

/** Where a text was published, and through whom it came: "This article was published in …", "X via Y". */
export const recogniseSource: Recogniser = ({ units }) =>
  units.flatMap((unit) => {
    const distance = Math.min(unit.index, units.length - 1 - unit.index);
    if (distance >= 12 || unit.text.length > 240) return [];
    return proposeSource(unit) ?? proposeVia(unit) ?? [];
  });

function proposeSource(unit: Unit): Proposal | undefined {
  const { text } = unit;
  const isHead = unit.index < 8;
  const source =
    publishedIn(unit) ??
    capitalised(labelled.exec(text)?.[1]) ??
    (isHead &&
    (journal.test(text) ||
      (journalName.test(text) && (unit.index > 0 || volume.test(text))) ||
      (unit.index > 0 && imprint.test(text)))
      ? text
      : undefined);
  if (source === undefined) return undefined;
  const date =
    findDate(source)?.iso ??
    (imprint.test(text) ? imprint.exec(text)?.[1] : undefined) ??
    /(?<![\d–-])(1[6-9]\d\d|20\d\d)(?![\d–-])/.exec(source)?.[1];
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { source, ...(date ? { date } : {}) } },
    confidence: published.test(text) ? 0.95 : 0.85,
    evidence: 'says where it was published',
    pieces: [{ start: 0, end: text.length, fate: 'moved', rule: 'source-line', field: 'source' }],
  };
}

// "Published in haste, …" names no paper; without "This article was" it must not be the first line either.
function publishedIn({ text, index }: Unit): string | undefined {
  const found = published.exec(text)?.[1]?.replace(/(?<=^[^([]*)[)\]]$/, '');
  const isFull = /^[([]?(?:this|an?|first|originally|previously)\b/i.test(text);
  return isFull || index > 0 ? capitalised(found) : undefined;
}

function capitalised(text: string | undefined): string | undefined {
  return text !== undefined && /^[\p{Lu}\d"“‘«_*]/u.test(text) ? text : undefined;
}

function proposeVia(unit: Unit): Proposal | undefined {
  if (!via.test(unit.text) && !viaAlone.test(unit.text)) return undefined;
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { via: viaAlone.exec(unit.text)?.[1] ?? unit.text } },
    confidence: 0.8,
    evidence: 'names an agency and through whom it came',
    pieces: [{ start: 0, end: unit.text.length, fate: 'moved', rule: 'via-line', field: 'via' }],
  };
}

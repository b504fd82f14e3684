import type { Unit } from '../layout/unit.ts';
import type { ReadFields, Recogniser } from '../reading.ts';
import { findDate } from './dates.ts';
import { fieldsProposal, isRole } from './head-fields.ts';
import { isNameLike, readAuthor } from './names.ts';
import { tailStart } from './zones.ts';

/** A name under the text, when its head names no author: "— Jane Doe", "Jane Doe", with an office or a place below it. */
export const recogniseTail: Recogniser = ({ units, settled }) => {
  const isKnown = [...settled.values()].some(
    ({ reading }) => reading.kind === 'fields' && reading.fields.authors !== undefined,
  );
  const isNote = (unit: Unit) =>
    ['note', 'note-more', 'aside', 'fields'].includes(settled.get(unit.index)?.reading.kind ?? '');
  const from = tailStart(units, isNote);
  if (isKnown || from === 0) return [];
  const tail = units
    .slice(from)
    .filter(({ index, text }) => !settled.has(index) && text.length < 160);
  const signature = tail.findIndex(({ text }) => readSignature(text) !== undefined);
  const signed = tail[signature];
  const author = signed ? readSignature(signed.text) : undefined;
  if (signed === undefined || author === undefined || tail.length - signature > 4) return [];
  const below = tail
    .slice(signature + 1)
    .filter(
      ({ index, text }, n) =>
        index === signed.index + 1 + n &&
        n < 3 &&
        text.length < 90 &&
        !/[.!?]$|[.!?] \p{Lu}/u.test(text),
    );
  return [
    fieldsProposal(signed, { authors: [author] }, { evidence: 'a name under the text', ...byline }),
    ...below.map((unit) =>
      fieldsProposal(unit, fieldsBelow(unit.text), {
        evidence: 'stands under the name of the author',
        ...byline,
      }),
    ),
  ];
};

// A paper and its date, or an office or a place.
function fieldsBelow(text: string): ReadFields {
  const date = findDate(text);
  return date ? { source: text, date: date.iso } : { role: text };
}

const byline = { rule: 'byline', field: 'authors' };

function readSignature(text: string): ReturnType<typeof readAuthor> {
  const name = text.replace(/^(?:[—–-]{1,2}|signed:?|\(signed\))\s*/i, '').replace(/\.$/, '');
  const author = readAuthor(name);
  const isFit = author && (author.role === '' || isRole(author.role));
  return isFit && (isNameLike(author.name) || author.degrees.length > 0) ? author : undefined;
}

import type { Unit } from '../layout/unit.ts';
import type { Proposal, ReadFields, Recogniser } from '../reading.ts';
import { findDates } from './dates.ts';
import { readFieldsLine } from './fields-line.ts';
import { isNameLike } from './names.ts';
import { headEnd } from './zones.ts';

// "The price of saltBy Jane Doe", "THE PRICE OF SALT By Jane Doe, March 2019": the label starts with a capital, or
// stands between spaces with nothing but a name behind it.
const glued =
  /^(.{6,200}?)(?:(?<=[\p{Ll}\p{N}\p{P}])|\s+|(?<=\p{Lu})(?=By\s))((?:By|BY|Written by|Par|Von|Por|Tác giả:)\s+\p{Lu}.{2,120})$/u;
const spaced = /^(.{6,200}?\S)\s+(by\s+\p{Lu}.{2,80})$/u;

/** A byline, and perhaps a date, that is run together with the title in one line. */
export const recogniseTitleByline: Recogniser = ({ units }) =>
  units
    .slice(0, Math.min(4, headEnd(units)))
    .flatMap((unit) => split(unit, glued) ?? split(unit, spaced) ?? []);

// "A report by Jane Doe" under a title.
const genre = /^(?:an?|the)\s\p{L}+$/iu;

function bylineOnly(text: string, index: number, fields: ReadFields): Proposal {
  return {
    unit: index,
    reading: { kind: 'fields', fields },
    confidence: 0.9,
    evidence: 'says what the text is, and by whom',
    pieces: [{ start: 0, end: text.length, fate: 'moved', rule: 'byline', field: 'authors' }],
  };
}

function split({ index, text }: Unit, shape: RegExp): Proposal | undefined {
  const [, before = '', byline = ''] = shape.exec(text) ?? [];
  const title = before.trimEnd();
  const line = title === '' ? undefined : readFieldsLine(byline);
  const areNames = line?.fields.authors?.every(({ name }) => isNameLike(name)) === true;
  if (!line || !areNames || readFieldsLine(text) || findDates(title).length > 0) return undefined;
  if (index > 0 && genre.test(title)) return bylineOnly(text, index, line.fields);
  const offset = text.length - byline.length;
  return {
    unit: index,
    reading: { kind: 'fields', fields: { ...line.fields, title } },
    confidence: 0.93,
    evidence: 'a byline run together with what stands before it',
    pieces: [
      { start: 0, end: title.length, fate: 'moved', rule: 'title', field: 'title' },
      { start: title.length, end: offset, fate: 'moved', rule: 'byline', field: 'authors' },
      ...line.pieces.map((piece) => ({
        ...piece,
        start: piece.start + offset,
        end: piece.end + offset,
      })),
    ],
  };
}

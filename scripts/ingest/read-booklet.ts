import type { BookletSettings } from '../model/booklet.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Report } from '../model/problem.ts';
import { defaultPaper, readPaper } from './read-paper.ts';
import { isRightToLeft } from './right-to-left.ts';

/** Told of a value that cannot be used; `field` is empty for the mapping as a whole. */
export type Fault = (field: string, message: string, hint: string) => void;

/** Names of all settings under `booklet:`. */
export const bookletFields = [
  'sheets',
  'paper',
  'flip',
  'sides',
  'backs',
  'binding',
  'blanks',
  'marks',
  'margin',
  'scale',
] as const;

/**
 * Reads `booklet:` of a book's settings, each with its default; the spine stands where the language begins its lines.
 * Reports `booklet-setting-is-known` at the setting.
 */
export function readBooklet(front: FrontMatter, language: string, report: Report): BookletSettings {
  const defaults = defaultBooklet(language);
  const fault: Fault = (field, message, hint) => {
    const place = front.placeOf(field === '' ? 'booklet' : `booklet.${field}`);
    report({ rule: 'booklet-setting-is-known', severity: 'error', place, message, hint });
  };
  const written: unknown = front.data.booklet ?? {};
  if (typeof written === 'object' && written !== null && !Array.isArray(written))
    return readBookletFields(written as Readonly<Record<string, unknown>>, defaults, fault);
  fault('', 'Expected settings under "booklet"', 'write "booklet:" and one setting a line');
  return defaults;
}

/** How a booklet is made when nothing is said. */
export function defaultBooklet(language: string): BookletSettings {
  return {
    sheets: 'auto',
    paper: defaultPaper,
    flip: 'short',
    sides: 'duplex',
    backs: 'last-first',
    binding: isRightToLeft(language) ? 'right' : 'left',
    blanks: 'end',
    marks: true,
    marginMm: 5,
    scale: 'none',
  };
}

/** Puts written values in place of others. What cannot be used is told, and stays as it was. */
export function readBookletFields(
  written: Readonly<Record<string, unknown>>,
  settings: BookletSettings,
  fault: Fault,
): BookletSettings {
  for (const name of Object.keys(written))
    if (!bookletFields.some((known) => known === name)) tellUnknown(name, fault);
  const value = (name: (typeof bookletFields)[number]) =>
    String((written[name] as string | number | boolean | undefined) ?? '').trim();
  const choice = <T extends string>(name: keyof typeof choices & string, current: T): T =>
    (oneOf(name, value(name as (typeof bookletFields)[number]), fault) as T | undefined) ?? current;
  const marks = oneOf('marks', value('marks'), fault);
  return {
    sheets: readSheets(value('sheets'), fault) ?? settings.sheets,
    paper: readPaperField(value('paper'), fault) ?? settings.paper,
    flip: choice('flip', settings.flip),
    sides: choice('sides', settings.sides),
    backs: choice('backs', settings.backs),
    binding: choice('binding', settings.binding),
    blanks: choice('blanks', settings.blanks),
    marks: marks === undefined ? settings.marks : marks === 'true',
    marginMm: readMargin(value('margin'), fault) ?? settings.marginMm,
    scale: choice('scale', settings.scale),
  };
}

const choices = {
  flip: ['short', 'long'],
  sides: ['duplex', 'single'],
  backs: ['last-first', 'first-first'],
  binding: ['left', 'right'],
  blanks: ['end', 'before-back-cover'],
  marks: ['true', 'false'],
  scale: ['none', 'fit'],
} as const;

function tellUnknown(name: string, fault: Fault): void {
  const nearest = nearestName(name, bookletFields);
  const hint = nearest ? `did you mean "${nearest}"?` : `use one of: ${bookletFields.join(', ')}`;
  fault(name, `Unknown booklet setting "${name}"`, hint);
}

function oneOf(name: keyof typeof choices, written: string, fault: Fault): string | undefined {
  const known: readonly string[] = choices[name];
  if (written === '' || known.includes(written)) return written || undefined;
  const nearest = nearestName(written, known);
  const hint = nearest ? `did you mean "${nearest}"?` : `use one of: ${known.join(', ')}`;
  fault(name, `Unknown value "${written}" of "${name}"`, hint);
  return undefined;
}

function readSheets(written: string, fault: Fault): BookletSettings['sheets'] | undefined {
  if (written === '') return undefined;
  if (written === 'saddle' || written === 'auto') return written;
  const number = Number(written);
  if (Number.isInteger(number) && number >= 1 && number <= 24) return number;
  const hint = 'write the most sheets of a signature, 1 to 24, or "saddle" for all in one fold';
  fault('sheets', `Cannot fold "${written}" sheets`, hint);
  return undefined;
}

function readPaperField(written: string, fault: Fault): BookletSettings['paper'] | undefined {
  const paper = written === '' ? undefined : readPaper(written);
  if (written !== '' && paper === undefined)
    fault(
      'paper',
      `Unknown paper "${written}"`,
      'write its weight as 80gsm, or its thickness as 104um',
    );
  return paper;
}

function readMargin(written: string, fault: Fault): number | undefined {
  if (written === '') return undefined;
  const number = Number(written.replace(/\s*mm$/, ''));
  if (number >= 0 && number <= 25) return number;
  fault('margin', `No margin: "${written}"`, 'write millimetres from 0 to 25, such as 5');
  return undefined;
}

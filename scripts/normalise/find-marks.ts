import type { NoteDefinition, NoteMark } from './note-marks.ts';
import type { ReadUnit } from './resolve.ts';

const bracketed = /\s{0,3}[([](\d{1,3})[)\]]/g;
const raised = /(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/g;
const glued = /(?<=\p{L}[.,;:!?]?["”’»)]?)(\d{1,3})(?![\p{L}\d]|[.,-]\d)/gu;

/**
 * Marks in the paragraphs that a definition answers: "(1)" and "[1]", raised figures, and figures run together with a
 * word. A number that opens an enumeration, and a figure out of its turn, stay text.
 */
export function findMarks(
  body: readonly ReadUnit[],
  definitions: readonly NoteDefinition[],
): readonly NoteMark[] {
  const known = new Set(definitions.flatMap(({ marks }) => marks));
  const found = [
    ...candidates(body, bracketed).filter(({ isCall }) => isCall),
    ...candidates(body, raised),
  ].filter(({ number }) => known.has(number));
  const missing = new Set(
    [...known].filter((number) => !found.some((mark) => mark.number === number)),
  );
  const turns = inTurn(candidates(body, glued).filter(({ number }) => missing.has(number)));
  return [...found, ...turns].map(({ start, end, number }) => ({
    start,
    end,
    number,
    rule: 'note-mark',
  }));
}

interface Candidate extends Omit<NoteMark, 'rule'> {
  readonly isCall: boolean;
}

function candidates(body: readonly ReadUnit[], shape: RegExp): readonly Candidate[] {
  return body.flatMap(({ unit }) =>
    [...unit.text.matchAll(shape)].map((match) => ({
      start: unit.start + match.index,
      end: unit.start + match.index + match[0].length,
      number: (match[1] ?? match[0]).normalize('NFKC').trim(),
      isCall: isCall(unit.text, match),
    })),
  );
}

// "(1) first, (2) second" is an enumeration: a call ends a word, a sentence or a quotation.
function isCall(text: string, match: RegExpExecArray): boolean {
  const before = text[match.index - 1] ?? '';
  const after = text.slice(match.index + match[0].length);
  return (
    /[\p{L}\d.,;!?”"’')\]»…]/u.test(before) &&
    /^(?:$|[.,;:!?”"’)\]»]|\s+(?=["“‘«(\p{Lu}])|\s+\p{L})/u.test(after)
  );
}

// Figures run together with words are calls only where they come one after another, each once.
function inTurn(marks: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = Number(chosen.at(-1)?.number ?? 0);
    if (Number(mark.number) > last && Number(mark.number) <= last + 3) chosen.push(mark);
  }
  return chosen;
}

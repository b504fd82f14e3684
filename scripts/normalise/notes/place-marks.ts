import type { NoteDecision } from '../../model/decisions.ts';
import type { Desk } from '../desk.ts';
import type { ReadUnit } from '../resolve.ts';
import type { NoteDefinition, NoteMark } from './note.ts';
import { isInBody } from './writable-marks.ts';
import type { Place, Problem } from '../../model/problem.ts';

/** Marks that decisions place. Reports `decision-matches-once` where a quotation or a note is not found exactly once. */
export function placeMarks(
  {
    decisions,
    definitions,
    body,
    marks,
  }: {
    readonly decisions: readonly NoteDecision[];
    readonly definitions: readonly NoteDefinition[];
    /** Units of the running text, and the marks that are found in it. */
    readonly body: readonly ReadUnit[];
    readonly marks: readonly NoteMark[];
  },
  desk: Desk,
): readonly NoteMark[] {
  return decisions.flatMap(({ note, after, place }) => {
    const found = desk.find(after, place);
    const definition = definitions.find(
      ({ marks, label }) => label === note || marks.includes(note),
    );
    if (found === undefined) return [];
    // A quotation that ends within a mark is taken to end behind it.
    const at =
      marks.find(({ start, end }) => start < found.end && end > found.end)?.end ?? found.end;
    if (!isInBody(at, body)) {
      desk.report(notInBody(after, place, desk));
      return [];
    }
    if (definition === undefined) {
      desk.report({
        rule: 'decision-matches-once',
        severity: 'error',
        place,
        message: `Found no note "${note}" in "${desk.manuscript.name}"`,
        hint: 'name a note that the text has, as the text numbers it',
      });
      return [];
    }
    return [{ start: at, end: at, mark: note, definition, rule: 'decision', confidence: 1 }];
  });
}

function notInBody(quotation: string, place: Place, { manuscript }: Desk): Problem {
  return {
    rule: 'decision-matches-once',
    severity: 'error',
    place,
    message: `The words "${quotation}" stand in no running text of "${manuscript.name}"`,
    hint: 'quote words of a paragraph: a title, a byline, a note and what is left out call no notes',
  };
}

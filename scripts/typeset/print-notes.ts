import type { BookArticle, BookNote } from '../model/book.ts';
import { writeNoteCalls } from '../model/note-calls.ts';

/**
 * Puts every note of an article where it is called, as print layout wants it: the mark, then the note itself, which
 * the layout floats to the foot of the page. A note that several marks share is repeated at each of them, so that the
 * reader finds it on the page where it is called.
 */
export function placeNotes({ id, body, notes }: BookArticle): string {
  return writeNoteCalls(body, (number, comma) => {
    const note = notes.find(({ marks }) => marks.includes(Number(number)));
    return writeMark(id, number, comma) + (note ? writeNote(id, number, note) : '');
  });
}

function writeMark(article: string, number: string, comma: string): string {
  return `<sup class="noteref">${comma}<a id="${article}-fnref${number}" href="#note-${article}-fn${number}">${number}</a></sup>`;
}

// Spans, because a note stands inside a paragraph until it is floated away; the layout gives it the id "note-<data-ref>".
function writeNote(article: string, number: string, { paragraphs }: BookNote): string {
  const label = `<a class="note-number" href="#${article}-fnref${number}">${number}</a>`;
  const [first = '', ...rest] = paragraphs;
  const written = [label + first, ...rest].map(
    (text) => `<span class="note-paragraph">${text}</span>`,
  );
  return `<span class="footnote" data-ref="${article}-fn${number}">${written.join('')}</span>`;
}

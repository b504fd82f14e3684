import type { BookArticle } from '../../scripts/model/book.ts';
import { writeNoteCalls } from '../../scripts/model/note-calls.ts';
import { joinNames } from '../../scripts/model/join-names.ts';

/** What an article says in reading order, its notes where they are called; formulas and names of pages left out. */
export function sourceWords({ id, meta, body, notes }: BookArticle): string {
  const head = [meta.title, meta.subtitle, joinNames(meta.authors.map(({ name }) => name))];
  const withNotes = placeNotes(body, (number) => {
    const note = notes.find(({ marks }) => marks.includes(number));
    if (note === undefined) throw new Error(`Article ${id} has no note ${number}`);
    return `${number} ${note.paragraphs.join(' ')}`;
  });
  const written = [...head, meta.standfirst].map((text) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  );
  return plain([...written, withNotes].join(' '));
}

// A note that is called in a heading is read behind the heading.
function placeNotes(body: string, noteFor: (number: number) => string): string {
  const headed = body.replace(/<h(\d)[^>]*>[^]*?<\/h\1>/g, (heading) => {
    const behind: string[] = [];
    const called = writeNoteCalls(heading, (number, comma) => {
      behind.push(noteFor(Number(number)));
      return ` ${comma} ${number} `;
    });
    return called + behind.join(' ');
  });
  return writeNoteCalls(
    headed,
    (number, comma) => ` ${comma} ${number} ${noteFor(Number(number))} `,
  );
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

function plain(xhtml: string): string {
  return xhtml
    .replace(/<math\b[^]*?<\/math>/g, ' ')
    .replace(/<\/?(?:em|strong|u|s|sup|sub|span|a|code|page-ref)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all)
    .normalize('NFKC')
    .replace(/[\s\u200B]+/g, ' ')
    .trim();
}

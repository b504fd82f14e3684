import { splitAcronyms } from '../model/acronyms.ts';
import type { ArticleMeta, Author } from '../model/article-meta.ts';
import type { AuthorEntry } from '../model/book.ts';
import { nameRow } from '../model/join-names.ts';
import { quoteTitle, type Quotation } from '../model/quotation.ts';

/** Who wrote an article: its authors in a row, and its title after the last of them. */
export function aboutAuthors(
  { authors, title }: ArticleMeta,
  quotation: Quotation,
): readonly AuthorEntry[] {
  const told = authors.map(tellAuthor);
  // Where commas stand inside what is told of a person, persons are parted by more.
  const isLong = authors.length > 1 && told.some(({ about }) => about !== '');
  const row = nameRow(authors.map(({ name }) => name));
  return told.map(({ ranks, name, about }, n) => {
    const isLast = n === authors.length - 1;
    const rest = isLast && about !== '' ? `${about},` : about;
    const wrote = isLast ? ` wrote ${quoteTitle(title, '.', quotation)}` : '';
    const { after = '', joint = '' } = row[n] ?? {};
    const between = isLong && !isLast ? `;${joint}` : after + joint;
    const pieces = splitAcronyms(rest + between + wrote);
    return { ranks, name, rest, wrote, pieces, isFirst: n === 0, isLast };
  });
}

// A rank ends in a full stop and goes before the name, a degree follows it: "Prof. Vu Van Hien, PhD".
function tellAuthor({ name, degrees, role }: Author) {
  const ranks = degrees.filter(
    (degree) => degree.endsWith('.') && !/^[A-Z]\.|^Ph\. ?D/.test(degree),
  );
  const rest = [...degrees.filter((degree) => !ranks.includes(degree)), role.replace(/\.$/, '')];
  const said = rest.filter(Boolean);
  return {
    ranks: ranks.map((rank) => `${rank}\u00A0`).join(''),
    name,
    about: said.length === 0 ? '' : `, ${said.join(', ')}`,
  };
}

import type { PolishedArticle } from '../model/article.ts';
import type { BookArticle } from '../model/book.ts';
import { placeAt } from '../model/place.ts';
import type { Report } from '../model/problem.ts';

/** Reports links to places that the book does not have: `link-target-exists`. */
export function reportDeadLinks(
  articles: readonly BookArticle[],
  sources: readonly PolishedArticle[],
  report: Report,
): void {
  const ids = new Set(
    articles.flatMap(({ id, body, notes }) => [id, ...found(/ id="([^"]+)"/g, body, notes)]),
  );
  for (const [n, { id, body, notes }] of articles.entries()) {
    const source = sources[n];
    if (source === undefined) continue;
    for (const target of found(/<a href="#([^"]+)"/g, body, notes)) {
      if (ids.has(target)) continue;
      const cut = target.indexOf('-');
      const isOwn = target.slice(0, cut) === id;
      const other = articles.find((article) => article.id === target.slice(0, cut));
      const written = `${isOwn ? '' : `${other?.slug ?? ''}.md`}#${target.slice(cut + 1)}`;
      const at = source.text.indexOf(written);
      report({
        rule: 'link-target-exists',
        severity: 'error',
        place: placeAt(source.file, source.text, Math.max(0, at)),
        message: `Nothing in ${isOwn ? 'the article' : 'the book'} is called "${written}"`,
        hint: `give the heading meant an id: "## Heading {#${target.slice(cut + 1)}}"`,
      });
    }
  }
}

function found(pattern: RegExp, body: string, notes: BookArticle['notes']): readonly string[] {
  const xhtml = [body, ...notes.flatMap(({ paragraphs }) => paragraphs)].join('\n');
  return [...xhtml.matchAll(pattern)].map((match) => match[1] ?? '');
}

import type { FrontMatter } from '../model/front-matter.ts';
import type { Report } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { nearestName } from '../model/nearest-name.ts';

/**
 * The Markdown files of a book in the order its settings give, or by name when they give none. Reports
 * `article-is-there` for one that is listed and missing, `article-is-listed` for one that is there and not listed,
 * `book-has-an-article` when there is none at all.
 */
export function orderArticles(
  markdown: readonly FrontMatter[],
  { settings, front, report }: { readonly settings: Settings; readonly front: FrontMatter; readonly report: Report },
): readonly FrontMatter[] {
  const bySlug = new Map(markdown.map((file) => [slugOf(file), file]));
  const place = front.placeOf('articles');
  const wanted = settings.articles.length > 0 ? settings.articles : [...bySlug.keys()].sort();
  if (wanted.length === 0) {
    report({ rule: 'book-has-an-article', severity: 'error', place, message: 'The book has no article', hint: 'put a text into the folder raw/, or a Markdown file beside book.md' });
  }
  for (const slug of bySlug.keys()) {
    if (wanted.includes(slug)) continue;
    report({ rule: 'article-is-listed', severity: 'warning', place, message: `"${slug}.md" is not among the articles and is left out`, hint: `add "${slug}" to "articles"` });
  }
  return wanted.flatMap((slug) => {
    const file = bySlug.get(slug);
    if (file !== undefined) return [file];
    const nearest = nearestName(slug, [...bySlug.keys()]);
    const hint = nearest ? `did you mean "${nearest}"?` : `there is: ${[...bySlug.keys()].join(', ') || 'none'}`;
    report({ rule: 'article-is-there', severity: 'error', place, message: `Found no article "${slug}.md"`, hint });
    return [];
  });
}

function slugOf({ file }: FrontMatter): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

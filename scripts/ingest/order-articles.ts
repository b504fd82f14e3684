import type { FrontMatter } from '../model/front-matter.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Report } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';

/** What the order is read from. */
export interface OrderContext {
  readonly settings: Settings;
  readonly front: FrontMatter;
  readonly report: Report;
}

/**
 * The Markdown files of a book in the order its settings give, or by name when they give none. Reports
 * `article-is-there` for one that is listed and missing, `article-is-listed` for one that is there and not listed,
 * `book-has-an-article` when there is none at all.
 */
export function orderArticles(
  markdown: readonly FrontMatter[],
  context: OrderContext,
): readonly FrontMatter[] {
  const { articles } = context.settings;
  const bySlug = new Map(markdown.map((file) => [slugOf(file), file]));
  const names = [...bySlug.keys()].sort();
  const wanted = articles.length > 0 ? articles : names;
  if (wanted.length === 0) reportNone(context);
  for (const slug of names.filter((name) => !wanted.includes(name))) reportUnlisted(slug, context);
  return wanted.flatMap((slug) => {
    const file = bySlug.get(slug);
    if (file === undefined) reportMissing(slug, names, context);
    return file ?? [];
  });
}

function slugOf({ file }: FrontMatter): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

function reportNone({ front, report }: OrderContext): void {
  report({
    rule: 'book-has-an-article',
    severity: 'error',
    place: front.placeOf('articles'),
    message: 'The book has no article',
    hint: 'put a text into the folder raw/, or a Markdown file beside book.md',
  });
}

function reportUnlisted(slug: string, { front, report }: OrderContext): void {
  report({
    rule: 'article-is-listed',
    severity: 'warning',
    place: front.placeOf('articles'),
    message: `"${slug}.md" is not among the articles and is left out`,
    hint: `add "${slug}" to "articles"`,
  });
}

function reportMissing(
  slug: string,
  names: readonly string[],
  { front, report }: OrderContext,
): void {
  const nearest = nearestName(slug, names);
  report({
    rule: 'article-is-there',
    severity: 'error',
    place: front.placeOf('articles'),
    message: `Found no article "${slug}.md"`,
    hint: nearest ? `did you mean "${nearest}"?` : `there is: ${names.join(', ') || 'none'}`,
  });
}

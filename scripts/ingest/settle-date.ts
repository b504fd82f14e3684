import type { Article } from '../model/article.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';

/**
 * Settings with the date of the edition: the book's own, else the fallback, else that of the latest article. Reports
 * `book-has-a-date` when there is none; the clock is never asked.
 */
export function settleDate(
  settings: Settings,
  articles: readonly Article[],
  {
    fallback,
    path,
    report,
  }: { readonly fallback: string; readonly path: string; readonly report: Report },
): Settings {
  const latest =
    articles
      .map(({ meta }) => meta.date)
      .sort()
      .at(-1) ?? '';
  const date = settings.date || fallback || latest;
  if (date === '') {
    report({
      rule: 'book-has-a-date',
      severity: 'warning',
      place: startOf(`${path}/book.md`),
      message: 'Neither the book nor its articles have a date',
      hint: 'add "date: 2026-11" to the front matter',
    });
  }
  return { ...settings, date };
}

import { collectImages } from './compile/collect-images.ts';
import { compileArticle } from './compile/compile-article.ts';
import type { OnArticle } from './ingest/read-articles.ts';
import type { Article, PolishedArticle } from './model/article.ts';
import type { Problem, Report } from './model/problem.ts';
import type { Settings } from './model/settings.ts';
import type { Theme } from './model/theme.ts';
import { layOutAhead } from './typeset/lay-out-parts.ts';
import type { Press } from './typeset/press.ts';
import { writeArticlePart } from './typeset/print-book.ts';
import { polishArticle } from './typography/polish-article.ts';

/** Articles polished, and laid out on suspicion, while others are still being read. */
export interface Ahead {
  readonly start: OnArticle;
  /** An article polished, and its problems reported, whether it was begun ahead or not. */
  readonly polish: (article: Article, report: Report) => PolishedArticle;
}

/** What work ahead is done with. */
export interface AheadOrder {
  readonly settings: Settings;
  readonly theme: Theme;
  /** Undefined: nothing is laid out. */
  readonly press: Press | undefined;
}

/**
 * Does the work on an article that needs nothing but the article. Nothing depends on it: what turns out otherwise when
 * the whole book is known is done again. Articles with pictures wait for them.
 */
export function workAhead({ settings, theme, press }: AheadOrder): Ahead {
  const done = new Map<Article, { article: PolishedArticle; problems: readonly Problem[] }>();
  const polishQuietly = (article: Article) => {
    const problems: Problem[] = [];
    const report: Report = (problem) => void problems.push(problem);
    const polished = polishArticle(article, { typography: settings.typography, report });
    return { article: polished, problems };
  };
  return {
    start: (article, index, slugs) => {
      const polished = polishQuietly(article);
      done.set(article, polished);
      if (press === undefined) return;
      let hasPictures = false;
      const images = collectImages(new Map(), () => {
        hasPictures = true;
      });
      const context = { images, slugs, report: () => undefined };
      const compiled = compileArticle(polished.article, index + 1, context);
      if (hasPictures) return;
      const part = writeArticlePart(compiled, settings, theme);
      layOutAhead(part, press).catch(() => undefined);
    },
    polish: (article, report) => {
      const polished = done.get(article) ?? polishQuietly(article);
      for (const problem of polished.problems) report(problem);
      return polished.article;
    },
  };
}

import { createHash } from 'node:crypto';
import { collectImages } from './compile/collect-images.ts';
import { compileArticle } from './compile/compile-article.ts';
import type { OnArticle } from './ingest/read-articles.ts';
import type { Article, PolishedArticle } from './model/article.ts';
import type { BookArticle } from './model/book.ts';
import type { Problem, Report } from './model/problem.ts';
import type { Settings } from './model/settings.ts';
import type { Theme } from './model/theme.ts';
import type { Tools } from './model/tools.ts';
import { layOutAhead } from './typeset/lay-out-parts.ts';
import type { Press } from './typeset/press.ts';
import { writeArticlePart } from './typeset/print-book.ts';
import { polishArticle } from './typography/polish-article.ts';

/** Articles polished, and laid out on suspicion, while others are still being read. */
export interface Ahead {
  readonly start: OnArticle;
  /** Articles polished, and their problems reported in their order, whether they were begun ahead or not. */
  readonly polish: (
    articles: readonly Article[],
    report: Report,
  ) => Promise<readonly PolishedArticle[]>;
  /** An article written as XHTML, where nothing was to be said of it. */
  readonly compiled: (article: PolishedArticle) => BookArticle | undefined;
}

/** What work ahead is done with. */
export interface AheadOrder {
  readonly settings: Settings;
  readonly theme: Theme;
  /** Undefined: nothing is laid out. */
  readonly press: Press | undefined;
  readonly tools: Pick<Tools, 'cache' | 'digestSources' | 'pandoc'>;
}

interface Polished {
  readonly article: PolishedArticle;
  readonly problems: readonly Problem[];
}

/**
 * Does the work on an article that needs nothing but the article. Nothing depends on it: what turns out otherwise when
 * the whole book is known is done again. Articles with pictures wait for them.
 */
export function workAhead({ settings, theme, press, tools }: AheadOrder): Ahead {
  const polishOnce = polisher(settings, tools);
  const compiled = new Map<PolishedArticle, BookArticle>();
  return {
    start: (article, index, slugs) => {
      const polished = polishOnce(article);
      polished.catch(() => undefined);
      if (press === undefined) return;
      const layingOut = polished.then(async (one) => {
        const { written, hasPictures, isTold } = compileAhead(one.article, index + 1, slugs);
        if (hasPictures) return;
        if (!isTold) compiled.set(one.article, written);
        await layOutAhead(writeArticlePart(written, settings, theme), press);
      });
      layingOut.catch(() => undefined);
    },
    compiled: (article) => compiled.get(article),
    polish: async (articles, report) => {
      const polished = await Promise.all(articles.map(polishOnce));
      for (const { problems } of polished) for (const problem of problems) report(problem);
      return polished.map(({ article }) => article);
    },
  };
}

function compileAhead(article: PolishedArticle, number: number, slugs: readonly string[]) {
  let [hasPictures, isTold] = [false, false];
  const images = collectImages(new Map(), () => {
    hasPictures = true;
  });
  const report = () => {
    isTold = true;
  };
  const written = compileArticle(article, number, { images, slugs, report });
  return { written, hasPictures, isTold };
}

/** What an article is made of, besides its text and pandoc: the reading of it, and its typography. */
const sources = ['scripts/ingest', 'scripts/typography', 'scripts/model'];

// An article that an earlier build polished by the same rules is not polished again. Its text stands for pandoc's tree of
// it, which is long.
function polisher(
  { typography }: Settings,
  { cache, digestSources, pandoc }: AheadOrder['tools'],
): (article: Article) => Promise<Polished> {
  const rules = Promise.all([
    digestSources(sources, ['fastest-levenshtein', 'gray-matter', 'yaml']),
    pandoc.build(),
  ]);
  rules.catch(() => undefined);
  const done = new Map<Article, Promise<Polished>>();
  const polish = async (article: Article): Promise<Polished> => {
    const { file, meta, text } = article;
    const about = createHash('sha256').update(
      JSON.stringify([await rules, pandoc.engine, typography, { file, meta, text }]),
    );
    const key = `polished-${about.digest('hex')}.json`;
    const known = await cache.read(key);
    if (known !== undefined) {
      const { problems, ...changed } = JSON.parse(new TextDecoder().decode(known)) as Kept;
      return { article: { ...article, ...changed, polished: true }, problems };
    }
    const problems: Problem[] = [];
    const report: Report = (problem) => void problems.push(problem);
    const polished = polishArticle(article, { typography, report });
    const { blocks, changes } = polished;
    const kept: Kept = { meta: polished.meta, blocks, changes, problems };
    await cache.write(key, JSON.stringify(kept));
    return { article: polished, problems };
  };
  return async (article) => {
    const polished = done.get(article) ?? polish(article);
    done.set(article, polished);
    return polished;
  };
}

type Kept = Pick<PolishedArticle, 'meta' | 'blocks' | 'changes'> & Pick<Polished, 'problems'>;

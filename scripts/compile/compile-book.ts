import type { PolishedArticle } from '../model/article.ts';
import type { Book, BookArticle, ImageFile } from '../model/book.ts';
import type { Block } from '../model/pandoc-ast.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { collectImages } from './collect-images.ts';
import { compileArticle } from './compile-article.ts';
import { reportDeadLinks } from './dead-links.ts';
import { writeMatter } from './write-matter.ts';
import { writeBlocks } from './write-blocks.ts';

/** What a book is compiled from. */
export interface BookParts {
  readonly slug: string;
  readonly settings: Settings;
  /** In the order of the book. */
  readonly articles: readonly PolishedArticle[];
  readonly blurb: readonly Block[];
  readonly images: ReadonlyMap<string, ImageFile>;
  readonly report: Report;
  /** An article that is written already: one without pictures, of which nothing is to be reported. */
  readonly written?: (article: PolishedArticle) => BookArticle | undefined;
}

/** Makes the book that every edition is made from: articles in order as XHTML, notes, sections and pictures. */
export function compileBook(parts: BookParts): Book {
  const { slug, settings, articles, blurb, images, report } = parts;
  const collection = collectImages(images, report);
  const slugs = articles.map((article) => article.slug);
  const compiled = articles.map(
    (article, n) =>
      parts.written?.(article) ??
      compileArticle(article, n + 1, { images: collection, slugs, report }),
  );
  reportDeadLinks(compiled, articles, report);
  const matter = writeMatter(settings, compiled);
  return {
    slug,
    settings,
    blurb: writeBlurb(blurb, `manuscripts/${slug}/book.md`, report),
    matter,
    articles: compiled,
    images: collection.all(),
  };
}

function writeBlurb(blocks: readonly Block[], file: string, report: Report): string {
  const complain = (rule: string, message: string, hint: string) => {
    report({
      rule,
      severity: 'warning',
      place: startOf(file),
      message,
      hint,
    });
  };
  return writeBlocks(blocks, {
    prefix: 'blurb',
    articleId: () => undefined,
    language: '',
    writeNote: () => {
      complain('blurb-has-no-notes', 'Left out a note of the blurb', 'put it into the text');
      return '';
    },
    idFor: (_written, kind) => `blurb-${kind}`,
    addSection: () => undefined,
    headingShift: 1,
    imageName: () => undefined,
    complain,
  });
}

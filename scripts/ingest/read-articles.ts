import type { Article } from '../model/article.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Block } from '../model/pandoc-ast.ts';
import { plainText } from '../model/plain-text.ts';
import type { Report } from '../model/problem.ts';
import type { Pandoc } from '../model/tools.ts';
import { readArticleMeta } from './read-article-meta.ts';

/**
 * The Markdown that manuscripts are written in: pandoc's own, without what would change words behind an
 * editor's back (smart quotes, citations, numbered examples) or run TeX.
 */
export const manuscriptFormat = [
  'markdown',
  'smart',
  'auto_identifiers',
  'citations',
  'example_lists',
  'latex_macros',
  'raw_tex',
  'yaml_metadata_block',
  'pandoc_title_block',
].join('-');

/** A body to be read along with the articles, such as the blurb in `book.md`. */
export interface ReadBodies {
  readonly articles: readonly Article[];
  readonly blurb: Article['blocks'];
}

/** Reads all Markdown bodies of a book in one pandoc process. */
export async function readArticles(
  sources: readonly FrontMatter[],
  book: { readonly front: FrontMatter; readonly language: string },
  { pandoc, report }: { readonly pandoc: Pandoc; readonly report: Report },
): Promise<ReadBodies> {
  const inputs = [...sources, book.front].map(({ file, body }) => ({ name: file, text: body }));
  const trees = await pandoc.read(manuscriptFormat, inputs);
  const articles = sources.map((front, n) => {
    const { heading, blocks } = takeTitle(front, trees[n] ?? []);
    return {
      file: front.file,
      text: front.text,
      slug: front.file.replace(/^.*\//, '').replace(/\.md$/, ''),
      meta: readArticleMeta(front, { heading, language: book.language }, report),
      blocks,
    };
  });
  return { articles, blurb: trees.at(-1) ?? [] };
}

// A text without a title in its front matter may open with it as its only heading of the first level.
function takeTitle(
  { data }: FrontMatter,
  blocks: readonly Block[],
): { heading: string; blocks: readonly Block[] } {
  const [first, ...rest] = blocks;
  const isTitle = data.title === undefined && first?.t === 'Header' && first.c[0] === 1;
  return isTitle ? { heading: plainText(first.c[2]), blocks: rest } : { heading: '', blocks };
}

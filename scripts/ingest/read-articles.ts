import type { Article } from '../model/article.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Block } from '../model/pandoc-ast.ts';
import { plainText } from '../model/plain-text.ts';
import { placeAt, startOf } from '../model/place.ts';
import type { Problem, Report } from '../model/problem.ts';
import type { Pandoc, PandocWarning } from '../model/tools.ts';
import { readArticleMeta } from './read-article-meta.ts';

/**
 * The Markdown that manuscripts are written in: pandoc's own, without what would change words behind an
 * editor's back (smart quotes, citations, numbered examples) or run TeX.
 */
export const manuscriptFormat = [
  'markdown',
  'smart',
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

/** What reading needs. */
export interface ReadContext {
  readonly pandoc: Pandoc;
  readonly report: Report;
  readonly onArticle?: OnArticle;
}

/**
 * Told of each article as soon as it is read, in any order.
 *
 * @param index Position in the book, from 0.
 * @param slugs Of all articles, in the order of the book.
 */
export type OnArticle = (article: Article, index: number, slugs: readonly string[]) => void;

/** Reads all Markdown bodies of a book. */
export async function readArticles(
  sources: readonly FrontMatter[],
  book: { readonly front: FrontMatter; readonly language: string },
  { pandoc, report, onArticle }: ReadContext,
): Promise<ReadBodies> {
  const fronts = [...sources, book.front];
  const slugs = sources.map(({ file }) => slugOf(file));
  const inputs = fronts.map(({ file, body }) => ({ name: file, text: body }));
  const read: { readonly article: Article; readonly problems: readonly Problem[] }[] = [];
  const { trees, warnings } = await pandoc.read(manuscriptFormat, inputs, (n, tree) => {
    const front = sources[n];
    if (front === undefined) return;
    const problems: Problem[] = [];
    const article = toArticle({ front, tree, language: book.language }, (problem) => {
      problems.push(problem);
    });
    read[n] = { article, problems };
    onArticle?.(article, n, slugs);
  });
  for (const warning of warnings) reportWarning(warning, fronts, report);
  for (const [n, front] of fronts.entries()) reportUndefinedNotes(front, trees[n] ?? [], report);
  for (const { problems } of read) for (const problem of problems) report(problem);
  return { articles: read.map(({ article }) => article), blurb: trees.at(-1) ?? [] };
}

interface ReadText {
  readonly front: FrontMatter;
  readonly tree: readonly Block[];
  /** Of the book. */
  readonly language: string;
}

function toArticle({ front, tree, language }: ReadText, report: Report): Article {
  const { heading, blocks } = takeTitle(front, tree, report);
  reportLongParagraphs(front, report);
  return {
    file: front.file,
    text: front.text,
    slug: slugOf(front.file),
    meta: readArticleMeta(front, { heading, language }, report),
    blocks,
  };
}

function slugOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.md$/, '');
}

/** Letters of a paragraph that is laid out in well under a minute; the time grows with the square. */
const longParagraph = 1_000_000;

function reportLongParagraphs({ file, text }: FrontMatter, report: Report): void {
  if (text.length <= longParagraph) return;
  for (const { 0: paragraph, index } of text.matchAll(/(?:.+(?:\n|$))+/g)) {
    if (paragraph.length <= longParagraph) continue;
    report({
      rule: 'paragraph-is-short-enough',
      severity: 'warning',
      place: placeAt(file, text, index),
      message: `A paragraph of ${paragraph.length.toLocaleString('en')} letters takes minutes to lay out`,
      hint: 'divide it where its sense does',
    });
  }
}

// A text without a title in its front matter may open with it as its only heading of the first level.
function takeTitle(
  front: FrontMatter,
  blocks: readonly Block[],
  report: Report,
): { heading: string; blocks: readonly Block[] } {
  const [first, ...rest] = blocks;
  const isTitle = front.data.title === undefined && first?.t === 'Header' && first.c[0] === 1;
  if (!isTitle) return { heading: '', blocks };
  if (first.c[2].some(({ t }) => t === 'Note')) {
    report({
      rule: 'title-has-no-note',
      severity: 'error',
      place: startOf(front.file),
      message: 'The title has a note',
      hint: 'call the note from the first paragraph',
    });
  }
  return { heading: plainText(first.c[2]), blocks: rest };
}

function reportWarning(
  { input, line, column, message }: PandocWarning,
  fronts: readonly FrontMatter[],
  report: Report,
): void {
  const front = fronts[input];
  if (front === undefined) return;
  const before = front.text.slice(0, front.text.length - front.body.length).split('\n').length - 1;
  const place = { file: front.file, line: before + line, column };
  if (/\bnote\b/i.test(message)) {
    const hint = 'give every note one definition and at least one call';
    report({ rule: 'notes-match-their-calls', severity: 'error', place, message, hint });
  } else {
    const hint = 'look at the Markdown there';
    report({ rule: 'markdown-is-well-formed', severity: 'warning', place, message, hint });
  }
}

// Pandoc leaves the call of a note that is not defined as text.
function reportUndefinedNotes(front: FrontMatter, blocks: readonly Block[], report: Report): void {
  for (const call of callsIn(blocks)) {
    const at = front.text.indexOf(call);
    // A bracket that was escaped is meant to be read.
    if (at < 0 || front.text[at - 1] === '\\') continue;
    report({
      rule: 'notes-match-their-calls',
      severity: 'error',
      place: placeAt(front.file, front.text, at),
      message: `The note "${call}" is not defined`,
      hint: `write it: "${call}: …"`,
    });
  }
}

function callsIn(tree: unknown): readonly string[] {
  if (Array.isArray(tree)) return tree.flatMap(callsIn);
  if (typeof tree !== 'object' || tree === null) return [];
  const { t, c } = tree as { readonly t?: unknown; readonly c?: unknown };
  if (t !== 'Str') return callsIn(c);
  return /\[\^[^\]\s]+\]/.exec(String(c)) ?? [];
}

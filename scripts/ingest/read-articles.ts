import type { Article } from '../model/article.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Block } from '../model/pandoc-ast.ts';
import { plainText } from '../model/plain-text.ts';
import { placeAt, startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
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

/** Reads all Markdown bodies of a book in one pandoc process. */
export async function readArticles(
  sources: readonly FrontMatter[],
  book: { readonly front: FrontMatter; readonly language: string },
  { pandoc, report }: { readonly pandoc: Pandoc; readonly report: Report },
): Promise<ReadBodies> {
  const inputs = [...sources, book.front].map(({ file, body }) => ({ name: file, text: body }));
  const fronts = [...sources, book.front];
  const { trees, warnings } = await pandoc.read(manuscriptFormat, inputs);
  for (const warning of warnings) reportWarning(warning, fronts, report);
  for (const [n, front] of fronts.entries()) reportUndefinedNotes(front, trees[n] ?? [], report);
  const articles = sources.map((front, n) => {
    const { heading, blocks } = takeTitle(front, trees[n] ?? [], report);
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
  const calls = JSON.stringify(blocks).matchAll(
    /"t":"Str","c":"(?:[^"\\]|\\.)*?(\[\^[^\]\s"\\]+\])/g,
  );
  for (const [, call = ''] of calls) {
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

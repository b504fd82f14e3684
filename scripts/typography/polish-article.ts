import type { ArticleMeta } from '../model/article-meta.ts';
import type { Article, PolishedArticle, TypographyChange } from '../model/article.ts';
import type { Block, Inline } from '../model/pandoc-ast.ts';
import { placeAt, startOf } from '../model/place.ts';
import type { Place, Report } from '../model/problem.ts';
import type { Leaf, RuleContext } from './flow.ts';
import { mapInlines } from './polish-blocks.ts';
import { polishInlines } from './polish-inlines.ts';
import { polishLeaves, polishLine } from './polish-leaves.ts';

/** Sets the typography of an article on pandoc's tree. Reports what the rules will not decide. */
export function polishArticle(article: Article, report: Report): PolishedArticle {
  const changes: TypographyChange[] = [];
  const context = contextOf(article, report);
  const blocks = polishBody(article.blocks, context, changes);
  return {
    ...article,
    meta: polishMeta(article.meta, context, changes),
    blocks,
    polished: true,
    changes,
  };
}

/** Sets the typography of the blurb. */
export function polishBlurb(blocks: readonly Block[], language: string): readonly Block[] {
  return polishBody(blocks, { language, suspect: () => undefined }, []);
}

function polishBody(
  blocks: readonly Block[],
  context: RuleContext,
  changes: TypographyChange[],
): readonly Block[] {
  const flow = (leaves: readonly Leaf[]) => {
    const polished = polishLeaves(leaves, context);
    changes.push(...polished.changes);
    return polished.leaves;
  };
  const polishBlocks = (inner: readonly Block[]): readonly Block[] =>
    mapInlines(inner, (inlines: readonly Inline[]) =>
      polishInlines(inlines, { flow, blocks: polishBlocks }),
    );
  return polishBlocks(blocks);
}

function contextOf(article: Article, report: Report): RuleContext {
  return {
    language: article.meta.lang,
    suspect: ({ text, offset, rule, message }) => {
      const place = findPlace(article, text.slice(Math.max(0, offset - 25), offset + 25));
      report({
        rule,
        severity: 'warning',
        place,
        message,
        hint: 'look at it and mend the text if it is wrong',
      });
    },
  };
}

// Pandoc's tree knows no places: the longest run of plain words near the fault is looked up in the file.
function findPlace(article: Article, near: string): Place {
  const [longest = ''] = (near.match(/[\p{L} ]+/gu) ?? [])
    .map((words) => words.trim())
    .sort((a, b) => b.length - a.length);
  const at = longest.length > 3 ? article.text.indexOf(longest) : -1;
  return at < 0 ? startOf(article.file) : placeAt(article.file, article.text, at);
}

function polishMeta(
  meta: ArticleMeta,
  context: RuleContext,
  changes: TypographyChange[],
): ArticleMeta {
  const set = (text: string): string => {
    const polished = polishLine(text, context);
    changes.push(...polished.changes);
    return polished.text;
  };
  return {
    ...meta,
    title: set(meta.title),
    shortTitle: set(meta.shortTitle),
    subtitle: set(meta.subtitle),
    source: set(meta.source),
    via: set(meta.via),
    authors: meta.authors.map(({ name, degrees, role }) => ({
      name: set(name),
      degrees: degrees.map(set),
      role: set(role),
    })),
    editorial: meta.editorial.map(({ what, reason }) => ({ what: set(what), reason: set(reason) })),
  };
}

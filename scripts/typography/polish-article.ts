import type { ArticleMeta } from '../model/article-meta.ts';
import type { Article, PolishedArticle, TypographyChange } from '../model/article.ts';
import type { Block } from '../model/pandoc-ast.ts';
import { placeAt, startOf } from '../model/place.ts';
import type { Place, Report } from '../model/problem.ts';
import { houseTypography, type TypographySettings } from '../model/typography-settings.ts';
import type { Leaf } from './flow.ts';
import { hasRulesFor } from './locales/find-locale.ts';
import { mapInlines, opensWithQuote } from './polish-blocks.ts';
import { polishInlines } from './polish-inlines.ts';
import { polishLeaves, polishLine } from './polish-leaves.ts';
import { prepareRules, type PreparedRule } from './prepare-rules.ts';
import type { Surroundings, Suspicion } from './rule.ts';
import { findSuspects } from './suspects/find-suspects.ts';

/** How an article is polished: the house style of its book, and where doubts are told. */
export interface PolishOrder {
  readonly typography: TypographySettings;
  readonly report: Report;
}

const hint = 'look at it and mend the text if it is wrong; it is left as it is';

/**
 * Sets the typography of an article on pandoc's tree. Reports `language-has-rules`, and what the rules will not
 * decide: `quotation-marks-pair`, `a-name-has-one-spelling`, `dashes-have-one-style`, `word-stands-once`.
 */
export function polishArticle(
  article: Article,
  { typography, report }: PolishOrder,
): PolishedArticle {
  const { lang } = article.meta;
  if (!hasRulesFor(lang)) reportLanguage(article, report);
  const rules = prepareRules(lang, typography);
  const told = teller(article, report);
  const changes: TypographyChange[] = [];
  const blocks = polishBody(article.blocks, rules, { changes, told });
  const meta = polishMeta(article.meta, rules, changes);
  for (const { rule, offset, message } of findSuspects(article.text, lang)) {
    // What was made from a raw text has had its doubled words told there.
    if (rule === 'word-stands-once' && article.meta.isGenerated) continue;
    const place = placeAt(article.file, article.text, offset);
    report({ rule, severity: 'warning', place, message, hint });
  }
  return { ...article, meta, blocks, polished: true, changes };
}

/**
 * Sets the typography of the blurb.
 *
 * @param language BCP 47.
 */
export function polishBlurb(
  blocks: readonly Block[],
  language: string,
  typography: TypographySettings = houseTypography,
): readonly Block[] {
  return polishBody(blocks, prepareRules(language, typography), {
    changes: [],
    told: () => undefined,
  });
}

interface Findings {
  readonly changes: TypographyChange[];
  readonly told: (text: string, suspicion: Suspicion) => void;
}

function polishBody(
  blocks: readonly Block[],
  rules: readonly PreparedRule[],
  { changes, told }: Findings,
): readonly Block[] {
  const flow = (leaves: readonly Leaf[], around: Surroundings) => {
    const polished = polishLeaves(leaves, rules, around);
    for (const change of polished.changes) changes.push(change);
    if (polished.suspicions.length > 0) {
      const text = leaves.map((leaf) => leaf.text).join('');
      for (const suspicion of polished.suspicions) told(text, suspicion);
    }
    return polished.leaves;
  };
  const polishBlocks = (inner: readonly Block[]): readonly Block[] =>
    mapInlines(inner, (inlines, next) => {
      const around = { isContinued: opensWithQuote(next) };
      return polishInlines(inlines, {
        flow: (leaves) => flow(leaves, around),
        blocks: polishBlocks,
      });
    });
  return polishBlocks(blocks);
}

function reportLanguage({ file, meta }: Article, report: Report): void {
  report({
    rule: 'language-has-rules',
    severity: 'warning',
    place: startOf(file),
    message: `There are no typographic rules for the language "${meta.lang}"`,
    hint: 'those of American English are used, without what belongs to English words',
  });
}

// Pandoc's tree knows no places: the longest run of plain words near a fault is looked up in the file, after the last.
function teller(article: Article, report: Report): Findings['told'] {
  let reached = 0;
  return (text, { offset, rule, message }) => {
    const near = text.slice(Math.max(0, offset - 25), offset + 25);
    const at = findNear(article.text, near, reached);
    reached = Math.max(reached, at);
    const place: Place = at < 0 ? startOf(article.file) : placeAt(article.file, article.text, at);
    report({ rule, severity: 'warning', place, message, hint });
  };
}

function findNear(text: string, near: string, from: number): number {
  const [longest = ''] = (near.match(/[\p{L} ]+/gu) ?? [])
    .map((words) => words.trim())
    .sort((a, b) => b.length - a.length);
  if (longest.length <= 3) return -1;
  const at = text.indexOf(longest, from);
  return at < 0 ? text.indexOf(longest) : at;
}

function polishMeta(
  meta: ArticleMeta,
  rules: readonly PreparedRule[],
  changes: TypographyChange[],
): ArticleMeta {
  const set = (text: string): string => {
    const polished = polishLine(text, rules);
    changes.push(...polished.changes);
    return polished.text;
  };
  return {
    ...meta,
    title: set(meta.title),
    shortTitle: set(meta.shortTitle),
    subtitle: set(meta.subtitle),
    standfirst: set(meta.standfirst),
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

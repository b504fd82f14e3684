import type { BookFolder } from '../model/book-folder.ts';
import { noDecisions } from '../model/decisions.ts';
import type { Draft } from '../model/draft.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { Report } from '../model/problem.ts';
import { normalise } from './normalise.ts';
import { isUntouched } from './write/write-file.ts';

/** What normalising the raw texts of a book came to. */
export interface SettledDrafts {
  /** Files to be written. */
  readonly toWrite: readonly SettledDraft[];
  /** Every raw text with what was made of it. */
  readonly drafts: readonly NormalisedText[];
}

/** A raw text and what was made of it. */
export interface NormalisedText {
  readonly manuscript: Manuscript;
  readonly draft: Draft;
}

/** A Markdown file to be written, because it is new or its raw text, decisions or rules have changed. */
export interface SettledDraft {
  /** Path as shown in messages. */
  readonly file: string;
  readonly markdown: string;
}

/**
 * Normalises every raw text of a book and says which Markdown files are to be written. A generated file that was
 * edited by hand is never among them: that is reported as `generated-file-is-untouched`.
 */
export function settleDrafts(folder: BookFolder, report: Report): SettledDrafts {
  const drafts = folder.raw
    .filter(({ name }) => !folder.markdown.some(({ data }) => data.adopted === `raw/${name}`))
    .map((manuscript) => {
      const stem = manuscript.name.replace(/\.[^.]+$/, '');
      const decisions = folder.decisions.get(stem) ?? noDecisions;
      return { manuscript, draft: normalise(manuscript, decisions, report) };
    });
  const toWrite = drafts.flatMap(({ manuscript, draft }) => {
    const source = `raw/${manuscript.name}`;
    const n = folder.raw.indexOf(manuscript);
    const existing = folder.markdown.find(({ data }) => generatedFrom(data) === source);
    if (existing === undefined)
      return [{ file: newName(folder, draft, n + 1), markdown: draft.markdown }];
    if (existing.text === draft.markdown) return [];
    if (isUntouched(existing.text)) return [{ file: existing.file, markdown: draft.markdown }];
    reportHandEdit(existing, { draft, report });
    return [];
  });
  return { toWrite, drafts };
}

function generatedFrom(data: FrontMatter['data']): unknown {
  const { generated } = data;
  return typeof generated === 'object' && generated !== null && 'from' in generated
    ? generated.from
    : undefined;
}

function newName({ path, markdown }: BookFolder, { slug }: Draft, number: number): string {
  const taken = new Set(markdown.map(({ file }) => file));
  const name = `${path}/${String(number).padStart(2, '0')}-${slug}`;
  let file = `${name}.md`;
  for (let n = 2; taken.has(file); n += 1) file = `${name}-${n}.md`;
  return file;
}

function reportHandEdit(
  existing: FrontMatter,
  { draft, report }: { draft: Draft; report: Report },
): void {
  const [had, wanted] = [existing.text.split('\n'), draft.markdown.split('\n')];
  const known = new Set(wanted);
  const differing = had.flatMap((line, n) => (known.has(line) ? [] : [n + 1]));
  const missing = had.findIndex((line, n) => line !== wanted[n]) + 1;
  const lines = differing.filter((line) => !had[line - 1]?.startsWith('  digest: '));
  const shown =
    lines.length > 8
      ? `${lines.slice(0, 8).join(', ')} and ${lines.length - 8} more`
      : lines.join(', ');
  report({
    rule: 'generated-file-is-untouched',
    severity: 'error',
    place: { file: existing.file, line: lines[0] ?? Math.max(1, missing), column: 1 },
    message:
      lines.length === 0
        ? 'The file is generated but lines of it were taken out by hand; it is left as it is'
        : `The file is generated but was edited by hand in ${lines.length === 1 ? 'line' : 'lines'} ${shown}; it is left as it is`,
    hint: `turn the edits into decisions: octavo adopt ${existing.file}`,
  });
}

import type { BookFolder } from '../model/book-folder.ts';
import { noDecisions } from '../model/decisions.ts';
import type { Draft } from '../model/draft.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Report } from '../model/problem.ts';
import { isUntouched, normalise } from './normalise.ts';

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
export function settleDrafts(folder: BookFolder, report: Report): readonly SettledDraft[] {
  return folder.raw.flatMap((manuscript, n) => {
    const source = `raw/${manuscript.name}`;
    if (folder.markdown.some(({ data }) => data.adopted === source)) return [];
    const decisions = folder.decisions.get(manuscript.name.replace(/\.[^.]+$/, '')) ?? noDecisions;
    const draft = normalise(manuscript, decisions, report);
    const existing = folder.markdown.find(({ data }) => generatedFrom(data) === source);
    if (existing === undefined)
      return [{ file: newName(folder, draft, n + 1), markdown: draft.markdown }];
    if (existing.text === draft.markdown) return [];
    if (isUntouched(existing.text)) return [{ file: existing.file, markdown: draft.markdown }];
    reportHandEdit(existing, { draft, source, report });
    return [];
  });
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
  { draft, source, report }: { draft: Draft; source: string; report: Report },
): void {
  const [had, wanted] = [existing.text.split('\n'), draft.markdown.split('\n')];
  const differing = had.findIndex((line, n) => line !== wanted[n]);
  report({
    rule: 'generated-file-is-untouched',
    severity: 'error',
    place: { file: existing.file, line: Math.max(0, differing) + 1, column: 1 },
    message: 'The file is generated but was edited by hand; it is left as it is',
    hint: `turn the edit into a decision, or adopt the file: put "adopted: ${source}" in place of "generated" in its front matter`,
  });
}

import { basename, dirname, normalize } from 'node:path';
import { openBook } from './ingest/open-book.ts';
import { insideOnly } from './ingest/inside-only.ts';
import { readDateField } from './ingest/iso-date.ts';
import { reportLanguage } from './ingest/language.ts';
import { canonicalLanguage } from './model/canonical-language.ts';
import { readDecisions } from './ingest/read-decisions.ts';
import type { BookFolder } from './model/book-folder.ts';
import { noDecisions, type Decisions } from './model/decisions.ts';
import type { FrontMatter } from './model/front-matter.ts';
import { startOf } from './model/place.ts';
import { PressError } from './model/press-error.ts';
import type { Problem, Report } from './model/problem.ts';
import type { Tools } from './model/tools.ts';
import { adopt } from './normalise/adopt/adopt.ts';
import { appendDecisions } from './normalise/adopt/append-decisions.ts';

/** A generated file that was edited by hand. */
export interface AdoptOrder {
  /** Path of the file: `manuscripts/essays/01-on-salt.md`. */
  readonly file: string;
  /** Reason of the decisions; absent: that they were edits by hand. */
  readonly reason?: string | undefined;
}

/** What came of the edits of one file. `written` is empty when a problem stopped it, or nothing was edited. */
export interface AdoptOutcome {
  readonly problems: readonly Problem[];
  readonly added: Decisions;
  /** Paths of the files that were written. */
  readonly written: readonly string[];
}

/**
 * Turns the hand edits of a generated Markdown file into decisions, all or none, and writes the decisions file and the
 * generated file anew. Throws a PressError (usage) when the file is not there or is no generated one.
 */
export async function adoptFile(
  { file, reason }: AdoptOrder,
  { files }: Pick<Tools, 'files'>,
): Promise<AdoptOutcome> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const nothing: AdoptOutcome = { problems, added: noDecisions, written: [] };
  const hasErrors = () => problems.some(({ severity }) => severity === 'error');
  const path = normalize(file);
  if ((await files.read(path)) === undefined || basename(path) === 'book.md') throw notThere(file);

  const folder = await openBook(dirname(path), { files, report });
  if (folder === undefined || hasErrors()) return nothing;
  const found = findFile(folder, path, report);
  if (found === undefined || hasErrors()) return nothing;

  const { edited, manuscript, stem } = found;
  const decisions = folder.decisions.get(stem) ?? noDecisions;
  const why = reason ?? `Edited by hand in ${basename(path)}`;
  const adoption = adopt(edited, { manuscript, decisions, reason: why }, report);
  if (adoption === undefined || hasErrors() || adoption.markdown === edited.text) return nothing;

  const to = `${folder.path}/decisions/${stem}.yaml`;
  const { added, markdown } = adoption;
  const isAdding = Object.values(added).some((list: readonly unknown[]) => list.length > 0);
  const before = await readUtf8(to, insideOnly(files, folder.path));
  const after = isAdding ? appendDecisions(before, added) : before;
  if (isAdding && !isReadBack({ to, after }, { decisions, added })) {
    report(unusualForm(to));
    return nothing;
  }
  if (isAdding) await files.write(to, after);
  await files.write(path, markdown);
  return { problems, added, written: isAdding ? [to, path] : [path] };
}

function notThere(file: string): PressError {
  return new PressError(`Found no generated file "${file}"`, {
    hint: 'name a Markdown file that the press made from a raw text, such as manuscripts/my-book/01-title.md',
    trouble: 'usage',
  });
}

function findFile(folder: BookFolder, path: string, report: Report) {
  const edited = folder.markdown.find((one) => basename(one.file) === basename(path));
  const generated = edited?.data.generated;
  const from =
    typeof generated === 'object' && generated !== null && 'from' in generated
      ? String(generated.from)
      : '';
  if (edited === undefined || from === '') throw notThere(path);
  judgeFields(edited, report);
  const manuscript = folder.raw.find(({ name }) => `raw/${name}` === from);
  if (manuscript) return { edited, manuscript, stem: manuscript.name.replace(/\.[^.]+$/, '') };
  report({
    rule: 'edit-is-a-decision',
    severity: 'error',
    place: edited.placeOf('generated'),
    message: `Found no raw text "${from}", from which the file is said to be generated`,
    hint: 'put the raw text back, or take "generated" out to keep the file as one written by hand',
  });
  return undefined;
}

function judgeFields(edited: FrontMatter, report: Report): void {
  const { date, lang } = edited.data;
  readDateField(edited, textOf(date), { rule: 'article-date-is-iso', report });
  const language = textOf(lang);
  if (language !== '' && canonicalLanguage(language) === undefined)
    reportLanguage(edited.placeOf('lang'), language, report);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

// With its byte order mark, if it has one: what was there stays.
async function readUtf8(path: string, files: Tools['files']): Promise<string> {
  const bytes = await files.read(path);
  return bytes === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function isReadBack(
  { to, after }: { readonly to: string; readonly after: string },
  { decisions, added }: { readonly decisions: Decisions; readonly added: Decisions },
): boolean {
  const problems: Problem[] = [];
  const read = readDecisions(to, after, (problem) => problems.push(problem));
  const isWhole = (Object.keys(read) as (keyof Decisions)[]).every((kind) => {
    const wanted = [...decisions[kind], ...added[kind]];
    return shown(read[kind]) === shown(wanted);
  });
  return problems.length === 0 && isWhole && !after.includes('\ufffd');
}

// Places differ: the new decisions were read in the edited file.
function shown(list: readonly object[]): string {
  return JSON.stringify(
    list.map((one) => Object.entries({ ...one, place: '' }).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

function unusualForm(file: string): Problem {
  return {
    rule: 'edit-is-a-decision',
    severity: 'error',
    place: startOf(file),
    message: 'The decisions file has a form that takes no further decisions by itself',
    hint: 'write it as plain lists, in UTF-8: "words:" and below it "  - before: …"',
  };
}

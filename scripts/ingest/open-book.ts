import type { BookFolder } from '../model/book-folder.ts';
import type { Decisions } from '../model/decisions.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Files } from '../model/tools.ts';
import { decodeManuscript } from './decode.ts';
import { insideOnly } from './inside-only.ts';
import { readFrontMatter } from './front-matter.ts';
import { readDecisions } from './read-decisions.ts';

/** What a book's folder is read with. */
export interface OpenContext {
  readonly files: Files;
  readonly report: Report;
}

/**
 * Reads a book's folder: `book.md`, raw texts, decisions, Markdown. Reports `book-file-is-there`,
 * `decision-has-a-text` and whatever is wrong inside the files.
 *
 * @param path Such as `manuscripts/essays`, from the folder where the command runs.
 */
export async function openBook(
  path: string,
  context: OpenContext,
): Promise<BookFolder | undefined> {
  const { report } = context;
  const files = insideOnly(context.files, path);
  const inside = { files, report };
  const front = await openMarkdown(`${path}/book.md`, inside);
  if (front === 'missing') {
    reportNoBookFile(path, report);
    return undefined;
  }
  const raw = await openRaw(`${path}/raw`, inside);
  const decisions = await openDecisions(path, raw, inside);
  const names = (await files.listFiles(path)).filter(
    (name) => name.endsWith('.md') && name !== 'book.md',
  );
  const markdown = await Promise.all(names.map((name) => openMarkdown(`${path}/${name}`, inside)));
  return {
    slug: path.slice(path.lastIndexOf('/') + 1),
    path,
    front: front ?? emptyFront(`${path}/book.md`),
    raw,
    decisions,
    reasons: new Map(
      decisions.get('book')?.supply.map(({ field, reason }) => [field, reason]) ?? [],
    ),
    markdown: markdown.filter((one) => one !== undefined && one !== 'missing'),
  };
}

/** Reads one Markdown file with front matter; `missing` when it is not there, undefined when it cannot be read. */
async function openMarkdown(
  file: string,
  { files, report }: OpenContext,
): Promise<FrontMatter | 'missing' | undefined> {
  const bytes = await files.read(file);
  if (bytes === undefined) return 'missing';
  const text = decodeManuscript(file, bytes, report)?.text;
  return text === undefined
    ? undefined
    : readFrontMatter(file, text.replace(/\r\n?/g, '\n'), report);
}

async function openRaw(
  folder: string,
  { files, report }: OpenContext,
): Promise<readonly Manuscript[]> {
  const names = (await files.listFiles(folder)).filter((name) => !name.startsWith('.'));
  const texts = await Promise.all(
    names.map(async (name) =>
      decodeManuscript(
        `${folder}/${name}`,
        (await files.read(`${folder}/${name}`)) ?? new Uint8Array(),
        report,
      ),
    ),
  );
  return texts.filter((text) => text !== undefined);
}

async function openDecisions(
  path: string,
  raw: readonly Manuscript[],
  { files, report }: OpenContext,
): Promise<ReadonlyMap<string, Decisions>> {
  const known = new Set(['book', ...raw.map(({ name }) => stem(name))]);
  const decisions = new Map<string, Decisions>();
  for (const name of await files.listFiles(`${path}/decisions`)) {
    const file = `${path}/decisions/${name}`;
    if (!known.has(stem(name)) || !name.endsWith('.yaml')) reportStray(file, [...known], report);
    const text = new TextDecoder().decode((await files.read(file)) ?? new Uint8Array());
    decisions.set(stem(name), readDecisions(file, text, report));
  }
  return decisions;
}

// The name of a raw text without its extension: what its decisions file is called.
function stem(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

function emptyFront(file: string): FrontMatter {
  return { file, text: '', data: {}, body: '', placeOf: () => startOf(file) };
}

function reportNoBookFile(path: string, report: Report): void {
  report({
    rule: 'book-file-is-there',
    severity: 'error',
    place: startOf(`${path}/book.md`),
    message: 'Found no "book.md" in the book’s folder',
    hint: 'write one that starts with the lines "---", "title: …", "---"',
  });
}

function reportStray(file: string, known: readonly string[], report: Report): void {
  report({
    rule: 'decision-has-a-text',
    severity: 'error',
    place: startOf(file),
    message: 'The decisions belong to no raw text',
    hint: `name the file after its text: ${known.map((name) => `${name}.yaml`).join(', ')}`,
  });
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../scripts/ingest/open-book.ts';
import type { BookFolder } from '../../../scripts/model/book-folder.ts';
import { settleDrafts } from '../../../scripts/normalise/settle-drafts.ts';
import { adoptFile, type AdoptOutcome } from '../../../scripts/pipeline-adopt.ts';
import { collectProblems } from '../../support/problems.ts';
import { rootedTools } from '../../support/rooted-tools.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { draftOf, editDraft, saltRoad } from './adopting.ts';

const file = 'manuscripts/b/01-a.md';
const decisionsFile = 'manuscripts/b/decisions/a.yaml';
const draft = draftOf(saltRoad);
const edited = editDraft(draft, ['scales', 'balance']);

interface Book {
  readonly root: string;
  readonly adopt: (reason?: string) => Promise<AdoptOutcome>;
  readonly all: () => Record<string, string>;
  readonly lines: (outcome: AdoptOutcome) => readonly string[];
}

/** A book in a folder of its own, with other files than the usual ones where they are given. */
async function makeBook(other: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Book> {
  const root = await tempFolder();
  const files = {
    'manuscripts/b/book.md': '---\ntitle: B\n---\n',
    'manuscripts/b/raw/a.txt': saltRoad,
    [file]: edited,
    ...other,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const all = () => {
    const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const paths = names.map((one) => join(one.parentPath, one.name)).sort();
    return Object.fromEntries(
      paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
    );
  };
  const lines = ({ problems }: AdoptOutcome) => {
    const collected = collectProblems();
    problems.forEach(collected.report);
    return collected.lines();
  };
  return { root, all, lines, adopt: (reason) => adoptFile({ file, reason }, rootedTools(root)) };
}

describe('an edited file', () => {
  test('becomes decisions and is generated anew, and the build finds nothing edited by hand', async () => {
    const book = await makeBook();
    const { written, problems, added } = await book.adopt();
    expect([written, problems]).toEqual([[decisionsFile, file], []]);
    expect(added.words).toHaveLength(1);
    expect(book.all()[decisionsFile]).toBe(
      'words:\n  - before: scales,\n    after: balance,\n    reason: Edited by hand in 01-a.md\n',
    );
    const { files } = rootedTools(book.root);
    const collected = collectProblems();
    const folder = await openBook('manuscripts/b', { files, report: collected.report });
    expect(settleDrafts(folder as BookFolder, () => undefined).toWrite).toEqual([]);
    expect((await book.adopt()).written).toEqual([]);
  });

  test('takes the reason that is given', async () => {
    const book = await makeBook();
    await book.adopt('It was: "a balance"');
    expect(book.all()[decisionsFile]).toContain(`reason: 'It was: "a balance"'`);
  });

  test('leaves what stood in the decisions file byte for byte', async () => {
    const mine = '# Mine.\nsupply:\n  - {field: subtitle, value: S, reason: r} # so\n\n# The end';
    const book = await makeBook({
      [decisionsFile]: mine,
      [file]: editDraft(edited, ['lang: en', 'subtitle: S\nlang: en']),
    });
    expect((await book.adopt()).problems).toEqual([]);
    expect(book.all()[decisionsFile]?.startsWith(`${mine}\nwords:\n`)).toBe(true);
  });

  test('with white space edited only is generated anew without decisions', async () => {
    const book = await makeBook({ [file]: editDraft(draft, ['Thank you.', 'Thank  you.']) });
    expect((await book.adopt()).written).toEqual([file]);
    expect(book.all()[file]).toBe(draft);
  });
});

describe('everything stays as it was', () => {
  const refused: readonly (readonly [
    string,
    Readonly<Record<string, string | Uint8Array>>,
    string,
  ])[] = [
    [
      'when an edit is no decision',
      { [file]: editDraft(edited, ['Thank you.', '*Thank you.*']) },
      '25:1 error edit-is-a-decision',
    ],
    [
      'when the front matter is no YAML',
      { [file]: edited.replace('lang: en', 'lang: [') },
      '01-a.md:4:',
    ],
    [
      'when a date is none',
      { [file]: edited.replace('lang: en', 'lang: en\ndate: May') },
      '4:1 error article-date-is-iso',
    ],
    [
      'when a language is none',
      { [file]: edited.replace('lang: en', 'lang: 12 e') },
      '3:1 error language-is-known',
    ],
    [
      'when the raw text is gone',
      { [file]: edited.replace('raw/a.txt', 'raw/../b.txt') },
      'Found no raw text "raw/../b.txt"',
    ],
    ['when the decisions are no YAML', { [decisionsFile]: 'words: [' }, 'decision-is-well-formed'],
    [
      'when the decisions file ends its document',
      { [decisionsFile]: 'lines: []\n...\n' },
      'has a form that takes no further decisions',
    ],
    [
      'when the decisions file is not in UTF-8',
      { [decisionsFile]: Buffer.from('# \xe9\n', 'latin1') },
      'has a form that takes no further decisions',
    ],
  ];

  test.each(refused)('%s', async (_when, other, problem) => {
    const book = await makeBook(other);
    const before = book.all();
    const outcome = await book.adopt();
    expect(outcome.written).toEqual([]);
    expect(book.lines(outcome).join('\n')).toContain(problem);
    expect(book.all()).toEqual(before);
  });

  test('when nothing was edited', async () => {
    const book = await makeBook({ [file]: draft });
    const outcome = await book.adopt();
    expect([outcome.written, outcome.problems]).toEqual([[], []]);
    expect(book.all()[file]).toBe(draft);
  });

  test.each([
    ['a file that is not there', '01-b.md', {}],
    ['a file that was written by hand', '01-a.md', { [file]: '---\ntitle: A\n---\n\nText.\n' }],
    ['the book file', 'book.md', {}],
  ])('for %s, which is a wrong call', async (_what, name, other) => {
    const { root } = await makeBook(other);
    const call = adoptFile({ file: `manuscripts/b/${name}` }, rootedTools(root));
    await expect(call).rejects.toMatchObject({ trouble: 'usage' });
  });
});

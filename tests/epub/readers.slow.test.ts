import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../scripts/verify/read-pdf.ts';
import { aceViolations } from '../support/ace.ts';
import { builtBook } from '../support/built-book.ts';
import { changeEpub } from '../support/change-epub.ts';
import { noteFaults, readNotes } from '../support/epub-notes.ts';
import { walkInEpubjs } from '../support/epubjs.ts';
import { epubcheckMessages } from '../support/epubcheck.ts';
import { openInFoliate, type Foliate } from '../support/foliate.ts';
import { hasProgram } from '../support/has-program.ts';
import { press, slug } from '../support/real-book.ts';
import { phone, tablet } from '../support/reader-page.ts';
import { makeTemp } from '../support/temp-folder.ts';

const real = builtBook(slug, join(press, 'manuscripts', slug));
const torture = builtBook('epub-torture', join(press, 'tests', 'books', 'epub-torture'));

describe.each([
  { name: slug, book: real, articles: 2, notes: 5 },
  { name: 'epub-torture', book: torture, articles: 8, notes: 300 },
])('the EPUB of $name', ({ name, book: { path, problems }, articles, notes }) => {
  const epub = () => readFileSync(path(`${name}.epub`));
  let foliate: Foliate;
  beforeAll(async () => {
    foliate = await openInFoliate(epub());
  });
  afterAll(() => foliate.close());

  test('is built without an error', () => {
    expect(problems().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.runIf(hasProgram('java'))('gives EPUBCheck nothing to say', () => {
    expect(epubcheckMessages(path(`${name}.epub`))).toEqual([]);
  });

  test('gives Ace nothing to say', async () => {
    expect(await aceViolations(path(`${name}.epub`))).toEqual([]);
  });

  test('has contents and a list of pages that lead somewhere', async () => {
    const { contents, pages } = await foliate.targets();
    expect([...contents, ...pages].filter(({ isFound }) => !isFound)).toEqual([]);
    expect(contents.length).toBeGreaterThan(articles);
    const pdf = await readPdf(readFileSync(path(`${name}.pdf`)));
    // An empty page has no place in the text.
    const printed = (pdf.labels ?? []).filter(
      (label, n) => /^\d+$/.test(label) && pdf.pages[n]?.trim() !== '',
    );
    expect(printed.length).toBeGreaterThan(articles);
    expect(pages.map(({ label }) => label)).toEqual(printed);
  });

  test('shows each note when its mark is clicked', async () => {
    const called = await readNotes(epub());
    expect(called.length).toBeGreaterThanOrEqual(notes);
    expect(noteFaults(called, await foliate.popUps())).toEqual([]);
  });

  test('can be read on a dark page, with all its pictures', async () => {
    const looks = await foliate.darkLooks();
    expect(looks.length).toBeGreaterThan(articles + 3);
    for (const { document, faint, missingPictures } of looks) {
      expect({ document, faint, missingPictures }).toEqual({
        document,
        faint: [],
        missingPictures: [],
      });
    }
  });

  test.each([
    ['phone', phone],
    ['tablet', tablet],
  ])('fills the screen of a %s', async (_device, screen) => {
    const reader = await openInFoliate(epub(), screen);
    const { empty, ...pictures } = Object.fromEntries(await reader.pictures());
    await reader.close();
    expect(Object.keys(pictures)).toEqual(['cover', 'contents', 'opening', 'dark', 'note']);
    for (const picture of Object.values(pictures)) {
      expect(picture.length).toBeGreaterThan(1.3 * (empty?.length ?? Infinity));
    }
    expect(reader.complaints()).toEqual([]);
  });

  test('is walked through in epub.js', async () => {
    const { steps, complaints } = await walkInEpubjs(epub());
    const { contents } = await foliate.targets();
    expect(steps.map(({ label }) => label)).toEqual(contents.map(({ label }) => label));
    for (const step of steps) {
      expect(step).toMatchObject({ document: step.href.split('#')[0], isOnScreen: true });
    }
    expect(complaints).toEqual([]);
  });

  // After all the others: they have opened every document and every note.
  test('runs into no error, and asks for nothing outside', () => {
    expect(foliate.complaints()).toEqual([]);
  });
});

describe('the checks notice', () => {
  const changed = (file: string, change: (text: string) => string) =>
    changeEpub(readFileSync(real.path(`${slug}.epub`)), `OEBPS/${file}`, change);
  const read = async <T>(epub: Uint8Array, look: (foliate: Foliate) => Promise<T>): Promise<T> => {
    const foliate = await openInFoliate(epub);
    return look(foliate).finally(() => foliate.close());
  };

  test('a mark that leads nowhere, and one that leads to another note', async () => {
    const gone = await changed('a1.xhtml', (text) => text.replace('href="#a1-fn1"', 'href="#x"'));
    const popUps = (foliate: Foliate) => foliate.popUps();
    expect(noteFaults(await readNotes(gone), await read(gone, popUps))).toEqual([
      'OEBPS/a1.xhtml, mark 0: leads nowhere',
    ]);
    const other = await changed('a1.xhtml', (text) =>
      text.replace('href="#a1-fn1"', 'href="#a1-fn3"'),
    );
    expect(noteFaults(await readNotes(other), await read(other, popUps))).toEqual([
      'OEBPS/a1.xhtml, mark 0: is not where its note leads back to',
    ]);
  });

  test('a mark that cannot be clicked', async () => {
    const covered = await changed(
      'style.css',
      (text) => `${text}\n#a1-fnref1 { pointer-events: none }`,
    );
    const faults = noteFaults(
      await readNotes(covered),
      await read(covered, (foliate) => foliate.popUps()),
    );
    expect(faults).toEqual(['OEBPS/a1.xhtml, mark 0: shows nothing when it is clicked']);
  });

  test('a colour that is lost on a dark page', async () => {
    const dim = await changed('style.css', (text) => `${text}\nh1 { color: #555 }`);
    const looks = await read(dim, (foliate) => foliate.darkLooks());
    const faint = looks.flatMap((look) => look.faint);
    expect(faint.length).toBeGreaterThan(3);
    expect(faint.filter((text) => !text.includes(' h1: '))).toEqual([]);
  });

  test('an entry of the contents that leads nowhere', async () => {
    const lost = await changed('toc.xhtml', (text) => text.replace('"a2.xhtml"', '"a9.xhtml"'));
    const { contents } = await read(lost, (foliate) => foliate.targets());
    expect(contents.filter(({ isFound }) => !isFound)).toHaveLength(1);
    const { steps } = await walkInEpubjs(lost);
    expect(steps.filter(({ document }) => document === '')).toHaveLength(1);
  });

  test.each([
    ['a script', '<script>document.body.textContent = "no"</script>'],
    ['a picture from elsewhere', '<img src="https://example.org/a.png" alt="A"/>'],
    ['a style from elsewhere', '<link rel="stylesheet" href="https://example.org/a.css"/>'],
  ])('%s', async (_kind, markup) => {
    const open = await changed('a1.xhtml', (text) => text.replace('</body>', `${markup}</body>`));
    const complaints = await read(open, async (foliate) => {
      await foliate.darkLooks();
      return foliate.complaints();
    });
    expect(complaints).not.toEqual([]);
  });

  test('what no one can hear or see', async () => {
    const folder = await makeTemp();
    const mute = await changed('cover.xhtml', (text) => text.replace(/ alt="[^"]*"/, ''));
    await writeFile(join(folder, 'mute.epub'), mute);
    const violations = await aceViolations(join(folder, 'mute.epub'));
    await rm(folder, { recursive: true });
    expect(violations.join('\n')).toContain('image-alt');
  });
});

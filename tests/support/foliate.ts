import type { DarkLook, Point, Target } from './in-page/foliate.ts';
import { openReaderPage, type ReaderPage, type Screen } from './reader-page.ts';

/** A mark of a note, and what popped up when it was clicked; undefined: nothing. */
export interface PopUp {
  /** Path in the EPUB of the document that the mark stands in. */
  readonly document: string;
  /** How many marks stand before it in the document. */
  readonly n: number;
  readonly text: string | undefined;
}

/** A book that is open in foliate-js. */
export interface Foliate {
  readonly targets: () => Promise<{ contents: readonly Target[]; pages: readonly Target[] }>;
  /** Clicks every mark of a note with the mouse. */
  readonly popUps: () => Promise<readonly PopUp[]>;
  /** How each document looks on the dark page of a reader. */
  readonly darkLooks: () => Promise<readonly (DarkLook & { readonly document: string })[]>;
  /**
   * Pictures of the screen as PNG: the empty screen, cover, contents, the opening of the first article, the same on a
   * dark page, and a note.
   */
  readonly pictures: () => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens an EPUB in foliate-js. */
export async function openInFoliate(epub: Uint8Array, screen?: Screen): Promise<Foliate> {
  const script = 'tests/support/in-page/foliate.ts';
  const reader = await openReaderPage({ script, epub, ...(screen ? { screen } : {}) });
  await reader.ask('reader.open()');
  return {
    targets: () => reader.ask('reader.targets()'),
    popUps: () => clickMarks(reader),
    darkLooks: () => lookInTheDark(reader),
    pictures: () => takePictures(reader),
    complaints: () => reader.complaints().filter((complaint) => !tooEarly.test(complaint)),
    close: reader.close,
  };
}

/** foliate-js now and then lays out a frame whose document has no element yet, and again when it is there. */
const tooEarly =
  /^script error: TypeError: Cannot destructure property 'style' of 'el' as it is null\.$/;

async function clickMarks({ page, ask }: ReaderPage): Promise<readonly PopUp[]> {
  const popUps: PopUp[] = [];
  for (const [index, document] of (await ask<readonly string[]>('reader.documents()')).entries()) {
    await ask(`reader.show(${index})`);
    const count = await ask<number>('reader.countMarks()');
    for (let n = 0; n < count; n += 1) {
      popUps.push({ document, n, text: await clickMark({ page, ask }, n) });
      await ask('reader.closePopUp()');
    }
  }
  return popUps;
}

async function clickMark(
  { page, ask }: Pick<ReaderPage, 'page' | 'ask'>,
  n: number,
): Promise<string | undefined> {
  const point = await ask<Point | undefined>(`reader.showMark(${n})`);
  if (point === undefined) return undefined;
  await page.mouse.click(point.x, point.y);
  return ask('reader.poppedUp()');
}

async function lookInTheDark({ ask }: ReaderPage) {
  const looks: (DarkLook & { document: string })[] = [];
  await ask('reader.setDark(true)');
  for (const [index, document] of (await ask<readonly string[]>('reader.documents()')).entries()) {
    await ask(`reader.show(${index})`);
    looks.push({ document, ...(await ask<DarkLook>('reader.look()')) });
  }
  await ask('reader.setDark(false)');
  return looks;
}

async function takePictures(reader: ReaderPage): Promise<ReadonlyMap<string, Uint8Array>> {
  const { ask } = reader;
  const pictures = new Map<string, Uint8Array>();
  const take = async (name: string) => {
    await ask('new Promise((resolve) => setTimeout(resolve, 300))');
    pictures.set(name, await reader.page.screenshot({ type: 'png' }));
  };
  await ask('document.body.style.setProperty("visibility", "hidden")');
  await take('empty');
  await ask('document.body.style.removeProperty("visibility")');
  for (const [name, place] of places) {
    if (await ask(`reader.show('${place}')`)) await take(name);
  }
  await ask('reader.setDark(true)');
  await take('dark');
  await ask('reader.setDark(false)');
  if (await showFirstMark(ask)) {
    await clickMark(reader, 0);
    await take('note');
    await ask('reader.closePopUp()');
  }
  return pictures;
}

const places = [
  ['cover', 'cover'],
  ['contents', 'toc'],
  ['opening', 'bodymatter'],
] as const;

async function showFirstMark(ask: ReaderPage['ask']): Promise<boolean> {
  const documents = await ask<readonly string[]>('reader.documents()');
  for (const index of documents.keys()) {
    await ask(`reader.show(${index})`);
    if ((await ask<number>('reader.countMarks()')) > 0) return true;
  }
  return false;
}

import type { BookImage } from '../model/book.ts';
import type { Theme } from '../model/theme.ts';
import { PressError } from '../model/press-error.ts';
import type { BrowserPage, Resource, Tools } from '../model/tools.ts';
import type {
  PartLayout,
  PartOrder,
  PrintedSheets,
  SheetsToShow,
  StartOrder,
} from './in-page/part-layout.ts';
import { openTabs } from './tab-pool.ts';

/** Tabs of one browser that lay out parts of a book at the same time. */
export interface PressTabs {
  /** Throws a PressError when the layout failed or lost text. */
  readonly layOut: (order: PartOrder) => Promise<PartLayout>;
  readonly print: (sheets: PrintedSheets) => Promise<Uint8Array>;
  /** Waits until no part waits for a tab and a processor is free for something else. */
  readonly whenFree: () => Promise<void>;
  /** Pictures that the parts name; to be told before they are laid out. */
  readonly addImages: (images: readonly BookImage[]) => void;
  readonly close: () => Promise<void>;
}

/** What a tab is made ready with. */
export interface TabSettings {
  readonly css: string;
  readonly faces: Theme['faces'];
  /** Of the book; BCP 47. */
  readonly language: string;
  readonly isDraft: boolean;
  /** Known to be laid out. */
  readonly parts: number;
}

/**
 * Opens tabs as they are needed, no more than there are processors: those for the parts that are known at once, and one
 * in any case, so that it reads the style and the fonts while the text is still being read.
 */
export function openPressTabs(
  settings: TabSettings,
  { browser, bundle, cores }: Pick<Tools, 'browser' | 'bundle' | 'cores'>,
): PressTabs {
  const resources = new Map<string, Resource>(resourcesOf(settings));
  const pool = openTabs(async () => openTab(settings, resources, { browser, bundle }), {
    most: cores,
    atOnce: settings.parts,
  });
  return {
    addImages: (images) => {
      for (const { name, mediaType, bytes } of images)
        resources.set(name, { mediaType, body: bytes });
    },
    layOut: async (order) => pool.use(async (tab) => layOutIn(tab, order)),
    print: async (sheets) => pool.use(async (tab) => printIn(tab, sheets, resources)),
    whenFree: pool.whenFree,
    close: async () => {
      await Promise.allSettled(pool.all().map(async (tab) => (await tab).close()));
    },
  };
}

async function openTab(
  { css, isDraft }: TabSettings,
  resources: ReadonlyMap<string, Resource>,
  { browser, bundle }: Pick<Tools, 'browser' | 'bundle'>,
): Promise<BrowserPage> {
  const script = await bundle('scripts/typeset/in-page/main.ts');
  const withScript = new Map(resources).set('press.js', {
    mediaType: 'text/javascript; charset=utf-8',
    body: script,
  });
  // Pictures are added to the resources later.
  const all = { get: (name: string) => withScript.get(name) ?? resources.get(name) };
  const page = await browser.openUnseen(all);
  const order: StartOrder = { css, isDraft };
  await page.evaluate(`window.press.start(${JSON.stringify(order)})`);
  return page;
}

function resourcesOf({ faces, language }: TabSettings): readonly (readonly [string, Resource])[] {
  const html = `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"/><title>Octavo</title><script src="press.js"></script></head>
<body></body>
</html>
`;
  return [
    ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
    ...faces.map(
      ({ fileName, bytes }) => [fileName, { mediaType: 'font/ttf', body: bytes }] as const,
    ),
  ];
}

async function layOutIn(page: BrowserPage, order: PartOrder): Promise<PartLayout> {
  const known = page.complaints().length;
  await loadPictures(page, order);
  const layout = (await page.evaluate(
    `window.press.layOut(${JSON.stringify(order)})`,
  )) as PartLayout;
  proveWhole(layout, page.complaints().slice(known));
  return layout;
}

// Of pages that are to be fetched: none has it yet.
function freeName(resources: ReadonlyMap<string, Resource>): string {
  let n = 1;
  while (resources.has(`pages-${n}.html`)) n += 1;
  return `pages-${n}.html`;
}

async function printIn(
  page: BrowserPage,
  { html, ...sheets }: PrintedSheets,
  resources: Map<string, Resource>,
): Promise<Uint8Array> {
  const name = freeName(resources);
  resources.set(name, { mediaType: 'text/html; charset=utf-8', body: html });
  const order: SheetsToShow = { ...sheets, html: name };
  try {
    await page.evaluate(`window.press.show(${JSON.stringify(order)})`);
    return await page.pdf();
  } finally {
    resources.delete(name);
    await page.evaluate('window.press.clear()');
  }
}

// Blocks are measured as soon as they stand in the tab: a picture that is still on its way would have no height.
async function loadPictures(page: BrowserPage, { html }: PartOrder): Promise<void> {
  const names = [...html.matchAll(/<img src="([^"]+)"/g)].map(([, name]) => name);
  if (names.length === 0) return;
  await page.evaluate(`(() => {
    window.pictures = ${JSON.stringify(names)}.map((name) => Object.assign(new Image(), { src: name }));
    return Promise.allSettled(window.pictures.map((picture) => picture.decode()));
  })()`);
}

function proveWhole({ characters }: PartLayout, complaints: readonly string[]): void {
  const lost = characters.before - characters.after;
  const said = complaints.find((text) =>
    /script error|Layout repeated|Unable to layout/i.test(text),
  );
  if (lost === 0 && said === undefined) return;
  const what =
    lost === 0
      ? `The layout failed: ${said}`
      : `The layout ${lost > 0 ? 'lost' : 'repeated'} ${Math.abs(lost)} characters of ${characters.before}`;
  throw new PressError(what, {
    hint: 'this is a fault of the press: report it with the book; nothing was written',
  });
}

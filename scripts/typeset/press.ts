import { createHash } from 'node:crypto';
import type { BookImage } from '../model/book.ts';
import type { Settings } from '../model/settings.ts';
import type { Theme } from '../model/theme.ts';
import type { Tools } from '../model/tools.ts';
import { hyphenate } from './hyphenate.ts';
import type { PartLayout, PartOrder, PrintedSheets } from './in-page/part-layout.ts';
import { openPressTabs, type PressTabs } from './press-tabs.ts';
import { writePrintStyle } from './print-book.ts';

/** What lays out the parts of a book: tabs of a browser, and what was laid out before. */
export interface Press extends Pick<PressTabs, 'close' | 'whenFree'> {
  /**
   * Lays out a part; the same job again, or one that an earlier build gave, is not laid out twice. Throws a PressError
   * when the layout failed or lost text.
   */
  readonly layOut: (job: PressJob) => Promise<PartLayout>;
  /** Pictures that the parts name; to be told before they are laid out. */
  readonly addImages: (images: readonly BookImage[]) => void;
  /** Prints pages that were laid out here; the same pages, if an earlier build printed them, are not printed again. */
  readonly print: (sheets: PrintedSheets) => Promise<Uint8Array>;
}

/** A part to be laid out. */
export interface PressJob extends Omit<PartOrder, 'hyphenation'> {
  /** Of its words; BCP 47. */
  readonly language: string;
}

/** What a press is set up for. */
export interface PressOrder {
  readonly theme: Theme;
  readonly settings: Pick<Settings, 'language' | 'trim' | 'print'>;
  /** Paragraphs are broken by the browser, line by line. */
  readonly isDraft: boolean;
  /** How many parts are known to be laid out: tabs are opened for them at once, not as they come. */
  readonly parts?: number;
}

type PressTools = Pick<Tools, 'browser' | 'bundle' | 'cache' | 'cores' | 'digestSources'>;

/** Makes a press ready, before the book itself is read. */
export function openPress(
  { theme, settings, isDraft, parts = 1 }: PressOrder,
  tools: PressTools,
): Press {
  const css = writePrintStyle(theme, settings);
  const { language } = settings;
  const tabs = openPressTabs({ css, faces: theme.faces, language, isDraft, parts }, tools);
  const digest = digestOf([css, isDraft, language], theme, tools);
  digest.catch(() => undefined);
  const images = new Map<string, Uint8Array>();
  const jobs = new Map<string, Promise<PartLayout>>();
  const layOut = async (job: PressJob, key: string) => {
    const known = await tools.cache.read(key);
    if (known !== undefined) return JSON.parse(new TextDecoder().decode(known)) as PartLayout;
    const layout = await tabs.layOut(await orderFor(job));
    await tools.cache.write(key, JSON.stringify(layout));
    return layout;
  };
  return {
    close: tabs.close,
    whenFree: tabs.whenFree,
    print: async (sheets) => {
      const key = printKeyOf(sheets, await digest, images);
      return kept(key, tools.cache, async () => tabs.print(sheets));
    },
    addImages: (added) => {
      tabs.addImages(added);
      for (const { name, bytes } of added) images.set(name, bytes);
    },
    layOut: async (job) => {
      const key = keyOf(job, await digest, images);
      const laid = jobs.get(key) ?? layOut(job, key);
      jobs.set(key, laid);
      return laid;
    },
  };
}

async function kept(
  key: string,
  cache: PressTools['cache'],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const known = await cache.read(key);
  if (known !== undefined) return known;
  const made = await make();
  await cache.write(key, made);
  return made;
}

async function orderFor({ language, ...job }: PressJob): Promise<PartOrder> {
  return { ...job, hyphenation: await hyphenate(job.html.replace(/<[^>]*>/g, ' '), language) };
}

async function digestOf(
  about: readonly unknown[],
  { faces }: Theme,
  { bundle, browser, digestSources }: PressTools,
): Promise<string> {
  const script = await bundle('scripts/typeset/in-page/main.ts');
  const hash = createHash('sha256').update(JSON.stringify([...about, script]));
  hash.update(await browser.version());
  hash.update(await digestSources(['scripts/typeset/hyphenate.ts'], ['hyphen']));
  for (const { bytes } of faces) hash.update(bytes);
  return hash.digest('hex');
}

function keyOf(job: PressJob, digest: string, images: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256').update(digest).update(JSON.stringify(job));
  for (const [name, bytes] of images) if (job.html.includes(name)) hash.update(name).update(bytes);
  return `part-${hash.digest('hex')}.json`;
}

function printKeyOf(
  sheets: PrintedSheets,
  digest: string,
  images: ReadonlyMap<string, Uint8Array>,
): string {
  const hash = createHash('sha256').update(digest);
  for (const text of [JSON.stringify([sheets.language, sheets.title, sheets.styles]), sheets.html])
    hash.update(text);
  for (const bytes of images.values()) hash.update(bytes);
  return `print-${hash.digest('hex')}.pdf`;
}

import { createHash } from 'node:crypto';
import type { BookImage } from '../model/book.ts';
import type { Settings } from '../model/settings.ts';
import type { Theme } from '../model/theme.ts';
import type { Tools } from '../model/tools.ts';
import type { PartLayout, PartOrder } from './in-page/part-layout.ts';
import { openPressTabs, type PressTabs } from './press-tabs.ts';
import { writePrintStyle } from './print-book.ts';

/** What lays out the parts of a book: tabs of a browser, and what was laid out before. */
export interface Press extends Pick<PressTabs, 'style' | 'close'> {
  /**
   * Lays out a part; the same order again, or one that an earlier build gave, is not laid out twice. Throws a PressError
   * when the layout failed or lost text.
   */
  readonly layOut: (order: PartOrder) => Promise<PartLayout>;
  /** Pictures that the parts name; to be told before they are laid out. */
  readonly addImages: (images: readonly BookImage[]) => void;
  /** Names everything that all pages depend on: style, fonts, scripts, browser. */
  readonly digest: () => Promise<string>;
}

/** What a press is set up for. */
export interface PressOrder {
  readonly theme: Theme;
  readonly settings: Pick<Settings, 'language' | 'trim' | 'print'>;
  /** Paragraphs are broken by the browser, line by line. */
  readonly isDraft: boolean;
}

type PressTools = Pick<Tools, 'browser' | 'bundle' | 'cache' | 'cores'>;

/** Makes a press ready, before the book itself is read. */
export function openPress({ theme, settings, isDraft }: PressOrder, tools: PressTools): Press {
  const css = writePrintStyle(theme, settings);
  const { language } = settings;
  const tabs = openPressTabs({ css, faces: theme.faces, language, isDraft }, tools);
  const digest = digestOf([css, isDraft, language], theme, tools);
  digest.catch(() => undefined);
  const images = new Map<string, Uint8Array>();
  const orders = new Map<string, Promise<PartLayout>>();
  const layOut = async (order: PartOrder, key: string) => {
    const known = await tools.cache.read(key);
    if (known !== undefined) return JSON.parse(new TextDecoder().decode(known)) as PartLayout;
    const layout = await tabs.layOut(order);
    await tools.cache.write(key, JSON.stringify(layout));
    return layout;
  };
  return {
    style: tabs.style,
    close: tabs.close,
    digest: async () => digest,
    addImages: (added) => {
      tabs.addImages(added);
      for (const { name, bytes } of added) images.set(name, bytes);
    },
    layOut: async (order) => {
      const key = keyOf(order, await digest, images);
      const laid = orders.get(key) ?? layOut(order, key);
      orders.set(key, laid);
      return laid;
    },
  };
}

async function digestOf(
  about: readonly unknown[],
  { faces }: Theme,
  { bundle, browser }: PressTools,
): Promise<string> {
  const script = await bundle('scripts/typeset/in-page/main.ts');
  const hash = createHash('sha256').update(JSON.stringify([...about, script]));
  hash.update(await browser.version());
  for (const { bytes } of faces) hash.update(bytes);
  return hash.digest('hex');
}

function keyOf(order: PartOrder, digest: string, images: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256').update(digest).update(JSON.stringify(order));
  for (const [name, bytes] of images)
    if (order.html.includes(name)) hash.update(name).update(bytes);
  return `part-${hash.digest('hex')}.json`;
}

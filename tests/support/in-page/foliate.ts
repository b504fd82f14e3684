import { FootnoteHandler, type NoteShown } from 'foliate-js/footnotes.js';
import { View, type NavItem, type Resolved } from 'foliate-js/view.js';
import { faintTexts } from './faint-texts.ts';

/** A place that the contents or the list of pages name. */
export interface Target {
  readonly label: string;
  readonly href: string;
  readonly isFound: boolean;
}

/** Where on the screen something is. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a document looks like on a dark page. */
export interface DarkLook {
  readonly texts: number;
  readonly faint: readonly string[];
  readonly missingPictures: readonly string[];
}

const ground = 'rgb(18, 18, 18)';
const light = 'html { color-scheme: light }';
const dark = `html { color-scheme: dark } body { background: ${ground}; color: rgb(224, 224, 224) }`;
const marks = 'a[role~="doc-noteref"], a[*|type~="noteref"]';

const view = document.createElement('foliate-view') as View;
const notes = new FootnoteHandler();
const box = document.createElement('div');
let popUp: View | undefined;
let settle: ((text: string) => void) | undefined;
let shown = Promise.resolve('');
let isDark = false;

/** Opens the book that the page was given. */
async function open(): Promise<void> {
  view.style.cssText = 'display: block; height: 100%';
  box.style.cssText =
    'position: fixed; inset: auto 12px 12px; height: 40%; border: 1px solid #888; border-radius: 8px; overflow: hidden; display: none; background: white';
  document.body.append(view, box);
  notes.addEventListener('before-render', (event) =>
    openBox((event as CustomEvent<NoteShown>).detail),
  );
  notes.addEventListener('render', (event) => {
    const [content] = (event as CustomEvent<NoteShown>).detail.view.renderer.getContents();
    settle?.(content?.doc.body.textContent ?? '');
  });
  view.addEventListener('link', (event) => void notes.handle(view.book, event));
  const bytes = await (await fetch('book.epub')).arrayBuffer();
  await view.open(new File([bytes], 'book.epub'));
  setDark(false);
  await view.goTo(0);
}

function openBox(detail: NoteShown): void {
  popUp = detail.view;
  popUp.style.cssText = 'display: block; height: 100%';
  box.style.display = 'block';
  box.replaceChildren(popUp);
  popUp.renderer.setAttribute('flow', 'scrolled');
  popUp.renderer.setAttribute('margin', '12px');
  popUp.renderer.setStyles(isDark ? dark : light);
}

/** Places that the contents name, and those of the list of pages. */
async function targets(): Promise<{ contents: Target[]; pages: Target[] }> {
  const { toc, pageList } = view.book;
  return { contents: await follow(toc ?? []), pages: await follow(pageList ?? []) };
}

async function follow(items: readonly NavItem[]): Promise<Target[]> {
  const found: Target[] = [];
  for (const { label = '', href, subitems } of items) {
    if (href !== undefined) found.push({ label, href, isFound: await isThere(href) });
    found.push(...(await follow(subitems ?? [])));
  }
  return found;
}

async function isThere(href: string): Promise<boolean> {
  const resolved = view.book.resolveHref(href);
  const doc = await view.book.sections[resolved?.index ?? -1]?.createDocument();
  return doc !== undefined && (resolved?.anchor?.(doc) ?? null) !== null;
}

/** Paths of the documents in the order of reading. */
function documents(): readonly string[] {
  return view.book.sections.map(({ id }) => id);
}

/** Turns to a document, or to the place that a landmark of a kind names; false where the book has none. */
async function show(place: number | string): Promise<boolean> {
  const landmark = view.book.landmarks?.find(({ type }) => type?.includes(String(place)));
  const target = typeof place === 'number' ? place : landmark?.href;
  if (target !== undefined) await view.goTo(target);
  return target !== undefined;
}

function setDark(value: boolean): void {
  isDark = value;
  document.documentElement.style.background = value ? ground : 'white';
  view.renderer.setStyles(value ? dark : light);
}

/** How many marks of notes the document has that is open. */
function countMarks(): number {
  return openDocument().querySelectorAll(marks).length;
}

/** Turns to a mark of a note; gives the middle of it on the screen, undefined when it cannot be seen. */
async function showMark(n: number): Promise<Point | undefined> {
  const find = (doc: Document) => doc.querySelectorAll(marks)[n] ?? null;
  const { index = 0 } = view.renderer.getContents()[0] ?? {};
  await view.renderer.goTo({ index, anchor: find } satisfies Resolved);
  shown = new Promise((resolve) => {
    settle = resolve;
  });
  const doc = openDocument();
  const mark = find(doc)?.getClientRects()[0];
  const frame = doc.defaultView?.frameElement?.getBoundingClientRect();
  if (mark === undefined || frame === undefined) return undefined;
  const [x, y] = [frame.x + mark.x + mark.width / 2, frame.y + mark.y + mark.height / 2];
  const isOnScreen = x > 0 && x < innerWidth && y > 0 && y < innerHeight;
  return isOnScreen ? { x, y } : undefined;
}

/** Text of the note that pops up after a click, or undefined when none does within five seconds. */
async function poppedUp(): Promise<string | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, 5000, undefined);
  });
  return Promise.race([shown, late]);
}

async function closePopUp(): Promise<void> {
  // The reader paints the ground of a page in the frame after it has loaded.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  popUp?.close();
  popUp = undefined;
  box.replaceChildren();
  box.style.display = 'none';
}

/** How the document that is open looks on a dark page. */
function look(): DarkLook {
  const doc = openDocument();
  const broken = [...doc.images].filter(({ naturalWidth }) => naturalWidth === 0);
  return {
    texts: doc.body.textContent?.trim().length ?? 0,
    faint: faintTexts(doc, ground),
    missingPictures: broken.map(({ alt }) => alt),
  };
}

function openDocument(): Document {
  const [content] = view.renderer.getContents();
  if (content === undefined) throw new Error('No document is open');
  return content.doc;
}

Object.assign(window, {
  reader: {
    open,
    targets,
    documents,
    show,
    setDark,
    countMarks,
    showMark,
    poppedUp,
    closePopUp,
    look,
  },
});

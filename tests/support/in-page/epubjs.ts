import { Book, type Contents, type NavItem, type Rendition } from 'epubjs';

/** An entry of the contents, and where the reader came when it was followed. */
export interface Step {
  readonly label: string;
  readonly href: string;
  /** Path of the document that was then open; empty when the reader knows none. */
  readonly document: string;
  /** True when the place itself was on the screen. */
  readonly isOnScreen: boolean;
}

const box = document.createElement('div');

/** Opens the book that the page was given, and follows every entry of its contents. */
async function walk(): Promise<readonly Step[]> {
  box.style.height = '100%';
  document.body.append(box);
  const book = new Book();
  await book.open(await (await fetch('book.epub')).arrayBuffer());
  const rendition = book.renderTo(box, { width: '100%', height: '100%', flow: 'paginated' });
  await rendition.display();
  const { toc } = await book.loaded.navigation;
  const steps: Step[] = [];
  for (const item of toc.flatMap(withParts)) steps.push(await follow(rendition, item));
  return steps;
}

function withParts(item: NavItem): readonly NavItem[] {
  return [item, ...(item.subitems ?? []).flatMap(withParts)];
}

async function follow(rendition: Rendition, { label, href }: NavItem): Promise<Step> {
  const isThere = await rendition.display(href).then(
    () => true,
    () => false,
  );
  if (!isThere) return { label: label.trim(), href, document: '', isOnScreen: false };
  // Declared as one, given as a list.
  const [contents] = rendition.getContents() as unknown as readonly Contents[];
  const { start } = rendition.currentLocation() as unknown as { start: { href: string } };
  const isOnScreen = contents !== undefined && isSeen(contents, href.split('#')[1]);
  return { label: label.trim(), href, document: start.href, isOnScreen };
}

function isSeen({ document: doc }: Contents, id: string | undefined): boolean {
  if (id === undefined) return true;
  const place = doc.getElementById(id)?.getClientRects()[0];
  const frame = doc.defaultView?.frameElement?.getBoundingClientRect();
  if (place === undefined || frame === undefined) return false;
  const x = frame.x + place.x;
  return x >= 0 && x < box.clientWidth;
}

Object.assign(window, { reader: { walk } });

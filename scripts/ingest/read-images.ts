import type { Article } from '../model/article.ts';
import type { BookFolder } from '../model/book-folder.ts';
import type { ImageFile } from '../model/book.ts';
import type { Block, Inline } from '../model/pandoc-ast.ts';
import type { Files } from '../model/tools.ts';
import { insideOnly } from './inside-only.ts';

/** Reads every picture that articles name, by the path as written; only from inside the book's folder. */
export async function readImages(
  articles: readonly Article[],
  folder: BookFolder,
  files: Files,
): Promise<ReadonlyMap<string, ImageFile>> {
  const sources = new Set(articles.flatMap(({ blocks }) => imageSources(blocks)));
  const read = [...sources].map(async (src) => [src, await readImage(src, folder, files)] as const);
  return new Map(await Promise.all(read));
}

async function readImage(src: string, folder: BookFolder, files: Files): Promise<ImageFile> {
  const way = decoded(src);
  const isOut = way === undefined || /^[a-z][a-z0-9+.-]*:|^[/\\]|\0/i.test(way);
  if (isOut || way.split(/[/\\]/).includes('..')) return { fault: 'outside' };
  const path = `${folder.path}/${way}`;
  // A folder, or a file in the place of one, is no picture either.
  const bytes = await insideOnly(files, folder.path)
    .read(path)
    .catch(() => undefined);
  return bytes === undefined ? { fault: 'missing' } : { bytes };
}

function decoded(src: string): string | undefined {
  try {
    return decodeURIComponent(src);
  } catch {
    return undefined;
  }
}

function imageSources(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>();
  visit(blocks, found);
  return [...found];
}

// Pandoc's tree is arrays and tagged objects all the way down: a picture is known by its tag.
function visit(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) for (const child of node) visit(child, found);
  else if (typeof node === 'object' && node !== null) {
    const inline = node as Inline;
    if (inline.t === 'Image') found.add(inline.c[2][0]);
    visit('c' in node ? node.c : undefined, found);
  }
}

import type { BookFolder } from '../model/book-folder.ts';
import type { CoverPicture } from '../model/cover.ts';
import type { Report } from '../model/problem.ts';
import type { Files } from '../model/tools.ts';
import { insideOnly } from './inside-only.ts';

/** What a cover is read with. */
export interface CoverReading {
  readonly files: Files;
  readonly report: Report;
}

/**
 * Reads the picture that a book names as its cover, only from inside the book's folder; undefined when it names none,
 * or none that can be used. Reports `image-is-there`, `image-is-inside-the-book`, `image-format-is-known`.
 *
 * @param path As written in the settings; empty: none.
 */
export async function readCover(
  path: string,
  folder: BookFolder,
  { files, report }: CoverReading,
): Promise<CoverPicture | undefined> {
  if (path === '') return undefined;
  const place = folder.front.placeOf('cover');
  const refuse = (rule: keyof typeof words, hint: string = words[rule][1]) => {
    const message = `${words[rule][0]} "${path}"`;
    report({ rule, severity: 'error', place, message, hint });
    return undefined;
  };
  if (leadsOut(path)) return refuse('image-is-inside-the-book');
  // A folder, or a file in the place of one, is no picture either.
  const bytes = await insideOnly(files, folder.path)
    .read(`${folder.path}/${path}`)
    .catch(() => undefined);
  if (bytes === undefined) return refuse('image-is-there');
  const mediaType = mediaTypeOf(bytes);
  if (mediaType !== undefined) return { path, mediaType, bytes, place };
  return /\.svgz?$/i.test(path)
    ? refuse('image-format-is-known', 'draw the SVG as a PNG of about 1600 × 2560 pixels')
    : refuse('image-format-is-known');
}

const words = {
  'image-is-there': ['Found no cover', 'put the file into the book’s folder, or correct the path'],
  'image-is-inside-the-book': [
    'May not use the cover',
    'use a file inside the book’s folder, such as images/cover.jpg',
  ],
  'image-format-is-known': [
    'Cannot use the cover',
    'save it as JPEG or PNG, about 1600 × 2560 pixels',
  ],
} as const satisfies Readonly<Record<string, readonly [message: string, hint: string]>>;

function leadsOut(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^[/\\]|\0/i.test(path) || path.split(/[/\\]/).includes('..');
}

function mediaTypeOf(bytes: Uint8Array): CoverPicture['mediaType'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xFF\xD8\xFF')) return 'image/jpeg';
  if (head.startsWith('\x89PNG')) return 'image/png';
  return /^RIFF[^]{4}WEBP/.test(head) ? 'image/webp' : undefined;
}

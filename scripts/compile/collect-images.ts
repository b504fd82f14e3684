import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { BookImage, ImageFile } from '../model/book.ts';
import { placeAt } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { isSafeSvg } from './safe-svg.ts';

/** Pictures that the articles of a book ask for. */
export interface ImageCollection {
  readonly nameFor: (src: string, article: Article) => string | undefined;
  readonly all: () => readonly BookImage[];
}

/**
 * Gives pictures stable names by content. Reports `image-is-there`, `image-is-inside-the-book`, `image-format-is-known`.
 *
 * @param images Every picture file named in the book, by the path as written.
 */
export function collectImages(
  images: ReadonlyMap<string, ImageFile>,
  report: Report,
): ImageCollection {
  const used = new Map<string, BookImage>();
  return {
    nameFor: (src, article) => {
      const known = used.get(src);
      if (known) return known.name;
      const image = readImage(images.get(src));
      if (typeof image === 'string') {
        reportFault(image, { src, article, report });
        return undefined;
      }
      used.set(src, image);
      return image.name;
    },
    all: () => [...new Map([...used.values()].map((image) => [image.name, image])).values()],
  };
}

type Fault = 'image-is-there' | 'image-is-inside-the-book' | 'image-format-is-known';

function readImage(file: ImageFile | undefined): BookImage | Fault {
  if (file === undefined) return 'image-is-inside-the-book';
  if ('fault' in file)
    return file.fault === 'missing' ? 'image-is-there' : 'image-is-inside-the-book';
  const format = formatOf(file.bytes);
  if (format === undefined) return 'image-format-is-known';
  const hash = createHash('sha256').update(file.bytes).digest('hex').slice(0, 12);
  return {
    name: `images/img-${hash}.${format.extension}`,
    mediaType: format.mediaType,
    bytes: file.bytes,
  };
}

const magic = [
  { start: '89504e47', extension: 'png', mediaType: 'image/png' },
  { start: 'ffd8ff', extension: 'jpg', mediaType: 'image/jpeg' },
  { start: '47494638', extension: 'gif', mediaType: 'image/gif' },
] as const;

function formatOf(bytes: Uint8Array): { extension: string; mediaType: string } | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const found = magic.find(({ start }) => head.startsWith(start));
  if (found) return found;
  return isSafeSvg(bytes) ? { extension: 'svg', mediaType: 'image/svg+xml' } : undefined;
}

const words: Readonly<Record<Fault, readonly [message: string, hint: string]>> = {
  'image-is-there': [
    'Found no picture',
    'put the file into the book’s folder, or correct the path',
  ],
  'image-is-inside-the-book': [
    'May not use the picture',
    'use a file inside the book’s folder, such as images/map.png',
  ],
  'image-format-is-known': [
    'Cannot use the picture',
    'save it as PNG, JPEG, GIF, or SVG without scripts and links',
  ],
};

function reportFault(
  rule: Fault,
  { src, article, report }: { src: string; article: Article; report: Report },
): void {
  const [message, hint] = words[rule];
  const at = Math.max(0, article.text.indexOf(`(${src}`) + 1);
  report({
    rule,
    severity: 'error',
    place: placeAt(article.file, article.text, at),
    message: `${message} "${src}"`,
    hint,
  });
}

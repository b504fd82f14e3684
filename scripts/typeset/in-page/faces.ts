import { showAround } from './unread.ts';

// Everything that decides how wide a word is.
const properties = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontStretch',
  'fontKerning',
  'fontFeatureSettings',
  'fontVariantAlternates',
  'fontVariantCaps',
  'fontVariantEastAsian',
  'fontVariantLigatures',
  'fontVariantNumeric',
  'fontVariantPosition',
  'letterSpacing',
  'wordSpacing',
  'textTransform',
] as const;

/** Names the face that an element is set in, with its size and features; some faces differ by language. */
export function faceOf(element: Element, style: CSSStyleDeclaration): string {
  const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  return [language, ...properties.map((property) => style[property])].join(';');
}

/** Widths of a face at its size, in pixels. */
export interface FaceWidths {
  readonly hyphen: number;
  /**
   * Put where a word is divided: U+2010 where it looks like the hyphen of the keyboard, so that the printed text tells
   * added hyphens from the author's.
   */
  readonly sign: '-' | '\u2010';
  readonly space: number;
}

interface InFace {
  readonly element: HTMLElement;
  /** Names the face with its size and features. */
  readonly face: string;
}

/** Measures the hyphen and the space of every face that the paragraphs are set in. */
export function measureFaces(paragraphs: readonly InFace[]): ReadonlyMap<string, FaceWidths> {
  const faces = new Map<string, FaceWidths>();
  for (const { element, face } of paragraphs) {
    if (!faces.has(face)) faces.set(face, measureFace(element));
  }
  return faces;
}

function measureFace(element: HTMLElement): FaceWidths {
  showAround(element);
  element.classList.add('on-one-line');
  const hyphen = widthOf('-', element);
  const sign = Math.abs(widthOf('\u2010', element) - hyphen) < 0.01 ? '\u2010' : '-';
  const space = widthOf('n n', element) - widthOf('nn', element);
  element.classList.remove('on-one-line');
  return { hyphen, sign, space };
}

function widthOf(text: string, element: HTMLElement): number {
  const span = document.createElement('span');
  span.textContent = text;
  element.append(span);
  const { width } = span.getBoundingClientRect();
  span.remove();
  return width;
}

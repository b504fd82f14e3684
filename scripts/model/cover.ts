import type { Place } from './problem.ts';

/** The picture that a book brings as its cover. */
export interface CoverPicture {
  /** Path as written in the settings. */
  readonly path: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly bytes: Uint8Array;
  /** Where the book asks for it. */
  readonly place: Place;
}

/** The cover in the sizes that are asked for; JPEG. */
export interface Cover {
  /** 1500 × 2400 pixels, for the EPUB: Apple takes pictures of up to four million. */
  readonly inBook: Uint8Array;
  /** 1600 × 2560 pixels, to stand beside the EPUB: what Kindle’s shop asks for. */
  readonly beside: Uint8Array;
}

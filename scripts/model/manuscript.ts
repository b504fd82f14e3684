/** A raw text as it was received, decoded. */
export interface Manuscript {
  /** Path as shown in messages, such as `manuscripts/essays/raw/001.txt`. */
  readonly file: string;
  /** File name alone, such as `001.txt`. */
  readonly name: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** The whole text without a byte order mark; nothing else is changed. */
  readonly text: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** How the bytes of a text are read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';

/** A raw text as it was received, decoded. */
export interface Manuscript {
  /** Path as shown in messages, such as `manuscripts/essays/raw/001.txt`. */
  readonly file: string;
  /** File name alone, such as `001.txt`. */
  readonly name: string;
  readonly encoding: Encoding;
  /** Why that encoding, for people: "a byte order mark". */
  readonly encodingEvidence: string;
  /** The whole text without a byte order mark; nothing else is changed. */
  readonly text: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../model/manuscript.ts';

/** What a text is taken to be written in, and why. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** For people: "a byte order mark". */
  readonly evidence: string;
}

/**
 * The encoding of a text: its byte order mark; else UTF-8 where the bytes are that; else UTF-16 by its many zeros;
 * else Windows-1252, or ISO 8859-1 where nothing tells them apart, if the bytes read as a text of Latin letters.
 * Whatever is left is taken as damaged UTF-8, for the decoder to point at.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const mark = boms.find(({ signature }) => signature.every((byte, n) => bytes[n] === byte));
  if (mark) return { encoding: mark.encoding, evidence: 'a byte order mark' };
  const wide = zerosOf(bytes);
  if (wide) return { encoding: wide, evidence: 'every other byte of it is zero' };
  if (isUtf8(bytes)) return { encoding: 'utf-8', evidence: 'its bytes are valid UTF-8' };
  return readsAsLatin(bytes) ?? { encoding: 'utf-8', evidence: 'no other encoding fits' };
}

const boms: readonly { readonly encoding: Encoding; readonly signature: readonly number[] }[] = [
  { encoding: 'utf-8', signature: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', signature: [0xff, 0xfe] },
  { encoding: 'utf-16be', signature: [0xfe, 0xff] },
];

// Latin text in UTF-16 has a zero in nearly every pair, always on the same side.
function zerosOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, 4096);
  const [even, odd] = [0, 1].map(
    (side) => sample.filter((byte, n) => byte === 0 && n % 2 === side).length,
  ) as [number, number];
  const most = sample.length * 0.2;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

function readsAsLatin(bytes: Uint8Array): DetectedEncoding | undefined {
  const high = bytes.filter((byte) => byte >= 0x80);
  const isBinary = bytes.some((byte) => byte < 0x20 && !isTextControl(byte));
  const hasGaps = high.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  // Text in Cyrillic, Greek or an Asian code page is nearly all high bytes.
  const isMostlyHigh = high.length > bytes.length * 0.25;
  if (isBinary || hasGaps || isMostlyHigh || looksLikeDamagedUtf8(bytes)) return undefined;
  return high.some((byte) => byte < 0xa0)
    ? { encoding: 'windows-1252', evidence: 'its bytes are no UTF-8 but signs of Windows-1252' }
    : { encoding: 'iso-8859-1', evidence: 'its bytes are no UTF-8 but letters of ISO 8859-1' };
}

// Tab, line feed, vertical tab, form feed, carriage return, the end mark of old systems, escape.
function isTextControl(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a || byte === 0x1b;
}

// A text that holds at least as many whole sequences of UTF-8 as bytes that are none is UTF-8 with a wound.
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  let [whole, stray] = [0, 0];
  for (let n = 0; n < bytes.length; n += 1) {
    const byte = bytes[n] as number;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const rest = bytes.subarray(n + 1, n + 1 + more);
    const isWhole = more > 0 && rest.length === more && rest.every((one) => one >> 6 === 0b10);
    // Cut off in the middle of a long sequence at the very end.
    const isCut = more > rest.length && rest.length > 0 && rest.every((one) => one >> 6 === 0b10);
    if (isWhole || isCut) [whole, n] = [whole + 1, n + more];
    else stray += 1;
  }
  return whole >= stray;
}

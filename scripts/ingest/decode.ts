import { createHash } from 'node:crypto';
import type { Manuscript } from '../model/manuscript.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';

/**
 * Decodes a raw text strictly: UTF-8, or UTF-16 with a byte order mark. Reports `text-is-decodable`
 * with the offset of the first byte that is not, and `text-is-there` for an empty one, and then gives undefined.
 *
 * @example decodeManuscript('raw/a.txt', Buffer.from('Hi'), report)?.text // 'Hi'
 */
export function decodeManuscript(
  file: string,
  bytes: Uint8Array,
  report: Report,
): Manuscript | undefined {
  const encoding = detectEncoding(bytes);
  const text = decode(bytes, encoding);
  if (text === undefined) return reportUndecodable(file, bytes, { encoding, report });
  if (text.trim() === '') return reportEmpty(file, report);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, name: file.slice(file.lastIndexOf('/') + 1), encoding, text, sha256 };
}

type Encoding = Manuscript['encoding'];

function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    // The byte order mark is taken off by the decoder itself.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function reportUndecodable(
  file: string,
  bytes: Uint8Array,
  { encoding, report }: { encoding: Encoding; report: Report },
): undefined {
  const offset = firstBadByte(bytes, encoding);
  const line = bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
  report({
    rule: 'text-is-decodable',
    severity: 'error',
    place: { file, line, column: 1 },
    message: `Cannot decode byte ${offset} as ${encoding.toUpperCase()}`,
    hint: 'save the text as UTF-8; a binary file such as a PDF or a word processor document is no raw text',
  });
  return undefined;
}

function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let [good, bad] = [0, bytes.length];
  const nul = encoding === 'utf-8' ? bytes.indexOf(0) : -1;
  if (nul >= 0) bad = nul + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (startsWell(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function startsWell(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function reportEmpty(file: string, report: Report): undefined {
  report({
    rule: 'text-is-there',
    severity: 'error',
    place: startOf(file),
    message: 'Found no text in the file',
    hint: 'put the text into it, or delete the file',
  });
  return undefined;
}

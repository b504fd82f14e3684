import { createHash } from 'node:crypto';
import type { Encoding, Manuscript } from '../model/manuscript.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { windows1252Character } from '../model/windows-1252.ts';
import { detectEncoding } from './detect-encoding.ts';

/**
 * Decodes a raw text strictly: UTF-8, UTF-16, Windows-1252 or ISO 8859-1, whichever it is found to be. Reports
 * `text-is-decodable` with the offset of the first byte that is not, and `text-is-there` for an empty one, and then
 * gives undefined.
 *
 * @example decodeManuscript('raw/a.txt', Buffer.from('Hi'), report)?.text // 'Hi'
 */
export function decodeManuscript(
  file: string,
  bytes: Uint8Array,
  report: Report,
): Manuscript | undefined {
  const { encoding, evidence } = detectEncoding(bytes);
  const text = decode(bytes, encoding);
  if (text === undefined) return reportUndecodable(file, bytes, { encoding, report });
  if (text.trim() === '') return reportEmpty(file, report);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = file.slice(file.lastIndexOf('/') + 1);
  return { file, name, encoding, encodingEvidence: evidence, text, sha256 };
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') return decodeLatin(bytes);
  try {
    // The byte order mark is taken off by the decoder itself.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function decodeLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => windows1252Character(char.charCodeAt(0)) ?? char);
}

function reportUndecodable(
  file: string,
  bytes: Uint8Array,
  { encoding, report }: { encoding: Encoding; report: Report },
): undefined {
  const offset = firstBadByte(bytes, encoding);
  const line = bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
  const isZero = bytes[offset] === 0 && encoding === 'utf-8';
  report({
    rule: 'text-is-decodable',
    severity: 'error',
    place: { file, line, column: 1 },
    message: isZero
      ? `Cannot read the file as text: byte ${offset} is zero`
      : `Cannot decode byte ${offset} as ${encoding.toUpperCase()}, nor the text as any other encoding known here`,
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

import { windows1252Character } from '../../model/windows-1252.ts';
import type { Edit } from './source-text.ts';

// Windows-1252 above 0x7F, as the WHATWG Encoding Standard has it: U+0080..U+00FF stand for their own bytes too,
// because some double encodings went through ISO 8859-1.
const byteOf = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte += 1) {
  byteOf.set(String.fromCharCode(byte), byte);
  byteOf.set(windows1252Character(byte) ?? String.fromCharCode(byte), byte);
}
const high = `[\\u0080-\\u00ff${[...byteOf.keys()].filter((char) => char > '\u00ff').join('')}]`;

// Nobody writes these two letters before these signs; once they are found, rarer sequences are believed as well.
const proof =
  /â(?:€|\u0080)[\u0080-\u009f“”„†‡•…‰‹›™š˜œžŸ¢¦]|Ã[\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|Ãƒ[‚Â]|â‚¬/;
const plausible =
  /^[\u00a0-\u024f\u0370-\u04ff\u1ea0-\u1ef9\u2010-\u203a\u20ab\u20ac\u2122\u2212\u2022\ufb00-\ufb04\ufeff]$/u;

/** Finds UTF-8 that was decoded as Windows-1252 or Latin-1, once or twice over: `â€œ` was a quotation mark. */
export function findMojibake(text: string): readonly Edit[] {
  if (!proof.test(text)) return [];
  const edits: Edit[] = [];
  for (const run of text.matchAll(new RegExp(`${high}{2,}`, 'gu'))) {
    edits.push(...repairRun(run[0], run.index));
  }
  return edits;
}

function repairRun(run: string, offset: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < run.length;) {
    const { length, after } = longestRepair(run.slice(at, at + 24));
    if (after !== undefined) {
      const start = offset + at;
      edits.push({ start, end: start + length, after, rule: 'double-encoding', confidence: 0.95 });
    }
    at += length;
  }
  return edits;
}

// The last byte of a closing quotation mark is the one that Windows-1252 has no sign for, and is often lost.
const cutShort: Repair = { length: 2, after: '”' };

interface Repair {
  readonly length: number;
  readonly after?: string;
}

// Twice encoded first: its first step looks like a repair as well.
function longestRepair(run: string): Repair {
  const once = decodeStart(run);
  if (once === undefined) return run.startsWith('â€') ? cutShort : { length: 1 };
  for (let length = Math.min(run.length, 16); length > once.length; length -= 1) {
    const inner = decodeAll(run.slice(0, length));
    const twice = inner === undefined ? undefined : decodeAll(inner);
    if (twice !== undefined && [...twice].length === 1 && plausible.test(twice)) {
      return { length, after: twice };
    }
  }
  return plausible.test(once.after) ? once : { length: 1 };
}

function decodeStart(run: string): { length: number; after: string } | undefined {
  const lead = byteOf.get(run.charAt(0)) ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const after = lead >= 0xc2 ? decodeAll(run.slice(0, length)) : undefined;
  return after === undefined || run.length < length ? undefined : { length, after };
}

function decodeAll(run: string): string | undefined {
  const bytes = [...run].map((char) => byteOf.get(char));
  if (!bytes.every((byte) => byte !== undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes),
    );
  } catch {
    return undefined;
  }
}

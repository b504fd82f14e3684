import { textOf, tokens } from '../../../model/pdf/content-stream.ts';
import { readHex } from '../operand.ts';

/** A CMap file (ISO 32000-1, 9.7.5 and 9.10.3), as far as the rules look into it. */
export interface CharMap {
  /** The text of a character code, of a CMap that maps to Unicode. */
  readonly unicodeOf: (code: number) => string | undefined;
  readonly writingMode: number;
  /** The highest CID that it maps to; 0 in one that maps to Unicode. */
  readonly highestCid: number;
  /** The character collection that it names. */
  readonly registry: string | undefined;
  readonly ordering: string | undefined;
  readonly supplement: number | undefined;
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Reads a CMap file. */
export function readCharMap(bytes: Uint8Array): CharMap {
  const words = [...tokens(bytes)]
    .map((token) => textOf(bytes, token))
    .filter((word) => !word.startsWith('%'));
  const singles = new Map<number, string>();
  const ranges: Range[] = [];
  let highestCid = 0;
  for (const [at, word] of words.entries()) {
    if (word === 'beginbfchar') readSingles(words, at + 1, singles);
    else if (word === 'beginbfrange') readRanges(words, at + 1, { singles, ranges });
    else if (word === 'begincidrange') highestCid = Math.max(highestCid, highestIn(words, at + 1));
  }
  const after = (key: string) => words[words.indexOf(key) + 1];
  const text = (key: string) => (words.includes(key) ? after(key)?.slice(1, -1) : undefined);
  return {
    unicodeOf: (code) => singles.get(code) ?? inRanges(ranges, code),
    writingMode: words.includes('/WMode') ? Number(after('/WMode')) : 0,
    highestCid,
    registry: text('/Registry'),
    ordering: text('/Ordering'),
    supplement: words.includes('/Supplement') ? Number(after('/Supplement')) : undefined,
  };
}

function readSingles(words: readonly string[], from: number, singles: Map<number, string>): void {
  for (let at = from; isHex(words[at]) && isHex(words[at + 1]); at += 2)
    singles.set(codeOf(words[at]), unicodeOf(words[at + 1]));
}

interface Found {
  readonly singles: Map<number, string>;
  readonly ranges: Range[];
}

function readRanges(words: readonly string[], from: number, { singles, ranges }: Found): void {
  let at = from;
  while (isHex(words[at]) && isHex(words[at + 1])) {
    const [first, last] = [codeOf(words[at]), codeOf(words[at + 1])];
    at += 2;
    if (words[at] !== '[') {
      ranges.push({ first, last, text: unicodeOf(words[at]) });
      at += 1;
      continue;
    }
    at += 1;
    for (let code = first; isHex(words[at]); code += 1, at += 1)
      singles.set(code, unicodeOf(words[at]));
    at += 1;
  }
}

function highestIn(words: readonly string[], from: number): number {
  let highest = 0;
  for (let at = from; isHex(words[at]) && isHex(words[at + 1]); at += 3)
    highest = Math.max(highest, Number(words[at + 2]) + codeOf(words[at + 1]) - codeOf(words[at]));
  return highest;
}

function inRanges(ranges: readonly Range[], code: number): string | undefined {
  const range = ranges.find(({ first, last }) => first <= code && code <= last);
  if (range === undefined) return undefined;
  const { text, first } = range;
  const last = text.charCodeAt(text.length - 1) + code - first;
  return text.slice(0, -1) + String.fromCharCode(last);
}

function isHex(word: string | undefined): boolean {
  return word !== undefined && /^<[^<]/.test(`${word} `) && word.endsWith('>');
}

function codeOf(word: string | undefined): number {
  return parseInt(Buffer.from(readHex(word ?? '')).toString('hex') || '0', 16);
}

function unicodeOf(word: string | undefined): string {
  const bytes = Buffer.from(readHex(word ?? ''));
  if (bytes.length === 1) return String.fromCharCode(bytes[0] ?? 0);
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

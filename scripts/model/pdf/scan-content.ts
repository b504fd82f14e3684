/** What stands before an operator; filled anew for each, so what is to be kept must be copied. */
export interface Operands {
  /** In order; those inside arrays too. */
  readonly numbers: number[];
  /** Without the slash. */
  readonly names: string[];
  /** Bytes of strings, escapes undone; those inside arrays too. Plain lists: they are short, and made quickly. */
  readonly strings: (readonly number[])[];
}

/** Told of each operator; an inline image is one, `BI`. */
export type OnOperator = (operator: string, operands: Operands) => void;

const [regular, space, delimiter] = [0, 1, 2];
const kinds = new Uint8Array(256).fill(regular);
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = space;
for (const char of '()<>[]{}/%') kinds[char.charCodeAt(0)] = delimiter;
const [open, close, backslash, less, greater, slash, percent] = [40, 41, 92, 60, 62, 47, 37];

/**
 * Reads a content stream in one go, several times as quickly as `operations`, for who wants to know what is painted
 * and not where it is written (ISO 32000-1, 7.8.2).
 */
export function scanContent(bytes: Uint8Array, onOperator: OnOperator): void {
  const scan: Scan = {
    bytes,
    at: 0,
    operands: { numbers: [], names: [], strings: [] },
    words: new Map(),
  };
  const { operands } = scan;
  while (scan.at < bytes.length) {
    const byte = bytes[scan.at] as number;
    if (kinds[byte] === space) scan.at += 1;
    else if (kinds[byte] === delimiter) readDelimited(scan, byte);
    else {
      const operator = readWord(scan);
      if (operator === undefined) continue;
      if (operator === 'ID') scan.at = endOfInlineImage(bytes, scan.at);
      if (operator !== 'BI') onOperator(operator === 'ID' ? 'BI' : operator, operands);
      clear(operands);
    }
  }
}

function clear({ numbers, names, strings }: Operands): void {
  if (numbers.length > 0) numbers.length = 0;
  if (names.length > 0) names.length = 0;
  if (strings.length > 0) strings.length = 0;
}

interface Scan {
  readonly bytes: Uint8Array;
  at: number;
  readonly operands: Operands;
  readonly words: Map<number, string>;
}

function readDelimited(scan: Scan, byte: number): void {
  const { bytes, operands } = scan;
  if (byte === open) operands.strings.push(readString(scan));
  else if (byte === less && bytes[scan.at + 1] !== less) operands.strings.push(readHex(scan));
  else if (byte === slash) {
    const start = scan.at + 1;
    skipRegular(scan, start);
    operands.names.push(latin1(bytes, start, scan.at));
  } else if (byte === percent) skipLine(scan);
  else scan.at += 1;
}

function skipRegular(scan: Scan, from: number): void {
  const { bytes } = scan;
  let at = from;
  while (at < bytes.length && kinds[bytes[at] as number] === regular) at += 1;
  scan.at = at;
}

function skipLine(scan: Scan): void {
  while (scan.at < scan.bytes.length && scan.bytes[scan.at] !== 10 && scan.bytes[scan.at] !== 13)
    scan.at += 1;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}

// An operator; undefined for a number, which is put among the operands, or another value.
function readWord(scan: Scan): string | undefined {
  const start = scan.at;
  skipRegular(scan, start);
  const first = scan.bytes[start] as number;
  if (first < 58) {
    scan.operands.numbers.push(numberAt(scan.bytes, start, scan.at));
    return first === 39 || first === 34 ? String.fromCharCode(first) : undefined;
  }
  const word = wordAt(scan, start, scan.at);
  return word === 'true' || word === 'false' || word === 'null' ? undefined : word;
}

// Operators have three characters at most: each is made into a text once.
function wordAt({ bytes, words }: Scan, start: number, end: number): string {
  if (end - start > 3) return latin1(bytes, start, end);
  let key = 0;
  for (let at = start; at < end; at += 1) key = (key << 8) | (bytes[at] as number);
  const known = words.get(key);
  if (known !== undefined) return known;
  const word = latin1(bytes, start, end);
  words.set(key, word);
  return word;
}

function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let [value, scale, sign] = [0, 0, 1];
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      scale *= 10;
    } else if (byte === 46) scale = 1;
    else if (byte === 45) sign = -1;
  }
  return (sign * value) / (scale || 1);
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

function readString(scan: Scan): readonly number[] {
  const { bytes } = scan;
  const text: number[] = [];
  let depth = 0;
  for (; scan.at < bytes.length; scan.at += 1) {
    const byte = bytes[scan.at] as number;
    if (byte === backslash) {
      readEscape(scan, text);
      continue;
    }
    if (byte === open) depth += 1;
    if (byte === close) depth -= 1;
    if (depth === 0) break;
    if (depth > 1 || byte !== open) text.push(byte);
  }
  scan.at += 1;
  return text;
}

function readEscape(scan: Scan, text: number[]): void {
  scan.at += 1;
  const byte = scan.bytes[scan.at] ?? 0;
  if (byte < 48 || byte > 55) {
    // A line end after a backslash is no character.
    if (byte !== 10 && byte !== 13) text.push(escapes[byte] ?? byte);
    return;
  }
  let value = 0;
  for (let count = 0; count < 3; count += 1) {
    const digit = scan.bytes[scan.at] ?? 0;
    if (digit < 48 || digit > 55) break;
    value = value * 8 + digit - 48;
    scan.at += 1;
  }
  scan.at -= 1;
  text.push(value & 255);
}

function readHex(scan: Scan): readonly number[] {
  const { bytes } = scan;
  const text: number[] = [];
  let high = -1;
  let at = scan.at + 1;
  for (; at < bytes.length && bytes[at] !== greater; at += 1) {
    const digit = digits[bytes[at] as number] as number;
    if (digit === notDigit) continue;
    if (high >= 0) text.push((high << 4) | digit);
    high = high >= 0 ? -1 : digit;
  }
  if (high >= 0) text.push(high << 4);
  scan.at = at + 1;
  return text;
}

const notDigit = 255;
const digits = new Uint8Array(256).fill(notDigit);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  digits[digit.charCodeAt(0)] = value;
  digits[digit.toUpperCase().charCodeAt(0)] = value;
}

// Pixels may hold any bytes: the end is the first EI that stands alone (8.9.7).
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    if (bytes[at] !== 69 || bytes[at + 1] !== 73 || kinds[bytes[at - 1] ?? 0] !== space) continue;
    if (at + 2 >= bytes.length || kinds[bytes[at + 2] ?? 0] === space) return at + 2;
  }
  return bytes.length;
}

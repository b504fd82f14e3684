/** A token of a PDF content stream, by its place in the bytes; `end` excluded. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'operator' | 'other';
}

/** For each byte: 1 for white space, 2 for a delimiter, 0 for what words are made of (ISO 32000-1, 7.2.2). */
const classes = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = 1;
for (const char of '()<>[]{}/%') classes[char.charCodeAt(0)] = 2;
const [
  openString,
  closeString,
  backslash,
  less,
  greater,
  slash,
  percent,
  lineFeed,
  carriageReturn,
] = [40, 41, 92, 60, 62, 47, 37, 10, 13];

/** Splits a content stream into tokens (ISO 32000-1, 7.2 and 7.8.2); strings and comments are never looked into. */
export function* tokens(bytes: Uint8Array, from = 0): Generator<Token> {
  let token = nextToken(bytes, from);
  while (token !== undefined) {
    yield token;
    token = nextToken(bytes, token.end);
  }
}

/** Where the first token at a place or after it stands; undefined at the end. What `tokens` gives, one at a time. */
export function nextToken(bytes: Uint8Array, from: number): Token | undefined {
  let at = from;
  while (at < bytes.length && classes[bytes[at] as number] === 1) at += 1;
  if (at >= bytes.length) return undefined;
  const end = endOfToken(bytes, at);
  return { start: at, end, kind: kindOf(bytes, at, end) };
}

function endOfToken(bytes: Uint8Array, start: number): number {
  const byte = bytes[start] as number;
  if (byte === openString) return endOfString(bytes, start);
  if (byte === less && bytes[start + 1] !== less) return skipTo(bytes, start, greater) + 1;
  if (byte === percent) return skipLine(bytes, start);
  if ((byte === less || byte === greater) && bytes[start + 1] === byte) return start + 2;
  if (classes[byte] === 2 && byte !== slash) return start + 1;
  let end = start + 1;
  while (end < bytes.length && classes[bytes[end] as number] === 0) end += 1;
  return end;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === openString) depth += 1;
    else if (bytes[at] === closeString && (depth -= 1) === 0) return at + 1;
  }
  return bytes.length;
}

function skipTo(bytes: Uint8Array, start: number, wanted: number): number {
  const at = bytes.indexOf(wanted, start);
  return at === -1 ? bytes.length - 1 : at;
}

function skipLine(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at += 1;
  return at;
}

// Pages of a long book have millions of tokens: told by their bytes, without making a string of each.
function kindOf(bytes: Uint8Array, start: number, end: number): Token['kind'] {
  const first = bytes[start] as number;
  if (isLetter(first) || first === quote || first === doubleQuote)
    return areWordBytes(bytes, start + 1, end) ? 'operator' : 'other';
  return isNumber(bytes, start, end) ? 'number' : 'other';
}

const [quote, doubleQuote, star, plus, minus, point, zero, nine] = [39, 34, 42, 43, 45, 46, 48, 57];

function isLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine;
}

function areWordBytes(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (!isLetter(byte) && !isDigit(byte) && byte !== star) return false;
  }
  return true;
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  let points = 0;
  const isSigned = bytes[start] === plus || bytes[start] === minus;
  for (let at = isSigned ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (isDigit(byte)) digits += 1;
    else if (byte === point && points === 0) points = 1;
    else return false;
  }
  return digits > 0;
}

/** The characters of a token. */
export function textOf(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

/** A token of a PDF content stream, by its place in the bytes; `end` excluded. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'operator' | 'other';
}

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));
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
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (space.has(byte)) {
      at += 1;
      continue;
    }
    const end = endOfToken(bytes, at);
    yield { start: at, end, kind: kindOf(bytes, at, end) };
    at = end;
  }
}

function endOfToken(bytes: Uint8Array, start: number): number {
  const byte = bytes[start] as number;
  if (byte === openString) return endOfString(bytes, start);
  if (byte === less && bytes[start + 1] !== less) return skipTo(bytes, start, greater) + 1;
  if (byte === percent) return skipLine(bytes, start);
  if ((byte === less || byte === greater) && bytes[start + 1] === byte) return start + 2;
  if (delimiters.has(byte) && byte !== slash) return start + 1;
  let end = start + 1;
  while (
    end < bytes.length &&
    !space.has(bytes[end] as number) &&
    !delimiters.has(bytes[end] as number)
  )
    end += 1;
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

function kindOf(bytes: Uint8Array, start: number, end: number): Token['kind'] {
  const text = textOf(bytes, { start, end });
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return 'number';
  return /^[A-Za-z'"][A-Za-z0-9*]*$/.test(text) ? 'operator' : 'other';
}

/** The characters of a token. */
export function textOf(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

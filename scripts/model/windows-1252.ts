// 0x80..0x9F; "" where the code page has nothing. TextDecoder is not asked: some releases of Node read
// windows-1252 as if it were ISO 8859-1.
const upper = [
  ...['€', '', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '', 'Ž', ''],
  ...['', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '', 'ž', 'Ÿ'],
];

/** The character of a byte in Windows-1252; undefined for the five bytes that have none. */
export function windows1252Character(byte: number): string | undefined {
  const char = byte >= 0x80 && byte <= 0x9f ? upper[byte - 0x80] : String.fromCharCode(byte);
  return char === '' ? undefined : char;
}

/**
 * True when the bytes of a PDF say that it is encrypted, also where a parser gives it up: the trailer stands outside of
 * what is encrypted (ISO 32000-1, 7.5.5 and 7.6.1).
 */
export function namesEncryption(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text);
}

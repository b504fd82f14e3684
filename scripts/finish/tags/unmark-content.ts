/**
 * Takes the marks of structure and artifacts out of a content stream (ISO 32000-1, 14.6); undefined when there are none.
 * Knows content streams as Chromium writes them, an operator to a line.
 */
export function unmarkContent(bytes: Uint8Array): Uint8Array | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!content.includes('\nEMC\n')) return undefined;
  return Buffer.from(content.toString('latin1').replace(marks, ''), 'latin1');
}

const marks = /^(?:EMC|\/[^\n]*B[DM]C)\n/gm;

import JSZip from 'jszip';

/** An EPUB with one of its files changed; throws when the file is missing or stays as it was. */
export async function changeEpub(
  epub: Uint8Array,
  path: string,
  change: (text: string) => string,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(epub);
  const before = await zip.file(path)?.async('string');
  const after = change(before ?? '');
  if (before === undefined || after === before) throw new Error(`Nothing to change in "${path}"`);
  zip.file(path, after);
  // The type comes first, and as it is.
  zip.file('mimetype', 'application/epub+zip', { compression: 'STORE' });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

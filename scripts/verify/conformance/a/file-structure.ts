import { PDFArray } from 'pdf-lib';
import type { DocumentModel } from '../document-model.ts';
import { readRawObjects, type RawObject } from '../raw-file.ts';
import { each, once, rule, type Rule } from '../rule.ts';

const rawObjects = new WeakMap<DocumentModel, readonly RawObject[]>();

function objects(document: DocumentModel): readonly RawObject[] {
  const { bytes, pdf } = document.file;
  const read = rawObjects.get(document) ?? readRawObjects(bytes, pdf);
  rawObjects.set(document, read);
  return read;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** ISO 19005-2, 6.1.2 to 6.1.9: how the file is written. */
export const fileStructureRules: readonly Rule[] = [
  rule(
    '6.1.2-1',
    'The file begins with a header',
    once(
      ({ file }) =>
        !/^%PDF-1\.[0-7](?:\r\n|\r|\n)/.test(latin1(file.bytes.subarray(0, 12))) &&
        'The file does not begin with %PDF-1.n and a line end',
    ),
  ),
  rule(
    '6.1.2-2',
    'A comment of four high bytes follows',
    once(
      ({ file }) =>
        !/%PDF-[^\r\n]*(?:\r\n|\r|\n)%[\x80-\xff]{4}/.test(latin1(file.bytes.subarray(0, 1100))) &&
        'The second line is no comment of four bytes above 127',
    ),
  ),
  rule(
    '6.1.3-1',
    'The trailer has an ID',
    once(({ file }) => {
      const { ID } = file.pdf.context.trailerInfo;
      const id = ID === undefined ? undefined : file.pdf.context.lookup(ID);
      return !(id instanceof PDFArray && id.size() > 0) && 'The trailer has no /ID';
    }),
  ),
  rule(
    '6.1.3-2',
    'The file is not encrypted',
    once(({ file }) => file.isEncrypted && 'The trailer has /Encrypt'),
  ),
  rule(
    '6.1.3-3',
    'Nothing follows the end of the file',
    once(
      ({ file }) =>
        !/%%EOF(?:\r\n|\r|\n)?$/.test(latin1(file.bytes.subarray(-64))) &&
        'Something follows the last %%EOF',
    ),
  ),
  rule(
    '6.1.4-2',
    'One line end follows “xref”',
    once(
      ({ file }) =>
        hasLooseXref(file.bytes) &&
        '"xref" is not followed by one line end and the first subsection',
    ),
  ),
  rule(
    '6.1.6-1',
    'Hexadecimal strings have an even number of digits',
    each(
      objects,
      ({ oddHexStrings }) =>
        oddHexStrings > 0 && 'A hexadecimal string has an odd number of digits',
    ),
  ),
  rule(
    '6.1.6-2',
    'Hexadecimal strings have digits only',
    each(
      objects,
      ({ wrongHexStrings }) =>
        wrongHexStrings > 0 && 'A hexadecimal string has other characters than digits',
    ),
  ),
  rule(
    '6.1.7.1-1',
    'Streams are as long as they say',
    each(
      objects,
      ({ stream }) => stream?.isLengthRight === false && '/Length is not the length of the stream',
    ),
  ),
  rule(
    '6.1.7.1-2',
    'Streams begin and end with line ends',
    each(
      objects,
      ({ stream }) =>
        stream?.isSpaced === false && '"stream" or "endstream" stands without its line end',
    ),
  ),
  rule(
    '6.1.9-1',
    'Objects are spaced as they should be',
    each(
      objects,
      ({ isSpaced }) => !isSpaced && '"obj" or "endobj" does not stand on its line as it should',
    ),
  ),
];
function hasLooseXref(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('\nxref');
  return at >= 0 && !/^\nxref(?:\r\n|\r|\n)\d/.test(latin1(bytes.subarray(at, at + 12)));
}

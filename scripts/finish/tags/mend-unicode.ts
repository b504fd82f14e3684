import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRawStream, type PDFDocument } from 'pdf-lib';
import { streamBytes } from '../../model/pdf/stream-bytes.ts';
import { replaceContent } from '../rewrite-streams.ts';

/**
 * Makes fonts tell no character that is forbidden (ISO 14289-1, 7.21.7): U+2060 for U+FEFF, which has the same meaning,
 * and U+FFFD for 0, which the browser writes for letters that say what they are where they stand (ActualText).
 */
export function mendUnicode(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const map = font.lookup(PDFName.of('ToUnicode'));
    if (!(map instanceof PDFRawStream)) continue;
    const written = Buffer.from(streamBytes(map)).toString('latin1');
    const mended = written
      .replaceAll('> <FEFF>\n', '> <2060>\n')
      .replaceAll('> <0000>\n', '> <FFFD>\n');
    if (mended !== written) replaceContent(pdf, map, deflateSync(Buffer.from(mended, 'latin1')));
  }
}

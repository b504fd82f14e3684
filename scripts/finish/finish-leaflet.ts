import { PDFDocument, PrintScaling } from 'pdf-lib';
import type { PaperSize } from '../model/booklet.ts';
import type { Cache } from '../model/tools.ts';
import { paintGreysInBlack } from './black.ts';
import { setBoxes } from './boxes.ts';
import { saveSame } from './describe.ts';
import { dropUnreachable } from './drop-unreachable.ts';
import { editionDate } from './edition-date.ts';
import { untagPdf } from './tags/untag-pdf.ts';

/** A leaflet as printed, and what it says of itself. */
export interface LeafletFacts {
  readonly pdf: Uint8Array;
  readonly size: PaperSize;
  readonly title: string;
  /** ISO 8601; of the edition, never the clock's. */
  readonly date: string;
}

/** A leaflet cut to its sheet, in black ink only, to be printed at its true size: without tags, as all that is for paper. */
export async function finishLeaflet(
  { pdf: bytes, size, title, date }: LeafletFacts,
  cache: Cache,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  setBoxes(pdf, size);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setCreator('Octavo');
  pdf.setProducer('Octavo, with pdf-lib');
  pdf.setCreationDate(editionDate(date));
  pdf.setModificationDate(editionDate(date));
  pdf.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
  untagPdf(pdf);
  await paintGreysInBlack(pdf, cache);
  dropUnreachable(pdf);
  return saveSame(pdf);
}

import { PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFDocument } from 'pdf-lib';

const name = PDFName.of;

/**
 * Takes out what says that nothing is see-through, such as an opacity of 1: a press that takes no transparency looks
 * for the words (ISO 15930-1 forbids them but for these values). What is really see-through stays, for the preflight
 * to report; transparency groups go when nothing is left that needs them.
 */
export function dropNeutralTransparency(pdf: PDFDocument): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  for (const object of objects) if (object instanceof PDFDict) dropNeutral(object);
  const dicts = objects.flatMap((object) =>
    object instanceof PDFRawStream ? [object.dict] : object instanceof PDFDict ? [object] : [],
  );
  if (dicts.some(isSeeThrough)) return;
  for (const dict of dicts) if (isTransparencyGroup(dict)) dict.delete(name('Group'));
}

function dropNeutral(dict: PDFDict): void {
  for (const key of ['ca', 'CA']) {
    const value = dict.lookup(name(key));
    if (value instanceof PDFNumber && value.asNumber() === 1) dict.delete(name(key));
  }
  const blend = dict.lookup(name('BM'));
  if (blend === name('Normal') || blend === name('Compatible')) dict.delete(name('BM'));
  if (dict.lookup(name('SMask')) === name('None')) dict.delete(name('SMask'));
}

function isSeeThrough(dict: PDFDict): boolean {
  return ['ca', 'CA', 'BM', 'SMask'].some((key) => dict.get(name(key)) !== undefined);
}

function isTransparencyGroup(dict: PDFDict): boolean {
  const group = dict.lookup(name('Group'));
  return group instanceof PDFDict && group.lookup(name('S')) === name('Transparency');
}

import { PDFDocument } from 'pdf-lib';
import type { Preflight, PreflightFinding, PreflightOrder } from '../../model/preflight.ts';
import { namesEncryption } from '../../model/pdf/names-encryption.ts';
import { quietly } from '../../model/pdf/quietly.ts';
import { examine, type Rule } from './examined.ts';
import * as boxes from './rules/boxes.ts';
import * as colours from './rules/colours.ts';
import * as extras from './rules/extras.ts';
import * as fonts from './rules/fonts.ts';
import { imagesAreSharp } from './rules/images.ts';
import * as marks from './rules/marks.ts';
import * as pageCount from './rules/page-count.ts';
import * as pdfX from './rules/pdf-x.ts';
import { inkIsInSafeArea } from './rules/safe-area.ts';

/** All rules, in the order of the report. */
const rules: readonly Rule[] = [
  marks.pagesAreReadable,
  pageCount.pageCountIsInRange,
  pageCount.pageCountIsMultiple,
  boxes.boxesAreNested,
  boxes.trimIsAsOrdered,
  boxes.bleedIsAsOrdered,
  boxes.pagesAreUpright,
  fonts.fontsAreEmbedded,
  fonts.fontsAreSubset,
  fonts.fontsAreOutlines,
  fonts.fontsHaveCharacters,
  imagesAreSharp,
  colours.greysAreInBlack,
  colours.blackTextIsInOneInk,
  colours.coloursArePrinted,
  colours.inkIsInLimits,
  inkIsInSafeArea,
  marks.nothingIsSeeThrough,
  marks.linesAreThickEnough,
  marks.typeIsLargeEnough,
  marks.textIsSeen,
  extras.pagesHaveNoAnnotations,
  extras.fileHasNoOutline,
  extras.fileHasNoScript,
  extras.fileHasNoAttachments,
  extras.fileHasNoTags,
  extras.fileHasNoLayers,
  extras.fileHasNoMetadata,
  pdfX.standardIsNamed,
  pdfX.versionSuits,
  pdfX.intentIsThere,
  pdfX.essentialsAreTold,
  pdfX.coloursKeepStandard,
  pdfX.nothingIsSeeThroughIn1a,
];

/** A PDF to be looked at. */
export interface PreflightFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Looks at a PDF as a press would, whoever made it. A file that cannot be read has one finding, and no pages.
 *
 * @returns Findings in the order of the rules and the pages; each rule of the list has its section in docs/print.md.
 */
export async function preflightPdf(file: PreflightFile, order: PreflightOrder): Promise<Preflight> {
  const { name, bytes } = file;
  const about = { file: name, preset: order.preset };
  const reading = { updateMetadata: false, ignoreEncryption: true, parseSpeed: Infinity };
  try {
    const pdf = await quietly(() => PDFDocument.load(bytes, reading));
    const findings = pdf.isEncrypted ? [extras.encrypted] : look(pdf, order);
    return { ...about, pages: pdf.getPageCount(), findings };
  } catch {
    // Parsers throw errors of all kinds over bad bytes.
    const finding = namesEncryption(bytes) ? extras.encrypted : marks.unreadable;
    return { ...about, pages: 0, findings: [finding] };
  }
}

function look(pdf: PDFDocument, order: PreflightOrder): readonly PreflightFinding[] {
  const examined = examine(pdf);
  return rules.flatMap((rule) => rule(examined, order));
}

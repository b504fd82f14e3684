import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';
import type { PreflightFinding, PreflightOrder } from '../../model/preflight.ts';
import { pageStreams } from '../../model/pdf/stream-bytes.ts';
import type { FontMetrics } from './walk/font-metrics.ts';
import type { Box } from './walk/geometry.ts';
import { lookAtPage } from './walk/look-at-page.ts';
import type { PageLook } from './walk/page-look.ts';

/** A page as it was found. */
export interface ExaminedPage {
  /** From 1. */
  readonly number: number;
  readonly page: PDFPage;
  readonly boxes: PageBoxes;
  readonly look: PageLook;
}

/** The boxes of a page in points; one that is not written is as large as the one around it (ISO 32000-1, 14.11.2). */
export interface PageBoxes {
  readonly media: Box;
  readonly crop: Box;
  readonly bleed: Box;
  readonly trim: Box;
}

/** A PDF read once for all rules. */
export interface Examined {
  readonly pdf: PDFDocument;
  readonly pages: readonly ExaminedPage[];
}

/** A rule of the preflight: what it finds. */
export type Rule = (examined: Examined, order: PreflightOrder) => readonly PreflightFinding[];

/** Reads boxes and content of all pages. */
export function examine(pdf: PDFDocument): Examined {
  const metrics = new Map<PDFDict, FontMetrics>();
  const streams = pageStreams(pdf);
  return {
    pdf,
    pages: pdf.getPages().map((page, n) => {
      const unit = unitOf(page);
      const boxes = boxesOf(page, unit);
      const { media, trim } = boxes;
      const content = { page, streams: streams[n] ?? [], media, trim, unit };
      return { number: n + 1, page, boxes, look: lookAtPage(content, metrics) };
    }),
  };
}

/** How many points a unit of a page's space is (ISO 32000-1, 14.11.2). */
function unitOf({ node }: PDFPage): number {
  const unit = node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
}

function boxesOf({ node }: PDFPage, unit: number): PageBoxes {
  const read = (object: PDFObject | undefined) => boxFrom(object, unit);
  const media = read(node.getInheritableAttribute(PDFName.of('MediaBox'))) ?? [0, 0, 612, 792];
  const crop = read(node.getInheritableAttribute(PDFName.of('CropBox'))) ?? media;
  const bleed = read(node.lookup(PDFName.of('BleedBox'))) ?? crop;
  const trim = read(node.lookup(PDFName.of('TrimBox'))) ?? crop;
  return { media, crop, bleed, trim };
}

function boxFrom(object: PDFObject | undefined, unit: number): Box | undefined {
  if (!(object instanceof PDFArray) || object.size() !== 4) return undefined;
  const [a, b, c, d] = [0, 1, 2, 3].map((n) => {
    const value = object.lookup(n);
    return value instanceof PDFNumber ? value.asNumber() * unit : 0;
  }) as [number, number, number, number];
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** A finding for each page that the test gives a message for. */
export function onPages(
  { pages }: Examined,
  { rule, severity }: Pick<PreflightFinding, 'rule' | 'severity'>,
  messageFor: (page: ExaminedPage) => string | undefined,
): readonly PreflightFinding[] {
  return pages.flatMap((page) => {
    const message = messageFor(page);
    return message === undefined ? [] : [{ rule, severity, page: page.number, message }];
  });
}

/** Points as a person would say them. */
export function inPoints(value: number): string {
  return `${Math.round(value * 100) / 100} pt`;
}

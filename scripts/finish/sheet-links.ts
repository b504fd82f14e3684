import { PDFArray, PDFName, PDFNull, PDFString, type PDFDocument, type PDFPage } from 'pdf-lib';
import type { BookletPlan, SheetSide } from '../model/booklet.ts';
import type { LinkTarget, PageLink } from '../model/page-link.ts';
import { toPoints } from './points.ts';
import { moved, pageMatrix, type Matrix, type SidePlace } from './sheet-geometry.ts';

/** A side of a sheet with the page of the booklet PDF that it is. */
export interface LinkedSide {
  readonly side: SheetSide;
  readonly place: SidePlace;
  readonly page: PDFPage;
}

/** Links by the page that they stand on. */
export type LinksByPage = ReadonlyMap<number, readonly PageLink[]>;

/**
 * Puts the links of the pages on their side of a sheet: those that lead out of the book, and those whose target stands
 * on the same side. Any other would lead to paper that lies elsewhere, perhaps on its head.
 */
export function writeSheetLinks(
  pdf: PDFDocument,
  plan: BookletPlan,
  { linked, links }: { linked: LinkedSide; links: LinksByPage },
): void {
  const { side, place, page } = linked;
  const matrices = new Map<number, Matrix>();
  for (const half of ['left', 'right'] as const) {
    const index = side[half];
    if (index !== undefined) matrices.set(index, pageMatrix(plan, half, place));
  }
  const context: SideContext = { pdf, plan, page, matrices };
  const written = [...matrices].flatMap(([index, matrix]) =>
    (links.get(index) ?? []).flatMap((link) => annotationFor(link, matrix, context)),
  );
  if (written.length > 0) page.node.set(PDFName.of('Annots'), pdf.context.obj(written));
}

interface SideContext {
  readonly pdf: PDFDocument;
  readonly plan: BookletPlan;
  readonly page: PDFPage;
  /** By the index of each page on the side. */
  readonly matrices: ReadonlyMap<number, Matrix>;
}

function annotationFor(link: PageLink, matrix: Matrix, context: SideContext) {
  const leads = leadsTo(link.target, context);
  if (leads === undefined) return [];
  const { pdf } = context;
  const [one, other] = [moved(matrix, link.left, link.bottom), moved(matrix, link.right, link.top)];
  const rectangle = [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
  ].map((number) => Math.round(number * 1000) / 1000);
  const annotation = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rectangle,
    Border: [0, 0, 0],
    ...leads,
  });
  return [pdf.context.register(annotation)];
}

function leadsTo(target: LinkTarget, { pdf, plan, page, matrices }: SideContext) {
  if ('uri' in target) return { A: { S: 'URI', URI: PDFString.of(escaped(target.uri)) } };
  const matrix = matrices.get(target.pageIndex);
  if (matrix === undefined) return undefined;
  const [x, y] = moved(matrix, target.left, target.top ?? toPoints(plan.page.heightMm));
  const place = [x, y].map((number) => Math.round(number * 100) / 100);
  const dest = pdf.context.obj([page.ref, PDFName.of('XYZ'), ...place, PDFNull]) as PDFArray;
  return { Dest: dest };
}

// Addresses are ASCII; what a literal string must not hold bare is written as addresses write it.
function escaped(uri: string): string {
  return uri.replace(/[^\x21-\x7e]|[()\\]/g, (char) =>
    char === '(' || char === ')' ? `\\${char}` : encodeURIComponent(char),
  );
}

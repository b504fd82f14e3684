import { PDFDocument } from 'pdf-lib';
import type { BookletPlan } from '../model/booklet.ts';
import type { Edition, EditionKind } from '../model/edition.ts';
import type { PageLink } from '../model/page-link.ts';
import { saveSame } from './describe.ts';
import { dropUnreachable } from './drop-unreachable.ts';
import { impose } from './impose.ts';
import { innerMarginMm } from './inner-margin.ts';
import { planBooklet, type BookletOrder } from './plan-booklet.ts';

/** A booklet to be made of a PDF. */
export interface BookletSource {
  /** It is used up. */
  readonly pdf: PDFDocument;
  readonly plan: BookletPlan;
  readonly links: readonly PageLink[];
  /** Files are named after it: `NAME-booklet.pdf`. */
  readonly name: string;
  /** Writes title, language and dates. */
  readonly describe: (pdf: PDFDocument) => void;
}

/** The inner margin is measured when the creep is more than this; less does no harm to any page. */
const smallCreepMm = 0.5;

/** Plans the booklet of a PDF; where creep matters, its pages say how much white there is at the fold. */
export function planBookletOf(pdf: PDFDocument, order: BookletOrder): BookletPlan {
  const plan = planBooklet(order);
  const thickest = Math.max(...plan.signatures.map(({ sheets }) => sheets.length));
  if (order.settings.paper.caliperMm * (thickest - 1) <= smallCreepMm) return plan;
  return planBooklet({ ...order, innerMarginMm: innerMarginMm(pdf, order.settings.binding) });
}

/** The booklet as one PDF, front and back of each sheet in turn; or, for `sides: single`, its fronts and its backs. */
export async function makeBooklet(source: BookletSource): Promise<readonly Edition[]> {
  const { pdf, plan, links, describe } = source;
  impose(pdf, plan, links);
  describe(pdf);
  dropUnreachable(pdf);
  const bytes = await saveSame(pdf);
  if (plan.settings.sides === 'duplex') return [edition(source, 'booklet-pdf', bytes)];
  return [
    edition(source, 'booklet-fronts', await onlySides(bytes, plan, 'front')),
    edition(source, 'booklet-backs', await onlySides(bytes, plan, 'back')),
  ];
}

const endings: Partial<Record<EditionKind, string>> = {
  'booklet-pdf': '',
  'booklet-fronts': '-fronts',
  'booklet-backs': '-backs',
};

function edition({ name, plan }: BookletSource, kind: EditionKind, bytes: Uint8Array): Edition {
  const { sheetCount, settings } = plan;
  return {
    kind,
    name: `${name}-booklet${endings[kind] ?? ''}.pdf`,
    bytes,
    pages: settings.sides === 'duplex' ? sheetCount * 2 : sheetCount,
    sheets: sheetCount,
  };
}

// Backs stand in the order in which the printed fronts are fed again.
async function onlySides(
  bytes: Uint8Array,
  { settings }: BookletPlan,
  wanted: 'front' | 'back',
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  const pages = pdf.getPages().filter((_page, n) => (n % 2 === 0) === (wanted === 'front'));
  if (wanted === 'back' && settings.backs === 'last-first') pages.reverse();
  for (let n = pdf.getPageCount(); n > 0; n -= 1) pdf.removePage(n - 1);
  for (const page of pages) pdf.addPage(page);
  dropUnreachable(pdf);
  return saveSame(pdf);
}

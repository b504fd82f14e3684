import {
  Duplex,
  PDFName,
  PrintScaling,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import type { BookletPlan, SheetSide } from '../model/booklet.ts';
import type { PageLink } from '../model/page-link.ts';
import { marksOf, type MarkedSide } from './booklet-marks.ts';
import { dropFromCatalog } from './describe.ts';
import { pagesToForms } from './page-forms.ts';
import { halfBox, pageMatrix, sheetPoints, written } from './sheet-geometry.ts';
import { writeSheetLinks, type LinksByPage } from './sheet-links.ts';

/**
 * Imposes a PDF in place, pages two to a side: front and back in turn. Each page keeps its size, or that of
 * `scale: fit`. The pages as such are gone afterwards; outlines, tags, names and forms of the PDF go with them.
 */
export function impose(pdf: PDFDocument, plan: BookletPlan, links: readonly PageLink[]): void {
  const forms = pagesToForms(pdf);
  for (let n = pdf.getPageCount(); n > 0; n -= 1) pdf.removePage(n - 1);
  const byPage = linksByPage(links);
  for (const { side, marked } of sidesOf(plan)) {
    const page = addSide(pdf, plan, { side, marked, forms });
    writeSheetLinks(pdf, plan, { linked: { side, place: marked, page }, links: byPage });
  }
  const kept = new Set(['Type', 'Pages', 'Version', 'OCProperties', 'Lang', 'ViewerPreferences']);
  const names = pdf.catalog.keys().map((key) => key.decodeText());
  dropFromCatalog(
    pdf,
    names.filter((name) => !kept.has(name)),
  );
  const preferences = pdf.catalog.getOrCreateViewerPreferences();
  preferences.setDuplex(duplexOf(plan));
  preferences.setPrintScaling(PrintScaling.None);
}

interface PlacedSide {
  readonly side: SheetSide;
  readonly marked: MarkedSide;
}

function sidesOf({ signatures }: BookletPlan): readonly PlacedSide[] {
  return signatures.flatMap(({ sheets }, signature) =>
    sheets.flatMap(({ front, back }, sheetInSignature) => {
      const place = {
        signature,
        sheetInSignature,
        isOutermost: sheetInSignature === 0,
        isInnermost: sheetInSignature === sheets.length - 1,
      };
      return [
        { side: front, marked: { ...place, isBack: false } },
        { side: back, marked: { ...place, isBack: true } },
      ];
    }),
  );
}

function linksByPage(links: readonly PageLink[]): LinksByPage {
  const byPage = new Map<number, PageLink[]>();
  for (const link of links) {
    const known = byPage.get(link.pageIndex);
    if (known === undefined) byPage.set(link.pageIndex, [link]);
    else known.push(link);
  }
  return byPage;
}

interface Side extends PlacedSide {
  readonly forms: readonly (PDFRef | undefined)[];
}

function addSide(pdf: PDFDocument, plan: BookletPlan, { side, marked, forms }: Side): PDFPage {
  const { width, height } = sheetPoints(plan);
  const page = pdf.addPage([width, height]);
  const isShifted = plan.creep.perSheetMm * marked.sheetInSignature > 0;
  const placed = (['left', 'right'] as const).flatMap((half) => {
    const index = side[half];
    const form = index === undefined ? undefined : forms[index];
    if (form === undefined) return [];
    const name = half === 'left' ? 'L' : 'R';
    page.node.setXObject(PDFName.of(name), form);
    const clip = isShifted ? `${written(halfBox(plan, half, marked))} re W n ` : '';
    return [`q ${clip}${written(pageMatrix(plan, half, marked))} cm /${name} Do Q`];
  });
  // A hundred bytes: deflating them would take time and no less room.
  const content = [...placed, marksOf(plan, marked)].filter(Boolean).join('\n');
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(content)));
  return page;
}

function duplexOf({ settings }: BookletPlan): Duplex {
  if (settings.sides === 'single') return Duplex.Simplex;
  return settings.flip === 'short' ? Duplex.DuplexFlipShortEdge : Duplex.DuplexFlipLongEdge;
}

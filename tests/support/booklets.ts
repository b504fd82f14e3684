import type { PDFDocument } from 'pdf-lib';
import { makeBooklet, planBookletOf } from '../../scripts/finish/make-booklet.ts';
import { defaultBooklet } from '../../scripts/ingest/read-booklet.ts';
import { defaultTrim } from '../../scripts/ingest/trims.ts';
import { foldOf } from '../../scripts/model/booklet-fold.ts';
import type { BookletPlan, BookletSettings } from '../../scripts/model/booklet.ts';
import type { Edition } from '../../scripts/model/edition.ts';
import type { PageLink } from '../../scripts/model/page-link.ts';
import type { Trim } from '../../scripts/model/settings.ts';
import { withFolded } from '../../scripts/verify/verify-booklet.ts';

/** A booklet of a test: its files and its plan. */
export interface TestBooklet {
  readonly plan: BookletPlan;
  readonly editions: readonly Edition[];
}

/** What a booklet of a test is made with; A5 on A4 when nothing else is said. */
export interface BookletWishes {
  readonly settings?: Partial<BookletSettings>;
  readonly links?: readonly PageLink[];
  readonly trim?: Trim;
}

/** Imposes a PDF. */
export async function imposed(
  pdf: PDFDocument,
  { settings = {}, links = [], trim = defaultTrim }: BookletWishes = {},
): Promise<TestBooklet> {
  const plan = planBookletOf(pdf, {
    pageCount: pdf.getPageCount(),
    settings: { ...defaultBooklet('en'), ...settings },
    page: trim,
    sheet: trim.sheet,
  });
  const describe = () => undefined;
  return { plan, editions: await makeBooklet({ pdf, plan, links, name: 'test', describe }) };
}

/** Prints, folds and reads a booklet: the texts of the pages in order, white space made plain, and what is wrong. */
export async function readBack({ plan, editions }: TestBooklet) {
  const [first, second] = editions;
  const texts: string[] = [];
  const faults: string[] = [];
  const files = {
    bytes: (second ?? first)?.bytes ?? new Uint8Array(),
    fronts: second === undefined ? undefined : first?.bytes,
    fold: foldOf(plan),
  };
  await withFolded(files, async (folded) => {
    faults.push(...folded.faults.map(({ what }) => what));
    for (let n = 0; n < plan.pageCount; n += 1)
      texts.push((await folded.textOf(n)).replace(/\s+/g, ' ').trim());
  });
  return { texts, faults };
}

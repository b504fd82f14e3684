import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Theme } from '../model/theme.ts';
import { inMillimetres, tokenLength } from './token-length.ts';

/** The book whose margins are fitted. */
export interface MarginsOrder {
  readonly slug: string;
  readonly settings: Pick<Settings, 'trim' | 'print'>;
  readonly pageCount: number;
  readonly report: Report;
}

const mmPerInch = 25.4;

/** A column narrower than this part of the page is no column any more. */
const leastMeasure = 0.55;

/**
 * The theme with margins as wide as the press wants them for a book of so many pages; the theme itself when they are.
 * What the inner margin gains, the outer one gives, as far as the press allows; then the column gives. Reports
 * `margins-fit-the-press` when too little would be left.
 */
export function fitMargins(theme: Theme, order: MarginsOrder): Theme {
  const { print, trim } = order.settings;
  const { outer, gutters } = print.preset;
  const least = (print.bleedMm > 0 ? outer.withBleed : outer.inches) * mmPerInch;
  const gutter = gutters.find(({ upTo }) => order.pageCount <= upTo) ?? gutters.at(-1);
  const wanted = Math.max(least, (gutter?.inches ?? 0) * mmPerInch);
  const [inner, outside] = [tokenLength(theme, 'page-inner'), tokenLength(theme, 'page-outer')];
  // A theme that writes its margins in another way is left as it is; the preflight looks at the ink.
  if (inner === undefined || outside === undefined) return theme;
  const given = Math.max(0, wanted - inner);
  const newInner = inner + given;
  const newOuter = Math.max(least, outside - given);
  const top = lowerTop(theme, least);
  if (newInner === inner && newOuter === outside && top === undefined) return theme;
  if (trim.widthMm - newInner - newOuter < leastMeasure * trim.widthMm) reportNarrow(order, wanted);
  return theme.withTokens({
    'page-inner': inMillimetres(newInner),
    'page-outer': inMillimetres(newOuter),
    ...(top === undefined ? {} : { 'page-top': inMillimetres(top) }),
  });
}

// Running heads stand in the margin, a line of their own: the text begins whole lines lower until they are safe.
function lowerTop(theme: Theme, least: number): number | undefined {
  const [top, head, line] = ['page-top', 'page-head', 'page-line'].map((name) =>
    tokenLength(theme, name),
  );
  if (top === undefined || head === undefined || !line) return undefined;
  const lacking = least - (top - head - line);
  return lacking <= 0 ? undefined : top + Math.ceil(lacking / line) * line;
}

function reportNarrow({ slug, settings, pageCount, report }: MarginsOrder, wanted: number): void {
  const { preset } = settings.print;
  report({
    rule: 'margins-fit-the-press',
    severity: 'error',
    place: startOf(`manuscripts/${slug}/book.md`),
    message: `"${preset.name}" wants an inner margin of ${inMillimetres(wanted)} for ${pageCount} pages, which leaves too narrow a column on "${settings.trim.name}"`,
    hint: 'choose a larger trim, or divide the book',
  });
}

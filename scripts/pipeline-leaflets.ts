import { finishLeaflet } from './finish/finish-leaflet.ts';
import type { BookletPlan } from './model/booklet.ts';
import type { Edition } from './model/edition.ts';
import type { Theme } from './model/theme.ts';
import type { Tools } from './model/tools.ts';
import { guideTo, type BookletGuide } from './publish/booklet/guide.ts';
import { printLeaflets, type PrintedLeaflet } from './publish/booklet/print-leaflets.ts';

/** A booklet that leaflets are made for. */
export interface LeafletOrder {
  readonly plan: BookletPlan;
  /** Files are named after it. */
  readonly name: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  readonly theme: Theme;
}

/** How a booklet is made, with the names of its files. */
export function bookletGuide(plan: BookletPlan, name: string): BookletGuide {
  const files =
    plan.settings.sides === 'duplex'
      ? [`${name}-booklet.pdf`]
      : [`${name}-booklet-fronts.pdf`, `${name}-booklet-backs.pdf`];
  return guideTo(plan, { files, test: `${name}-duplex-test.pdf` });
}

/** What goes with a booklet: a page of instructions, and a sheet to test the printer with. */
export async function makeLeaflets(
  { plan, name, title: written, date, theme }: LeafletOrder,
  tools: Pick<Tools, 'browser' | 'cache'>,
): Promise<readonly Edition[]> {
  const guide = bookletGuide(plan, name);
  // Of a PDF from elsewhere it may be in a script that the theme has no letters for.
  const isLegible = [...written].every((char) => theme.hasGlyph(char.codePointAt(0) ?? 0));
  const title = isLegible ? written : 'The booklet';
  const { instructions, test } = await printLeaflets({ title, plan, guide, theme }, tools);
  const finish = ({ pdf, size, title: said }: PrintedLeaflet) =>
    finishLeaflet({ pdf, size, title: said, date }, tools.cache);
  return [
    {
      kind: 'booklet-instructions',
      name: `${name}-booklet-instructions.pdf`,
      bytes: await finish(instructions),
      pages: 1,
    },
    {
      kind: 'duplex-test',
      name: `${name}-duplex-test.pdf`,
      bytes: await finish(test),
      pages: 2,
      sheets: 1,
    },
  ];
}

import type { BookletPlan } from '../../model/booklet.ts';
import { dialogsFor, type Dialog } from './dialogs.ts';
import { fastenSteps, foldSteps } from './fold-steps.ts';
import { printSteps } from './print-steps.ts';
import { countOf, sizesInWords } from './wording.ts';

/** A name with what is said of it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** How a booklet is made at home, in plain words; every text is plain. */
export interface BookletGuide {
  readonly facts: readonly Fact[];
  readonly print: readonly string[];
  readonly dialogs: readonly Dialog[];
  readonly fold: readonly string[];
  readonly fasten: readonly string[];
  /** What else is good to know. */
  readonly notes: readonly Fact[];
}

/** File names that the guide speaks of. */
export interface BookletFileNames {
  /** The booklet; or its fronts and its backs. */
  readonly files: readonly string[];
  readonly test: string;
}

/** Says how to print, fold and fasten a booklet: the same words for the page, the PDF and the command line. */
export function guideTo(plan: BookletPlan, names: BookletFileNames): BookletGuide {
  return {
    facts: factsOf(plan),
    print: printSteps(plan, names),
    dialogs: dialogsFor(plan),
    fold: foldSteps(plan),
    fasten: fastenSteps(plan),
    notes: notesOn(plan),
  };
}

function factsOf(plan: BookletPlan): readonly Fact[] {
  const { sheetCount, sheet, page, settings, pageCount, signatures, scale } = plan;
  const { name, caliperMm } = settings.paper;
  const size = scale === 1 ? 'at true size' : `at ${(scale * 100).toFixed(1)} % of their size`;
  const said = name.endsWith('µm') ? '' : ` (${micrometres(caliperMm)} thick)`;
  const sizes = signatures.map(({ sheets }) => sheets.length);
  const noun = sizes.every((count) => count === 1) ? 'sheet' : 'sheets';
  const folds =
    sizes.length === 1
      ? 'one fold, stapled'
      : `${sizes.length} signatures of ${sizesInWords(sizes)} ${noun}, sewn`;
  const spine = settings.binding === 'left' ? '' : '; the spine is on the right';
  return [
    { name: 'Paper', value: `${countOf(sheetCount, 'sheet')} of ${sheet.name}, ${name}${said}` },
    { name: 'Pages', value: `${pageCount} pages of ${page.name}, two on each side, ${size}` },
    { name: 'Blank pages', value: blanksInWords(plan) },
    { name: 'Binding', value: `${folds}${spine}` },
    { name: 'Creep', value: creepInWords(plan) },
  ];
}

function blanksInWords({ blanks, settings }: BookletPlan): string {
  if (blanks === 0) return 'none';
  return `${blanks}, ${settings.blanks === 'end' ? 'at the end' : 'before the back cover'}`;
}

function creepInWords({ creep }: BookletPlan): string {
  if (creep.totalMm < 0.005) return 'none';
  const limited = creep.isLimited ? ', limited by the inner margin' : '';
  return `up to ${creep.totalMm.toFixed(2)} mm towards the fold, ${creep.perSheetMm.toFixed(3)} mm a sheet${limited}`;
}

function notesOn({ settings, creep }: BookletPlan): readonly Fact[] {
  const strip = `Most printers leave a strip along the edges of the paper white, often ${settings.marginMm} mm wide: what a page has there is not printed. The test sheet shows how wide it is on yours.`;
  const moves = `Sheets folded into one another stand out at the open edge, each by one thickness of paper. The pages of the inner sheets are therefore printed nearer to the fold, up to ${creep.totalMm.toFixed(1)} mm, so that the text of all pages lines up, and the open edge may be trimmed.`;
  return [
    { name: 'The white edge', value: strip },
    ...(creep.totalMm < 0.05 ? [] : [{ name: 'Creep', value: moves }]),
  ];
}

function micrometres(mm: number): string {
  return `${mm.toFixed(3)} mm`;
}

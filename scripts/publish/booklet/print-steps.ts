import type { BookletPlan } from '../../model/booklet.ts';
import type { BookletFileNames } from './guide.ts';

/** How to print the booklet, step by step. */
export function printSteps(
  plan: BookletPlan,
  { files, test }: BookletFileNames,
): readonly string[] {
  const { sheetCount, sheet, settings } = plan;
  const load = `Put ${sheetCount + 1} sheets of ${sheet.name} into the printer: one is for a test.`;
  if (settings.sides === 'single') return [load, ...twoRuns(plan, files, test)];
  const edge = `the ${settings.flip} edge`;
  return [
    load,
    `Print “${test}” with the settings given here for the print dialog, and do what it says. It shows whether your printer turns the paper over on ${edge}.`,
    `Print “${files[0] ?? ''}” with the same settings: actual size, both sides, flipped on ${edge}. Do not choose “Booklet”: the pages already stand where they belong.`,
  ];
}

function twoRuns(
  { settings }: BookletPlan,
  [fronts = '', backs = '']: readonly string[],
  test: string,
): readonly string[] {
  const order =
    settings.backs === 'last-first'
      ? 'The backs begin with the last sheet, which lies on top of a pile that came out face down. If your printer lays them face up, choose “Reverse order” or “Reverse pages” for the backs.'
      : 'The backs begin with the first sheet. If the last sheet is fed first, choose “Reverse order” or “Reverse pages” for the backs.';
  return [
    `Try it with one sheet: print page 1 of “${test}”, put the sheet back as your printer takes paper for the other side, turned on its ${settings.flip} edge, and print page 2. The test says whether that was right.`,
    `Print “${fronts}” on one side, at actual size.`,
    `Put the whole pile back in the same way as the test sheet, without changing its order, and print “${backs}”. ${order}`,
  ];
}

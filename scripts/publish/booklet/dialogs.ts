import type { BookletPlan } from '../../model/booklet.ts';

/** What to choose in the print dialog of a program. */
export interface Dialog {
  readonly program: string;
  /** Settings by the names they have there. */
  readonly choices: readonly string[];
}

/** Print dialogs by the names of their settings, as the English versions of the programs have them. */
export function dialogsFor({ settings, sheet }: BookletPlan): readonly Dialog[] {
  const edge = settings.flip;
  const isDuplex = settings.sides === 'duplex';
  const Edge = edge === 'short' ? 'Short' : 'Long';
  const when = (choices: readonly string[]) => (isDuplex ? choices : ['one-sided']);
  return [
    {
      program: 'Adobe Acrobat Reader',
      choices: [
        'Page Sizing: Actual size',
        ...when(['Print on both sides of paper', `Flip on ${edge} edge`]),
        'Orientation: Auto',
      ],
    },
    {
      program: 'Preview on a Mac',
      choices: [
        `Paper Size: ${sheet.name}`,
        'Orientation: Landscape',
        'Scale: 100%',
        ...when([
          edge === 'short' ? 'Double-sided: On (Short Edge)' : 'Double-sided: On',
          `before macOS 13: Layout, ${Edge}-Edge binding`,
        ]),
      ],
    },
    {
      program: 'Chrome, Edge',
      choices: [
        'More settings',
        `Paper size: ${sheet.name}`,
        'Scale: Default or Actual size, not Fit',
        ...when(['Print on both sides', `Flip on ${edge} edge`]),
      ],
    },
    {
      program: 'Firefox',
      choices: [
        'Orientation: Landscape',
        'Scale: 100',
        'Margins: None',
        ...when(['Print on both sides', `Flip on ${edge} edge`]),
      ],
    },
    {
      program: 'A telephone',
      choices: [
        `Paper size: ${sheet.name}`,
        ...when([`Two-sided: ${edge} edge`]),
        'where it does not ask for the edge or the scale, print from a computer',
      ],
    },
  ];
}

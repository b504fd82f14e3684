import type { BookletPlan } from '../../model/booklet.ts';

/** What to choose in the print dialog of a program. */
export interface Dialog {
  readonly program: string;
  /** Settings by the names they have there. */
  readonly choices: readonly string[];
}

/** Print dialogs by the names of their settings, as the English versions of the programs have them. */
export function dialogsFor({ settings, sheet }: BookletPlan): readonly Dialog[] {
  const isDuplex = settings.sides === 'duplex';
  const both = (choices: readonly string[]) => (isDuplex ? choices : ['one-sided']);
  const flip = ['Print on both sides', `Flip on ${settings.flip} edge`];
  const paper = `Paper size: ${sheet.name}`;
  const written: readonly (readonly [program: string, choices: readonly string[]])[] = [
    [
      'Adobe Acrobat Reader',
      [
        'Page Sizing: Actual size',
        ...both(['Print on both sides of paper', `Flip on ${settings.flip} edge`]),
        'Orientation: Auto',
      ],
    ],
    [
      'Preview on a Mac',
      [paper, 'Orientation: Landscape', 'Scale: 100%', ...both(macChoices(settings.flip))],
    ],
    [
      'Chrome, Edge',
      ['More settings', paper, 'Scale: Default or Actual size, not Fit', ...both(flip)],
    ],
    ['Firefox', ['Orientation: Landscape', 'Scale: 100', 'Margins: None', ...both(flip)]],
    [
      'A telephone',
      [
        paper,
        ...both([`Two-sided: ${settings.flip} edge`]),
        'where it does not ask for the edge or the scale, print from a computer',
      ],
    ],
  ];
  return written.map(([program, choices]) => ({ program, choices }));
}

// macOS 13 moved the choice from the pane Layout to the first one, and renamed it.
function macChoices(flip: 'short' | 'long'): readonly string[] {
  return flip === 'short'
    ? ['Double-sided: On (Short Edge)', 'before macOS 13: Layout, Short-Edge binding']
    : ['Double-sided: On', 'before macOS 13: Layout, Long-Edge binding'];
}

import type { Fate } from '../../model/ledger.ts';

/** The letter that stands for each fate on the page, in the order in which they are told. */
export const fateLetters: Readonly<Record<Fate, string>> = {
  kept: 'K',
  moved: 'M',
  dropped: 'D',
  changed: 'C',
};

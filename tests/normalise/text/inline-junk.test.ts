import { findInlineJunk } from '../../../scripts/normalise/text/inline-junk.ts';
import { rewrite, sourceTextOf } from '../../../scripts/normalise/text/source-text.ts';
import { check } from '../../support/check.ts';

check(
  'junk in the text',
  (text: string) => rewrite(sourceTextOf(text), findInlineJunk(text)).text,
  [
    ['The river[edit]', 'The river'],
    ['Der Fluss [Bearbeiten | Quelltext bearbeiten]', 'Der Fluss'],
    ['Con sông[sửa | sửa mã nguồn]', 'Con sông'],
    ['It was dear.[citation needed]', 'It was dear.'],
    ['Some say [who?] so.', 'Some say so.'],
    ['It is [dubious – discuss] so.', 'It is so.'],
    [
      '[00:04:20] Yes.\n[00:04:25] No.\n[00:04:31] Yes.\n[00:04:40] Well.',
      'Yes.\nNo.\nYes.\nWell.',
    ],
    ['The river [Pg 12] rose in [Pg 13] the night.', 'The river rose in the night.'],
    // Three times of day are no transcript.
    ['9:00 Doors\n10:00 Talk\n11:00 Lunch', '9:00 Doors\n10:00 Talk\n11:00 Lunch'],
    // One page may be cited.
    ['He said so [p. 12].', 'He said so [p. 12].'],
    ['He was [sic] there.', 'He was [sic] there.'],
    ['“[W]ho is it?”', '“[W]ho is it?”'],
    ['He asked who? and when?', 'He asked who? and when?'],
    ['[1] and [a]', '[1] and [a]'],
    ['We edit (edit) and edit.', 'We edit (edit) and edit.'],
  ],
);

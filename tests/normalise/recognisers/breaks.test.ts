import { recogniseBreaks } from '../../../scripts/normalise/recognisers/breaks.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('breaks', proposalsFor(recogniseBreaks), [
  [text(prose, '* * *', prose), ['break: * * *']],
  [text(prose, '***', prose), ['break: ***']],
  [text(prose, '⁂', prose), ['break: ⁂']],
  [text(prose, '-o0o-', prose), ['break: -o0o-']],
  [text(prose, '———', prose), ['break: ———']],
  // Above the text and below it a line of signs parts nothing.
  [text('Salt', '* * *', prose), ['ornament: * * *']],
  [text(prose, '* * *'), ['ornament: * * *']],
  [text(prose, '* * *', '* * *'), ['break: * * *', 'ornament: * * *']],
  [text(prose, '. . .', prose), []],
  [text(prose, '1914–1918', prose), []],
  [text(prose, '* A note', prose), []],
  [text(prose, '— No.', prose), []],
  [text(prose, '?!', prose), []],
]);

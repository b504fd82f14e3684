import { recogniseQuotes } from '../../../scripts/normalise/recognisers/quotes.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose =
  'The river rose in the night, and went on rising. By the morning nobody could cross it on foot, and the ferry lay on the far bank until the Sunday.';
const text = (...lines: readonly string[]) => lines.join('\n\n');
const quoted = 'We have seen no water like it, nor had our fathers before us.';

check('quotations', proposalsFor(recogniseQuotes), [
  [text(prose, `    ${quoted}`, prose), [`quote: ${quoted}`]],
  [text(prose, `\t${quoted}`, prose), [`quote: ${quoted}`]],
  [text(prose, `> ${quoted}`, prose), [`quote: > ${quoted}`]],
  [text(prose, `>> ${quoted}`, prose), [`quote: >> ${quoted}`]],
  // An epigraph above the text.
  [
    text('Salt', `        “Salt is born of the purest of parents.”`, prose),
    ['quote: “Salt is born of the purest of parents.”'],
  ],
  // A title that is centred is no quotation.
  [text('Salt', '        The price of salt', prose), []],
  [text(prose, '        THE PRICE OF SALT AND WHO PAYS FOR IT IN THE END, AND WHEN', prose), []],
  [text(prose, '    The bridge', prose), []],
  [text(prose, '    — We shall see.', prose), []],
  [text(prose, '    1. We shall see.', prose), []],
  [text(prose, ` ${quoted}`, prose), []],
  // Where all paragraphs are set in, none is a quotation.
  [text(`    ${prose}`, `    ${prose}`, `    ${prose}`), []],
  [text(prose, 'a > b', prose), []],
]);

import { recogniseHeadings } from '../../../scripts/normalise/recognisers/headings.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const long = 'A paragraph that develops what the line above it says, at some length. '
  .repeat(5)
  .trim();
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('headings', proposalsFor(recogniseHeadings), [
  [text('Enhance national synergy', long), ['h2: Enhance national synergy']],
  [text('It rained.', long), []],
  [
    text('First, the economy', long, 'Second, culture', long),
    ['h2: First, the economy', 'h2: Second, culture'],
  ],
  [
    text('What is done', long, 'First, the economy', long, 'Second, culture', long),
    ['h2: What is done', 'h3: First, the economy', 'h3: Second, culture'],
  ],
  // One long member, and the whole series is none, its short members included.
  [text(`First, ${long}`, 'Second, culture is important to us.', long), []],
  [
    text('1. Aims', long, '1.1 Words', long, '2. Means', long),
    ['h2: 1. Aims', 'h3: 1.1 Words', 'h2: 2. Means'],
  ],
  [
    text('PART ONE', 'I. The river', long, 'II. The bridge', long),
    ['h2: PART ONE', 'h3: I. The river', 'h3: II. The bridge'],
  ],
  [
    text('THE RIVER', long, 'Who owns it?', long, 'THE BRIDGE', long),
    ['h2: THE RIVER', 'h3: Who owns it?', 'h2: THE BRIDGE'],
  ],
  // Numbers that do not count on are no headings.
  [text(long, '1917', long, '40. Years', long), []],
  [text(long, 'Table 1. Courtyards', long), []],
  [text(long, '“We shall see”', long), []],
  [text(long, 'Jane: not at all', long), []],
]);

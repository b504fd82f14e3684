import { isJunk, recogniseJunk } from '../../../scripts/normalise/recognisers/junk.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

check('junk', isJunk, [
  ['Send Print', true],
  ['Share 12 Tweet 3', true],
  ['Share on Facebook', true],
  ['214 comments', true],
  ['© 2021 The Dunvarrick Courier. All rights reserved.', true],
  ['Topics: Transport | Islands | Shipping', true],
  ['5 min read', true],
  ['Page 3 of 12', true],
  ['https://example.org/salt', true],
  ['Share your thoughts with us', false],
  ['1917', false],
  ['Print culture in Vietnam', false],
  ['The register was lost.', false],
  ['They share a well and a wall.', false],
  ['His share of the harvest', false],
  ['Views of the river', false],
  ['Comments on the law of 1832', false],
  ['Home', true],
  ['Home is where the salt is', false],
  ['Reply to my critics', false],
  ['More light!', false],
  ['Next year we shall know.', false],
]);

const long = 'A paragraph of running text that says what happened on the river. '.repeat(5).trim();
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('junk of a page', proposalsFor(recogniseJunk), [
  [text('Salt', long, 'Send Print'), ['crawl-junk: Send Print']],
  [
    text('Salt', long, 'Related articles', 'The price of pepper', 'A walk to the mill'),
    [
      'related-links: Related articles',
      'related-links: The price of pepper',
      'related-links: A walk to the mill',
    ],
  ],
  [
    text('Salt', long, 'Related: The price of pepper', long),
    ['crawl-junk: Related: The price of pepper'],
  ],
  // "REPORT" is a button, and the first line of a title.
  ['REPORT\nUPON THE WATER SUPPLY\n\nof a town.', []],
  [text('Salt', long, 'Related work in the field is scarce.', long), []],
]);

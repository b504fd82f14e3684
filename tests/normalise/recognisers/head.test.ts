import { recogniseHead } from '../../../scripts/normalise/recognisers/head.ts';
import { check } from '../../support/check.ts';
import { proposalsFor, readingsOf } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('head', proposalsFor(recogniseHead), [
  [text('The price of salt', prose), ['title: The price of salt']],
  [
    text('OPINION', 'The price of salt', prose),
    ['section-label: OPINION', 'title: The price of salt'],
  ],
  [text('The price of salt', 'Jane Doe', prose), ['title: The price of salt', 'authors: Jane Doe']],
  [
    text('The price of salt', 'How a tax on the sea made a nation of smugglers', prose),
    ['title: The price of salt', 'subtitle: How a tax on the sea made a nation of smugglers'],
  ],
  [
    text('The price of salt', 'Jane Doe', 'University of Tarn', prose),
    ['title: The price of salt', 'authors: Jane Doe', 'role: University of Tarn'],
  ],
  [
    text('The Marrow Vale Gazette', 'How the price of salt was made', 'Jane Doe', prose),
    [
      'source: The Marrow Vale Gazette',
      'title: How the price of salt was made',
      'authors: Jane Doe',
    ],
  ],
  [
    `THE PRICE OF SALT\nAND OTHER ESSAYS\n\n${prose}`,
    ['title: THE PRICE OF SALT', 'title: AND OTHER ESSAYS'],
  ],
  [
    text('Received 4 March 2019', 'The price of salt', prose),
    ['submission-date: Received 4 March 2019', 'title: The price of salt'],
  ],
  // A person may be what a text is about.
  [
    text('Ewan Kerr', 'Ewan Kerr built the bridge. He was born by the river, and never left it.'),
    ['title: Ewan Kerr'],
  ],
  // The first heading is no subtitle.
  [text('The price of salt', '1. Introduction', prose), ['title: The price of salt']],
  [text(prose, prose), []],
  [text('Abstract', prose), []],
  [text('Dear Sir', prose), []],
  [text('Ladies and gentlemen', prose), []],
  [text('* * *', prose), []],
  [text('1917', prose), ['date: 1917']],
]);

check('a whole head', readingsOf, [
  [
    text('Home | News | Sport', 'The price of salt', 'By Jane Doe', '4 March 2019', prose),
    [
      'crawl-junk: Home | News | Sport',
      'title: The price of salt',
      'authors: By Jane Doe',
      'date: 4 March 2019',
      `paragraph: ${prose}`,
    ],
  ],
]);

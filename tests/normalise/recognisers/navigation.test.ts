import {
  recogniseMailHeaders,
  recogniseNavigation,
} from '../../../scripts/normalise/recognisers/navigation.ts';
import { check } from '../../support/check.ts';
import { proposalsFor, readingsOf } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('bars of links', proposalsFor(recogniseNavigation), [
  [text('Home | News | Sport', 'Salt', prose), ['crawl-junk: Home | News | Sport']],
  [text('Home › News › Sport', 'Salt', prose), ['crawl-junk: Home › News › Sport']],
  [text('News   Sport   Culture', 'Salt', prose), ['crawl-junk: News   Sport   Culture']],
  [text('Salt', prose, 'About · Contact · Privacy'), ['crawl-junk: About · Contact · Privacy']],
  [text('Salt | Pepper', prose), []],
  [text('Salt', 'Jane Doe | John Roe | Ann Poe', prose), []],
  [text('Salt', 'Tarn | 4 March 2019 | 18:42', prose), []],
  [text('Salt, pepper, sugar', prose), []],
  [text('Salt', prose, 'Salt | Pepper | Sugar', prose), []],
]);

check('a table in the middle', readingsOf, [
  [
    `Salt\n\n${prose}\n\nYear   Salt   Rain\n1990   12   31\n1991   14   29\n\n${prose}`,
    [
      'title: Salt',
      `paragraph: ${prose}`,
      'row: Year   Salt   Rain',
      'row: 1990   12   31',
      'row: 1991   14   29',
      `paragraph: ${prose}`,
    ],
  ],
]);

check('heads of mails', proposalsFor(recogniseMailHeaders), [
  [
    'From: Jane\nTo: John\nDate: Mon, 4 March 2019 10:00\nSubject: Salt\n\nDear John,',
    [
      'mail-header: From: Jane',
      'mail-header: To: John',
      'date: Date: Mon, 4 March 2019 10:00',
      'mail-header: Subject: Salt',
    ],
  ],
  [
    'Von: Jana\nAn: Hans\nBetreff: Salz\n\nLieber Hans,',
    ['mail-header: Von: Jana', 'mail-header: An: Hans', 'mail-header: Betreff: Salz'],
  ],
  ['To: the reader\n\nThis is a book.', []],
  ['Date: 4 March 2019\nSent: by hand\n\nDear John,', []],
  ['Salt\n\nFrom: Jane\nTo: John\n\nDear John,', []],
  ['From Tarn to the sea\nTo the lighthouse\n\nThe river rose.', []],
]);

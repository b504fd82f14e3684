import { readFieldsLine } from '../../../scripts/normalise/recognisers/fields-line.ts';
import { check } from '../../support/check.ts';

const person = (name: string) => ({ name, degrees: [], role: '' });

check('fields of a line', (text: string) => readFieldsLine(text)?.fields, [
  ['By Jane Doe', { authors: [person('Jane Doe')] }],
  ['By Jane Doe and John Roe', { authors: [person('Jane Doe'), person('John Roe')] }],
  ['by carla jones', { authors: [person('carla jones')] }],
  ['Par Jeanne Dupont', { authors: [person('Jeanne Dupont')] }],
  ['Tác giả: Trần Văn An', { authors: [person('Trần Văn An')] }],
  [
    'Prepared by: Marrow Vale Passenger Forum',
    { authors: [person('Marrow Vale Passenger Forum')] },
  ],
  ['Translated from the French by John Roe', { translator: 'John Roe' }],
  [
    'By Jane Doe | Published 4 March 2021, 18:42 GMT',
    { authors: [person('Jane Doe')], date: '2021-03-04' },
  ],
  ['Tuesday, 4 March 2019 | Send Print', { date: '2019-03-04' }],
  ['Cập nhật: 26/9/2018 9:6', { date: '2018-09-26' }],
  ['4/3/2019 (4 March 2019)', { date: '2019-03-04' }],
  ['By the river', undefined],
  ['By Night in Chile', undefined],
  ['On the road', undefined],
  ['Monday', undefined],
  ['18:42', undefined],
  ['Send Print', undefined],
  ['It rained on 4 March 2019', undefined],
  ['4 March 2019 was a Monday', undefined],
]);

check(
  'what becomes of its parts',
  (text: string) =>
    readFieldsLine(text)?.pieces.map(
      ({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`,
    ),
  [
    ['By Jane Doe', ['byline: By Jane Doe']],
    [
      '4 March 2019 18:42 | Send Print',
      [
        'date-line: 4 March 2019',
        'date-line:  ',
        'clock-time: 18:42',
        'date-line:  | ',
        'crawl-junk: Send Print',
      ],
    ],
  ],
);

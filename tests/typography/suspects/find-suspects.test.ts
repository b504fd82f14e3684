import { check } from '../../support/check.ts';
import { findSuspects } from '../../../scripts/typography/suspects/find-suspects.ts';

const told = ([text, language]: readonly [string, string]) =>
  findSuspects(text, language).map(({ rule, offset, message }) => `${offset} ${rule}: ${message}`);

check('suspects', told, [
  [
    ['In Vietnam, and in Viet Nam, and Vietnam again.', 'en-US'],
    ['19 a-name-has-one-spelling: "Viet Nam" stands once, "Vietnam" twice'],
  ],
  [
    ['From Hanoi to Hà Nội by way of Ha Noi and Hanoi.', 'en-US'],
    [
      '14 a-name-has-one-spelling: "Hà Nội" stands once, "Hanoi" twice',
      '31 a-name-has-one-spelling: "Ha Noi" stands once, "Hanoi" twice',
    ],
  ],
  [
    ['Müller met Muller.', 'en-US'],
    ['11 a-name-has-one-spelling: "Muller" stands once, "Müller" once'],
  ],
  [['Bà Hà và ông Hạ ở Hà Nam.', 'vi'], []],
  [['The Some Time Bar opens sometime. Sometime soon.', 'en-US'], []],
  [['New Port and Newton', 'en-US'], []],
  [
    ['One—two—three, four - five.', 'en-US'],
    [
      '19 dashes-have-one-style: Breaks in sentences are written in several ways: 2 × a closed em dash, 1 × a spaced hyphen',
    ],
  ],
  [['One—two—three.', 'en-US'], []],
  [['It is is so.', 'en-US'], ['3 word-stands-once: The word "is" stands twice in a row']],
  [['luôn luôn xanh xanh', 'vi'], []],
  [['Ich weiß, dass die die Tür fanden.', 'de'], []],
]);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../../scripts/normalise/text/clean-text.ts';
import { check } from '../../support/check.ts';

check('clean text', (raw: string) => cleanText(raw).text, [
  ['â€œSoâ€\u009d', '“So”'],
  // Each step sees what the one before it made.
  ['cafÃ©\u00a0â€œSoâ€\u009d[edit]', 'café “So”'],
  ['Vie\u0302\u0323t\u200b Nam', 'Việt Nam'],
  ['One\r\nTwo\n\nThree\f', 'One\r\nTwo\n\nThree\f'],
  ['Salt is m², 10⁵ and ½.', 'Salt is m², 10⁵ and ½.'],
  ['', ''],
]);

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
      const once = cleanText(raw).text;
      expect(cleanText(once).text).toBe(once);
    }),
  );
});

test('letters and figures of plain text survive', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (raw) => {
      const letters = (text: string) => text.replace(/\W/g, '');
      const plain = raw.replace(/[[\]]/g, '');
      expect(letters(cleanText(plain).text)).toBe(letters(plain));
    }),
  );
});

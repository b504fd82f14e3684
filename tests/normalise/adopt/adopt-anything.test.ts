import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adoptEdited, draftOf, saltRoad } from './adopting.ts';

const draft = draftOf(saltRoad);

test('words put in for any others give back the edited file', () => {
  const start = draft.indexOf('\n---\n') + 5;
  const words = [...draft.slice(start).matchAll(/(?<=\s)\p{L}{2,}(?=[\s,])/gu)];
  const other = fc.constantFrom(
    'zebra',
    'Ötzi',
    'well-known',
    'l’eau',
    'A\\*B',
    '$5',
    'x_y',
    '[sic]',
    'ﬁn',
    '<5',
  );
  const substitution = fc.record({ n: fc.nat(words.length - 1), by: other });
  fc.assert(
    fc.property(
      fc.uniqueArray(substitution, { minLength: 1, maxLength: 4, selector: ({ n }) => n }),
      (some) => {
        const sorted = [...some].sort((a, b) => b.n - a.n);
        const edited = sorted.reduce((text, { n, by }) => {
          const { 0: word, index } = words[n] as RegExpExecArray;
          return text.slice(0, start + index) + by + text.slice(start + index + word.length);
        }, draft);
        const { adoption, lines } = adoptEdited(saltRoad, edited);
        expect(lines).toEqual([]);
        const body = adoption?.markdown.slice(adoption.markdown.indexOf('\n---\n') + 5) ?? '';
        expect(body.replaceAll('\\', '')).toBe(edited.slice(start).replaceAll('\\', ''));
      },
    ),
    { numRuns: 50 },
  );
});

test('any edited text is adopted or refused, and nothing is thrown', () => {
  const start = draft.indexOf('\n---\n') + 5;
  const scrap = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '\n\n',
      '\n',
      '# ',
      '> ',
      '| a | b |',
      '[^1]',
      '[^9]: x',
      '- ',
      '```',
      '\\',
      '    ',
      '---',
      '* * *',
      '\0',
      '\u2028',
    ),
  );
  fc.assert(
    fc.property(
      fc.nat(draft.length - start),
      fc.nat(60),
      fc.array(scrap, { maxLength: 6 }),
      (from, length, scraps) => {
        const at = start + from;
        const edited = draft.slice(0, at) + scraps.join('') + draft.slice(at + length);
        const { adoption, lines } = adoptEdited(saltRoad, edited);
        expect(adoption === undefined).toBe(lines.length > 0);
      },
    ),
    { numRuns: 60 },
  );
});

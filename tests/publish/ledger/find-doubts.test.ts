import { describe, expect, test } from 'vitest';
import { column, pageOf } from './page-of.ts';

describe('to look at first', () => {
  const page = pageOf({
    told: [
      { text: 'Perhaps', rule: 'heading', confidence: 0.7, evidence: 'short' },
      { text: ' \n ', rule: 'white-space', confidence: 0.1 },
      { text: 'Hardly\n', rule: 'byline', fate: 'moved', field: 'authors', confidence: 0.7999 },
      { text: 'Likely\n', rule: 'title', fate: 'moved', field: 'title', confidence: 0.8 },
      { text: 'Chơ', rule: 'heading', confidence: 0.3, to: 1 },
      { text: 'ợ', fate: 'changed', rule: 'composed-character', after: 'ợ', to: 1 },
      { text: ' nổi', rule: 'heading', confidence: 0.3, to: 1 },
    ],
    markdown: '## Chợ nổi\n',
  });
  const [, doubts = ''] = page.split('Doubtful readings');

  test('the least sure stand first, and what a change cut up is one', () => {
    expect(column(doubts, /<p class="words"[^>]*>(.*?)<\/p>/gs)).toEqual([
      'Chơợ nổi',
      'Perhaps',
      'Hardly',
    ]);
    expect(column(doubts, /<p class="sure">(.*?)<\/p>/gs)).toEqual([
      '30\u00A0% sure',
      '70\u00A0% sure',
      '79\u00A0% sure',
    ]);
  });

  test('each tells its line and links to its place', () => {
    expect(doubts).toContain('<a href="#entry-4">Line 4</a>');
    expect(doubts).toMatch(/<span class="kept doubtful" id="entry-4" data-letter="K\?"/);
  });

  test('without warnings and doubts it says so', () => {
    const none = pageOf({ told: [{ text: 'Hi', to: 1 }], markdown: 'Hi\n' });
    expect(none.match(/<p>None\.<\/p>/g)).toHaveLength(2);
    expect(none).not.toContain('<ol class="findings">');
  });

  test('a warning names file, line, rule, message and hint, and links to its line', () => {
    const place = { file: 'raw/a <b>.txt', line: 2, column: 1 };
    const rule = { rule: 'note-has-mark', severity: 'warning', message: 'No <mark>' } as const;
    const elsewhere = { ...rule, place: { ...place, file: 'decisions/a.yaml' }, hint: 'h' };
    const warned = pageOf({
      told: [{ text: 'Hi\nyou', to: 1 }],
      markdown: 'Hi you\n',
      warnings: [{ ...rule, place, hint: 'place "it"' }, elsewhere],
    });
    expect(warned).toContain('<a href="#line-1">raw/a &lt;b&gt;.txt:2</a> · <b>note-has-mark</b>');
    expect(warned).toContain(
      '<p>No &lt;mark&gt;</p><p class="quiet">Hint: place &quot;it&quot;</p>',
    );
    expect(warned).toContain('<p>decisions/a.yaml:2 · ');
  });
});

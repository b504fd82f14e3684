import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fate } from '../../../scripts/model/ledger.ts';
import { blocks, column, pageOf, rawColumn, template, type Story, type Told } from './page-of.ts';

const results = (page: string) =>
  column(page, /<td class="result"[^>]*>(.*?)<\/td>/gs).map((words) =>
    words.replace(/\s+/g, ' ').trim(),
  );

const twoParagraphs: Story = {
  told: [
    { text: 'A Title\n\n', fate: 'moved', rule: 'title', field: 'title' },
    { text: 'One', to: 5 },
    { text: '1', fate: 'changed', rule: 'note-mark', after: '[^1]', to: 5 },
    { text: '\n\n', rule: 'white-space' },
    { text: 'Two', to: 9 },
    { text: '\n\n', rule: 'white-space' },
    { text: 'page 3', fate: 'dropped', rule: 'page-number' },
    { text: '\n', rule: 'white-space' },
    { text: 'A note.', rule: 'note', to: 7 },
  ],
  markdown: '---\ntitle: A Title\n---\n\nOne[^1]\n\n[^1]: A note.\n\nTwo\n',
};

describe('the two columns', () => {
  const page = pageOf(twoParagraphs);

  test('the raw text stands in rows of its own paragraphs', () => {
    expect(rawColumn(page)).toEqual(['A Title\n\n', 'One1\n\n', 'Two\n\n', 'page 3\n', 'A note.']);
  });

  test('beside each row stands what it became', () => {
    expect(results(page)).toEqual([
      'M→ front matter: title',
      'Line 5 · Kparagraph One[^1] Next in the Markdown: line 7, “[^1]: A note.”',
      'Line 9 · Kparagraph Two',
      'Ddropped: page-number',
      'Line 7 · Knote [^1]: A note. Next in the Markdown: line 9, “Two”',
    ]);
  });

  test('what changed tells what it was and what it is', () => {
    expect(page).toContain('title="changed by note-mark: “1” → “[^1]”; 100\u00A0%"');
  });

  test('a paragraph that goes on after a page number points back to its block', () => {
    const told: readonly Told[] = [
      { text: 'It goes\n', to: 1 },
      { text: '7\n', fate: 'dropped', rule: 'page-number' },
      { text: 'on.', to: 1 },
    ];
    expect(results(pageOf({ told, markdown: 'It goes on.\n' }))).toEqual([
      'Line 1 · Kparagraph It goes on.',
      'Ddropped: page-number',
      '→ line 1, “It goes on.”',
    ]);
  });

  test('a block that came from nowhere is shown too', () => {
    expect(blocks(pageOf({ told: [{ text: 'Hi' }], markdown: 'Put in by hand\n' }))).toEqual([
      'Put in by hand',
    ]);
  });

  test('every link on the page has its target, once', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const hrefs = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, href]) => href);
    expect(new Set(ids).size).toBe(ids.length);
    expect(hrefs.filter((href) => !ids.includes(href))).toEqual([]);
  });
});

test('the summary counts characters, entries and doubts by fate and by rule', () => {
  const rows = [
    ...pageOf(twoParagraphs).matchAll(/<tr(?: class="\w+")?>(<th scope="row.*?)<\/tr>/gs),
  ];
  const cells = rows.map(([, row = '']) => row.replace(/(?:<[^>]*>)+/g, ' ').trim());
  expect(cells).toEqual([
    'K kept 18 6 0',
    'note 7 1 0',
    'paragraph 6 2 0',
    'white-space 5 3 0',
    'M moved 9 1 0',
    'title 9 1 0',
    'D dropped 6 1 0',
    'page-number 6 1 0',
    'C changed 1 1 0',
    'note-mark 1 1 0',
    'All 34 9 0',
  ]);
});

test('what the text says is text, never a tag or a template', () => {
  const evil = '</style><script>alert(1)</script> {{name}} {{{file}}} {{/rows}} & " \' &amp; <!--';
  const entry = { rule: evil, evidence: evil, field: evil, after: evil, confidence: 0.5 };
  const fates: readonly Fate[] = ['kept', 'moved', 'dropped', 'changed'];
  const story: Story = {
    told: fates.map((fate) => ({ ...entry, text: `${evil}\n`, fate })),
    markdown: `---\ntitle: ${evil}\n---\n\n${evil}\n`,
  };
  const page = pageOf({ ...story, told: story.told.map((told) => ({ ...told, to: 5 })) });
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<!--');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(rawColumn(page).join('')).toBe(`${evil}\n`.repeat(4));
  expect(blocks(page)).toEqual([evil]);
});

test('the template asks for nothing from outside', () => {
  expect(template).not.toMatch(/https?:|<script|<link|@import|url\(|src=/);
});

test('an empty text makes a page', () => {
  expect(rawColumn(pageOf({ told: [] })).join('')).toBe('');
});

const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\n', '\r', '\r\n', ' ', '<', '&', '\u00AD', '\u2028', '{{a}}', '</td>'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  ),
  maxLength: 60,
});

const claims = fc.record({
  length: fc.nat({ max: 9 }),
  fate: fc.constantFrom<Fate>('kept', 'moved', 'dropped', 'changed'),
  rule: fc.constantFrom('paragraph', 'white-space', 'title'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.integer({ min: 1, max: 14 }),
  isPlaced: fc.boolean(),
});

function tile(text: string, lengths: readonly { readonly length: number }[]): readonly string[] {
  let at = 0;
  const tiles = lengths.map(({ length }) => text.slice(at, (at += length)));
  return [...tiles, text.slice(at)];
}

test('every character is in the raw column once, every line of the body beside it, however it is told', () => {
  fc.assert(
    fc.property(words, fc.array(claims, { minLength: 1, maxLength: 30 }), (text, told) => {
      const lines = ['---', 'title: A', '---', '', 'l5', 'l6', '', 'l8', '', 'l10', '', 'l12', ''];
      const page = pageOf({
        told: tile(text, told).map((piece, n) => {
          const { to, isPlaced, fate, rule, confidence } = told[n % told.length] ?? {};
          const claim = { fate, rule, confidence } as Omit<Told, 'text'>;
          return { ...claim, text: piece, ...(isPlaced ? { to: to as number } : {}) };
        }),
        markdown: lines.join('\n'),
      });
      // As bytes: half a character would be lost when the page is written.
      expect(Buffer.from(rawColumn(page).join(''))).toEqual(Buffer.from(text));
      const shown = blocks(page).flatMap((block) => block.split('\n'));
      const body = lines.slice(4).filter((line) => line !== '');
      expect(shown.filter((line) => line !== '').sort()).toEqual([...body].sort());
    }),
    { numRuns: 500 },
  );
});

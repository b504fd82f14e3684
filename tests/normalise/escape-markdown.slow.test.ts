import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptFormat } from '../../scripts/ingest/read-articles.ts';
import { plainText } from '../../scripts/model/plain-text.ts';
import { escapeMarkdown } from '../../scripts/normalise/write/escape-markdown.ts';
import { noCache } from '../../scripts/tools/cache.ts';
import { makePandoc } from '../../scripts/tools/pandoc.ts';

const traps = [
  '1. ',
  'a) ',
  '(iv) ',
  '# ',
  '> ',
  '- ',
  '* ',
  '+ ',
  ': ',
  '~ ',
  '% ',
  '| ',
  '::: ',
  '---',
  '===',
  '```',
  '~~~',
  '`',
  '[^1]: ',
  '[a]: b',
  '![',
  '](',
  '{#id}',
  '<b>',
  '<!--',
  '-->',
  '</div>',
  '&amp;',
  '&#65;',
  '\\',
  '\\begin{x}',
  '$x$',
  '$$',
  '^',
  '_',
  '**',
  '@a',
  'http://x.y/_z_',
  '<http://x.y>',
  '\n',
  '\n    ',
  "'",
  '"',
  '…',
  'Việt',
  ' ',
  '  ',
];
const anyText = fc.array(
  fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme', maxLength: 12 })),
  { minLength: 1, maxLength: 12 },
);

test('pandoc reads back the very words of any text', async () => {
  const texts = fc
    .sample(anyText, { numRuns: 600, seed: 20261121 })
    // What a paragraph never holds: control characters, and white space at its ends.
    .map((parts) =>
      parts
        .join('')
        .replace(/[\p{Cc}\p{Cs}](?<!\n)/gu, '')
        .trim(),
    )
    .filter((text) => text !== '');
  const inputs = texts.map((text, n) => ({ name: `${n}`, text: `${escapeMarkdown(text)}\n` }));
  const { trees } = await makePandoc({
    path: process.env.OCTAVO_PANDOC,
    cache: noCache,
    cores: 1,
  }).read(manuscriptFormat, inputs);
  const read = trees.map((blocks) =>
    blocks.map((block) => (block.t === 'Para' ? plainText(block.c) : `<${block.t}>`)).join('¶'),
  );
  const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
  expect(texts.length).toBeGreaterThan(500);
  expect(read.map(words)).toEqual(texts.map(words));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptFormat } from '../../scripts/ingest/read-articles.ts';
import { decodeManuscript } from '../../scripts/ingest/decode.ts';
import { noDecisions } from '../../scripts/model/decisions.ts';
import type { Block } from '../../scripts/model/pandoc-ast.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { makeTools } from '../../scripts/tools/make-tools.ts';
import { documentNames, openDocument } from '../support/document.ts';
import { bodyWords, keptWords } from '../support/kept-words.ts';

const { pandoc } = makeTools(process.env);

async function readBack(markdowns: readonly string[]): Promise<readonly (readonly Block[])[]> {
  const inputs = markdowns.map((markdown, n) => ({
    name: `${n}.md`,
    text: markdown.slice(markdown.indexOf('\n---\n', 4) + 5),
  }));
  return (await pandoc.read(manuscriptFormat, inputs)).trees;
}

/** Lines that mean something to Markdown, to HTML, to TeX, to YAML or to us. */
const trap = fc.constantFrom(
  ...['# Not a heading', '1986. A year', '* not a list', '- nor this', '+ nor this', '> quoted'],
  ...[
    'a | b | c',
    '| a | b |',
    '```',
    '    four spaces',
    '~~~ {.r}',
    '::: note',
    ':::',
    '$x$',
    '$$',
  ],
  ...['[^1]: no note', '[a]: http://a.example', '---', '***', '===', '<script>alert(1)</script>'],
  ...[
    '[x](javascript:alert(1))',
    '![x](y.png)',
    '<!-- hidden -->',
    '&amp; &lt;',
    '\\begin{x}',
    '\\',
  ],
  ...['*a* _b_ `c` ~d~ ^e^ @f {.g}', 'Term', ':   definition', '(@) example', '1) one', 'a. one'],
  ...['| verse', '%', '% title', 'title: x', '"quoted"', '...', '--', 'http://a.example/b_c_d*e*'],
  ...[
    'C#',
    'A heading #',
    'Text {#id .class}',
    '[@cite]',
    'a\\\nb',
    'line  \nbreak',
    '10^5 and H~2~O',
  ],
  ...[
    '(1) Notes, p. 3',
    'Said so (1) and so.',
    'Word1 and word.2',
    '¹ Ibid.',
    'Notes',
    'By Jane Doe',
  ],
  ...[
    '• one',
    '• two',
    '1. one',
    '2. two',
    '(a) one',
    '(b) two',
    '   “Set in, and long enough to be read as a quotation.”',
  ],
);
const prose = fc.constantFrom(
  'It was late when the ferry came, and the people who had waited for it since noon did not move at once.',
  'The river is wide. It was wider when I was young, and the boats on it were many; nobody counts them now.',
);
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: trap },
      { weight: 2, arbitrary: prose },
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    ),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .chain((lines) =>
    fc
      .array(fc.constantFrom('\n', '\n\n', '\r\n', '\n   '), {
        minLength: lines.length,
        maxLength: lines.length,
      })
      .map((ends) => lines.map((line, n) => line + (ends[n] ?? '')).join('')),
  );

test('pandoc gives back the very words that were kept of any text, in their order', async () => {
  const texts = fc.sample(text, { numRuns: 400, seed: 20261121 });
  const drafts = texts.flatMap((one) => {
    const manuscript = decodeManuscript('raw/a.txt', Buffer.from(one), () => undefined);
    return manuscript
      ? [{ manuscript, draft: normalise(manuscript, noDecisions, () => undefined) }]
      : [];
  });
  const trees = await readBack(drafts.map(({ draft }) => draft.markdown));
  for (const [n, { manuscript, draft }] of drafts.entries()) {
    expect(bodyWords(trees[n] ?? []), draft.markdown).toEqual(
      keptWords(manuscript.text, draft.ledger),
    );
  }
});

test('pandoc gives back the very words that were kept of every document', async () => {
  const documents = documentNames.map((name) => ({ name, ...openDocument(name) }));
  const trees = await readBack(documents.map(({ draft }) => draft.markdown));
  for (const [n, { name, manuscript, draft }] of documents.entries()) {
    expect(bodyWords(trees[n] ?? []), name).toEqual(keptWords(manuscript.text, draft.ledger));
  }
});

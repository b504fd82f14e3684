import { expect, test } from 'vitest';
import { writeBlocks } from '../../scripts/compile/write-blocks.ts';
import type { Writing } from '../../scripts/compile/writing.ts';
import type { Block, Inline } from '../../scripts/model/pandoc-ast.ts';

const writing: Writing = {
  prefix: 'a1',
  articleId: () => undefined,
  language: 'en',
  writeNote: () => '<note-call n="1"/>',
  idFor: (written) => written,
  addSection: () => undefined,
  headingShift: 0,
  imageName: () => undefined,
  complain: () => undefined,
};
const str = (text: string): Inline => ({ t: 'Str', c: text });
const note: Inline = { t: 'Note', c: [] };

test.each<[string, Inline]>([
  ['a space', { t: 'Space' }],
  ['the end of a line', { t: 'SoftBreak' }],
])('a call of a note stands close to its word: %s before it is dropped', (_what, gap) => {
  const words: readonly Inline[] = [str('done.'), gap, note, { t: 'Space' }, str('Next')];
  expect(writeBlocks([{ t: 'Plain', c: words }], writing)).toBe('done.<note-call n="1"/> Next');
});

test('each line of code is a block of its own that hangs further in than it is indented', () => {
  const code: Block = { t: 'CodeBlock', c: [['', [], []], 'if a:\n    b\n\nc'] };
  expect(writeBlocks([code], writing)).toBe(
    [
      '<pre><code><span class="code-line">if a:\n</span>',
      '<span class="code-line" style="padding-left:8ch;text-indent:-8ch">    b\n</span>',
      '<span class="code-line">\n</span>',
      '<span class="code-line">c</span></code></pre>',
    ].join(''),
  );
});

test('the words of an item with a list in it are a paragraph, which is broken into lines as others are', () => {
  const inner: Block = { t: 'BulletList', c: [[{ t: 'Plain', c: [str('b')] }]] };
  const list: Block = { t: 'BulletList', c: [[{ t: 'Plain', c: [str('a')] }, inner]] };
  expect(writeBlocks([list], writing)).toBe(
    '<ul><li><p class="flush">a</p>\n<ul><li>b</li></ul></li></ul>',
  );
});

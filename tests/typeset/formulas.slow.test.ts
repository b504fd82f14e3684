import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { lineQuality } from '../../scripts/verify/line-quality.ts';
import { measureLines } from '../../scripts/verify/measure-lines.ts';
import { readPdf } from '../../scripts/verify/read-pdf.ts';
import { collectProblems } from '../support/problems.ts';
import { press } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

const sentences = [
  'A wave runs along a string at the speed $v = \\sqrt{T/\\mu}$, whatever its length.',
  'Of its tension, $T$, and of its mass, $\\mu$, only the first can be changed by a player.',
  'The tones above the lowest have frequencies of $f_n = n f_1$; none of them is heard alone.',
  'Where the bow touches the string at one part in $n$, the tone with that number is silent.',
  'A finger on the string at $\\frac{2}{3}$ of its length gives the fifth above.',
  'In all there are $\\sum_{i=1}^n i^2$ ways to think of it, and every listener has one.',
  'The energy that the string gives away, $E = \\frac{1}{2} m v^2$, comes back from the walls.',
  'What is left after a time $t$ is $e^{-\\lambda t}$.',
] as const;

// Each paragraph begins with another sentence, so that the formulas come to stand everywhere in the lines.
const paragraphs = sentences.map((_first, n) =>
  [...sentences.slice(n), ...sentences.slice(0, n)].join(' '),
);

const notes = [
  `[^n]: A note has formulas as well, such as $a^2 + b^2 = c^2$. ${paragraphs[0]}`,
  // As wide as the page without its formula.
  '[^m]: Note 31 says that entry 156 of the ledger is right. It has a formula, $a_{31}^2 < b \\cdot c$, in its line.',
];

test('paragraphs with formulas in them are broken as a whole: evenly, and no stop begins a line', async () => {
  const root = await tempFolder();
  const folder = join(root, 'manuscripts', 'strings');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'book.md'), '---\ntitle: Of Strings\nlanguage: en-GB\n---\n');
  const text = [...paragraphs, `${paragraphs.join('\n\n')}[^n] And more.[^m]`, ...notes].join(
    '\n\n',
  );
  await writeFile(join(folder, '01-waves.md'), `---\ntitle: Waves\ndate: 2025\n---\n\n${text}\n`);
  const tools = rootedTools(root);
  const { report, lines } = collectProblems();
  const order = { book: 'strings', templates: join(press, 'templates'), onProblem: report };
  try {
    const { editions } = await buildBook({ ...order, engine: 'paged', fallbackDate: '' }, tools);
    expect(lines()).toEqual([]);
    const bytes = editions.find(({ kind }) => kind === 'screen-pdf')?.bytes ?? new Uint8Array();
    const { pages } = await readPdf(bytes);
    const printed = pages.join('\n');
    expect(printed).toContain('A note has formulas');
    expect(printed).not.toMatch(/\s[.,;]/);
    const quality = lineQuality(await measureLines(bytes));
    expect(quality.lines).toBeGreaterThan(40);
    expect(quality.sd).toBeLessThan(0.25);
    expect(quality.loose).toBe(0);
  } finally {
    await tools.browser.close();
  }
}, 60_000);

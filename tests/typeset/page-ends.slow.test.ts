import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { measureLines, type PaintedLine } from '../../scripts/verify/measure-lines.ts';
import { collectProblems } from '../support/problems.ts';
import { press } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { makeTemp } from '../support/temp-folder.ts';

const sentence = (n: number) =>
  `in the year ${1700 + n} the keeper of the ${n}th light wrote down what came over the bar, and who brought it to him.`;

// Begins with a word that begins no other line, and ends with one that ends no other.
const paragraph = (n: number, sentences = 3) =>
  `Once ${Array.from({ length: sentences }, (_one, k) => sentence(5 * n + k)).join(' And ')} The end.`;

const rows = Array.from(
  { length: 9 },
  (_one, n) => `| Cell${n}a | ${n % 2 === 0 ? 'short' : sentence(n)} | ${n} |`,
).join('\n');
const table = (head: string) => `${head}\n|---|-----------------|--:|\n${rows}`;
const notes = (...sizes: readonly number[]) =>
  sizes.map((size, n) => `[^${'klmn'[n]}]: ${paragraph(n + 40, size)}`).join('\n\n');

/** What meets the end of a page. */
const blocks: Readonly<Record<string, string>> = {
  'a table with a caption': `${table('| A | B | C |')}\n\n: Caption[^k]\n\n${notes(1)}`,
  'a table without a head': table('| | | |'),
  'notes in a table': `${table('| A | B | C |').replace('Cell3a', 'Cell3a[^k]').replace('Cell7a', 'Cell7a[^l]')}\n\n${notes(2, 1)}`,
  'high rows': `| | |\n|---|---------|\n| x | ${paragraph(3, 9)}[^k] |\n| y | ${paragraph(4, 14)}[^l] |\n\n${notes(2, 2)}`,
  'a list with notes': `- ${paragraph(1)}[^k]\n- Short.\n- ${paragraph(2)}[^l]\n\n    Once more ${paragraph(3)}\n\n${notes(2, 3)}`,
  definitions: `Term[^k]\n:   ${paragraph(1)}\n\nOther\n:   ${paragraph(2)}[^l]\n\n${notes(3, 3)}`,
  'a quotation': `> ${paragraph(1)}[^k]\n>\n> ${paragraph(2)}\n\n${notes(4)}`,
  verse: `| A line of verse\n| and one with a note[^k]\n| a third\n| and a fourth[^l]\n\n${notes(3, 6)}`,
  code: `\`\`\`\n${'x = 1\n'.repeat(14)}\`\`\``,
  'a figure': `![A square[^k]](square.png)\n\n${notes(2)}`,
  'headings under one another': `### Second Headword\n\n#### Third Headword[^k]\n\n${paragraph(1)}\n\n${notes(4)}`,
  'a long note': `${paragraph(1)}[^k] ${paragraph(2)}[^l]\n\n${notes(22, 9)}`,
  'many notes': `${paragraph(1)}[^k] ${paragraph(2)}[^l] ${paragraph(3)}[^m] ${paragraph(4)}[^n]\n\n${notes(1, 2, 1, 3)}`,
  'a note in the second line': `Once ${sentence(1)}[^k] ${paragraph(2)}\n\n${notes(2)}`,
  'a paragraph of three lines': `Once ${sentence(1)} And nobody has seen one of them since. The end.`,
  formulas: `${paragraph(1)} $x^2$ ${paragraph(2)}[^k]\n\n$$a = \\frac{b}{c}$$\n\n${notes(3)}`,
  'short paragraphs': Array.from({ length: 8 }, (_one, n) =>
    n % 2 === 0 ? paragraph(n, 1) : 'A line of talk.',
  ).join('\n\n'),
};

/** Lines before the block: about a page. */
const places = 30;

function article(block: string, lines: number): string {
  const before = Array.from({ length: lines }, (_one, n) => `Line ${n + 1}.`).join('\n\n');
  const after = `${paragraph(20, 4)}\n\n${paragraph(30)}`;
  return `---\ntitle: Ends\n---\n\n${before}\n\n## A Headword\n\n${block}\n\n${after}\n`;
}

interface Body {
  readonly page: number;
  /** Of the text, not of tables and notes, from the head of the page. */
  readonly lines: readonly string[];
  /** The line under them, if there is one. */
  readonly next: string;
}

function bodiesOf(lines: readonly PaintedLine[]): readonly Body[] {
  const pages = new Map<number, PaintedLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  return [...pages].map(([page, all]) => {
    const downwards = all.sort((a, b) => b.baseline - a.baseline);
    const last = downwards.findLastIndex(({ size }) => size > 9);
    const body = downwards.filter(({ size }) => size > 9);
    return {
      page,
      lines: body.map(({ text }) => text.trim()),
      next: downwards[last + 1]?.text.trim() ?? '',
    };
  });
}

// What stands under it is nothing, a note or the number of the page.
function isAtFoot({ lines, next }: Body): boolean {
  return lines.at(-1)?.includes('Headword') === true && /^(?:\d.*)?$/.test(next);
}

describe('wherever the end of a page falls', () => {
  let root = '';
  let bodies: readonly Body[] = [];
  const problems = collectProblems();

  beforeAll(async () => {
    root = await makeTemp();
    const folder = join(root, 'manuscripts', 'ends');
    await mkdir(folder, { recursive: true });
    await cp(join(press, 'tests/books/elements/images/square.png'), join(folder, 'square.png'));
    await writeFile(
      join(folder, 'book.md'),
      '---\ntitle: Ends\ndate: 2025\nlanguage: en-US\n---\n',
    );
    for (const [kind, block] of Object.values(blocks).entries()) {
      for (let n = 0; n < places; n += 1) {
        const name = `${String(kind * places + n + 1).padStart(3, '0')}-ends.md`;
        await writeFile(join(folder, name), article(block, n));
      }
    }
    const tools = rootedTools(root);
    const order = { book: 'ends', templates: join(press, 'templates'), onProblem: problems.report };
    try {
      // Fails when any text is lost or set twice.
      const made = await buildBook({ ...order, engine: 'paged', fallbackDate: '' }, tools);
      const screen = made.editions.find(({ kind }) => kind === 'screen-pdf');
      bodies = bodiesOf(await measureLines(screen?.bytes ?? new Uint8Array()));
    } finally {
      await tools.browser.close();
    }
  }, 240_000);
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('all blocks are set whole', () => {
    const errors = problems.problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    expect(bodies.length).toBeGreaterThan(2 * places * Object.keys(blocks).length);
  });

  test('no heading stands at the foot', () => {
    const alone = bodies.filter(isAtFoot);
    expect(alone.map(({ page, lines, next }) => [page, lines.at(-1), next])).toEqual([]);
  });

  test('no paragraph leaves its first line, or sends on its last', () => {
    const orphans = bodies.filter(({ lines }) => /^Once /.test(lines.at(-1) ?? ''));
    const widows = bodies.filter(
      ({ page, lines }, n) =>
        bodies[n - 1]?.page === page - 1 &&
        /end\.\d?$/.test(lines[0] ?? '') &&
        !/^Once|^A line/.test(lines[0] ?? '') &&
        !/end\.\d?$/.test(bodies[n - 1]?.lines.at(-1) ?? ''),
    );
    expect(orphans.map(({ page, lines }) => [page, lines.at(-1)])).toEqual([]);
    expect(widows.map(({ page, lines }) => [page, lines[0]])).toEqual([]);
  });
});

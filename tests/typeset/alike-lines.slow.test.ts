import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { readPdf } from '../../scripts/verify/read-pdf.ts';
import { collectProblems } from '../support/problems.ts';
import { press } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

test.each([false, true])(
  'a long paragraph in which lines are alike is set whole (as a draft: %s)',
  async (isDraft) => {
    const root = await tempFolder();
    const folder = join(root, 'manuscripts', 'alike');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'book.md'), '---\ntitle: Alike\ndate: 2025\n---\n');
    const sentence = 'The keeper wrote down what came over the bar the day. ';
    const text = `${sentence.repeat(300)}It *was* so, *was* so, and was so.`;
    await writeFile(join(folder, '01-alike.md'), `---\ntitle: Lines\n---\n\n${text}\n`);
    const tools = rootedTools(root);
    const { report, lines } = collectProblems();
    const order = { book: 'alike', templates: join(press, 'templates'), onProblem: report };
    try {
      const { editions } = await buildBook(
        { ...order, engine: 'paged', fallbackDate: '', isDraft },
        tools,
      );
      expect(lines()).toEqual([]);
      const screen = editions.find(({ kind }) => kind === 'screen-pdf');
      const { pages } = await readPdf(screen?.bytes ?? new Uint8Array());
      expect(pages.join(' ').match(/\bkeeper\b/g)).toHaveLength(300);
    } finally {
      await tools.browser.close();
    }
  },
  60_000,
);

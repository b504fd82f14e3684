import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block } from '../model/pandoc-ast.ts';
import { PressError } from '../model/press-error.ts';
import { readWarning, type Engine } from './pandoc-reading.ts';
import { mendNative, run } from './pandoc-run.ts';

/** A program of version 3 or newer. */
export function nativeEngine(path: string): Engine {
  return {
    name: path,
    // It starts in no time.
    prepare: () => undefined,
    close: () => undefined,
    version: async () => demandVersion3(path),
    build: async () => demandVersion3(path),
    read: async (format, texts, onText) => {
      await demandVersion3(path);
      const { files, marker } = withSeparators(texts);
      const { json, said } = await readFiles(path, format, files);
      const trees = splitAtMarkers(parseTree(json, marker), marker, texts.length);
      const warnings = said.flatMap(
        (words) => readWarning(words, new RegExp(`${marker}-\\d+\\.md`)) ?? [],
      );
      for (const [n, tree] of trees.entries()) {
        const own = warnings.filter(({ file }) => file === `${marker}-${n}.md`);
        onText(n, {
          tree,
          warnings: own.map(({ line, column, message }) => ({ line, column, message })),
        });
      }
    },
  };
}

async function demandVersion3(path: string): Promise<string> {
  const { stdout } = await run(path, ['--version'], {});
  const version = /^pandoc\S* (\d+\S*)/.exec(stdout)?.[1] ?? 'unknown';
  if (Number.parseInt(version, 10) >= 3) return version;
  throw new PressError(`The pandoc "${path}" is of version ${version}`, { hint: mendNative });
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

// The tree as JSON, and each warning as pandoc words it.
async function readFiles(path: string, format: string, files: readonly NamedText[]) {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-pandoc-'));
  try {
    for (const { name, text } of files) await writeFile(join(folder, name), text);
    const names = files.map(({ name }) => name);
    const args = ['--sandbox', '--file-scope', '--from', format, '--to', 'json', ...names];
    const { stdout, stderr } = await run(path, args, { cwd: folder });
    const said = stderr.split(/\[WARNING\]\s*/).map((words) => words.replace(/\s+/g, ' '));
    return { json: stdout, said };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// A separator is a file of its own, parsed on its own (--file-scope), so that no text can swallow it.
function withSeparators(texts: readonly string[]) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  const marker = `octavo-${hash.digest('hex').slice(0, 16)}`;
  const separator = { name: `${marker}-end.md`, text: `\`\`\`{=${marker}}\n\`\`\`\n` };
  const files = texts.flatMap((text, n) => [{ name: `${marker}-${n}.md`, text }, separator]);
  return { files, marker };
}

// With --file-scope pandoc puts `<file>__` before every identifier; here it is taken off again.
function parseTree(json: string, marker: string): Block[] {
  const prefix = new RegExp(`^(#?)${marker}-(?:\\d+|end)\\.md__`);
  const tree = JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' && value.includes(marker) ? value.replace(prefix, '$1') : value,
  ) as { blocks: Block[] };
  return tree.blocks;
}

function splitAtMarkers(blocks: readonly Block[], marker: string, count: number): Block[][] {
  const trees: Block[][] = [[]];
  for (const block of blocks) {
    if (block.t === 'RawBlock' && block.c[0] === marker) trees.push([]);
    else trees.at(-1)?.push(block);
  }
  if (trees.length !== count + 1) {
    throw new PressError(`Pandoc gave ${trees.length - 1} texts for ${count}`, {
      hint: 'report this with the manuscript',
    });
  }
  return trees.slice(0, count);
}

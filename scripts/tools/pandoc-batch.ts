import { createHash } from 'node:crypto';
import type { Block } from '../model/pandoc-ast.ts';
import { PressError } from '../model/press-error.ts';
import type { PandocInput, PandocWarning } from '../model/tools.ts';
import type { Engine } from './pandoc-engines.ts';

/** What pandoc made of one text. */
export interface TextReading {
  readonly tree: Block[];
  readonly warnings: readonly Omit<PandocWarning, 'input'>[];
}

/** Reads texts in one pandoc process. */
export async function readBatch(
  engine: Engine,
  format: string,
  inputs: readonly PandocInput[],
): Promise<readonly TextReading[]> {
  if (inputs.length === 0) return [];
  const { files, marker } = withSeparators(inputs);
  const { json, said } = await engine.toJson(format, files);
  const trees = splitAtMarkers(parseTree(json, marker), marker, inputs.length);
  const warnings = said.flatMap((words) => readWarning(words, marker));
  return trees.map((tree, n) => ({
    tree,
    warnings: warnings.flatMap(({ input, ...warning }) => (input === n ? [warning] : [])),
  }));
}

// "Note with key 'b' defined at m-0.md line 7 column 1 but not used."
function readWarning(words: string, marker: string): readonly PandocWarning[] {
  const place = new RegExp(`\\s+at ${marker}-(\\d+)\\.md line (\\d+) column (\\d+)`, 'g');
  const at = place.exec(words);
  if (at === null) return [];
  const [input, line, column] = at.slice(1).map(Number) as [number, number, number];
  return [{ input, line, column, message: words.replace(place, '').trim().replace(/\.$/, '') }];
}

// A separator is a file of its own, parsed on its own (--file-scope), so that no text can swallow it.
function withSeparators(inputs: readonly PandocInput[]) {
  const hash = createHash('sha256');
  for (const { text } of inputs) hash.update(text).update('\0');
  const marker = `octavo-${hash.digest('hex').slice(0, 16)}`;
  const separator = { name: `${marker}-end.md`, text: `\`\`\`{=${marker}}\n\`\`\`\n` };
  const files = inputs.flatMap(({ text }, n) => [{ name: `${marker}-${n}.md`, text }, separator]);
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

/** An element that stands directly in the text, with the white space after it. */
export interface XhtmlBlock {
  readonly xhtml: string;
  /** Level of a heading; undefined for what is none. */
  readonly level: number | undefined;
}

const empty = /\/>$/;

/** Divides XHTML into the elements that stand at its top. */
export function blocksOf(xhtml: string): readonly XhtmlBlock[] {
  const blocks: XhtmlBlock[] = [];
  let [depth, from, at] = [0, 0, 0];
  for (const token of xhtml.match(/<[^>]*>|[^<]+/g) ?? []) {
    at += token.length;
    if (!token.startsWith('<') || token.startsWith('<!')) continue;
    if (token.startsWith('</')) depth -= 1;
    else if (!empty.test(token)) depth += 1;
    if (depth > 0) continue;
    blocks.push(blockOf(xhtml.slice(from, at)));
    from = at;
  }
  if (xhtml.slice(from).trim() !== '') blocks.push(blockOf(xhtml.slice(from)));
  return blocks;
}

function blockOf(xhtml: string): XhtmlBlock {
  const [, level] = /^\s*<h([1-6])[\s>]/.exec(xhtml) ?? [];
  return { xhtml, level: level === undefined ? undefined : Number(level) };
}

/** Puts what follows a heading, up to the next of its level or above, into a section that the heading names. */
export function nestSections(blocks: readonly XhtmlBlock[]): string {
  const pieces: string[] = [];
  const open: number[] = [];
  for (const { xhtml, level } of blocks) {
    if (level !== undefined) {
      while ((open.at(-1) ?? 0) >= level) {
        open.pop();
        pieces.push('</section>');
      }
      const [, id = ''] = / id="([^"]+)"/.exec(xhtml) ?? [];
      open.push(level);
      pieces.push(`<section aria-labelledby="${id}">`);
    }
    pieces.push(xhtml.trim());
  }
  return [...pieces, ...open.map(() => '</section>')].join('\n');
}

/**
 * Divides blocks into files of about so many characters, before a heading where there is one.
 *
 * @param most A file ends before it would be longer; a single block may be.
 */
export function divide(
  blocks: readonly XhtmlBlock[],
  most: number,
): readonly (readonly XhtmlBlock[])[] {
  const files: XhtmlBlock[][] = [[]];
  let length = 0;
  for (const run of runsOf(blocks, most)) {
    const runLength = lengthOf(run);
    if (length > 0 && length + runLength > most) {
      files.push([]);
      length = 0;
    }
    files.at(-1)?.push(...run);
    length += runLength;
  }
  return files;
}

// What stays together: a heading with all that follows it, or single blocks where that is too long.
function runsOf(blocks: readonly XhtmlBlock[], most: number): readonly (readonly XhtmlBlock[])[] {
  const runs: XhtmlBlock[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    // Headings right behind one another stay together.
    const begins = block.level !== undefined && run?.at(-1)?.level === undefined;
    if (run === undefined || begins) runs.push([block]);
    else run.push(block);
  }
  return runs.flatMap((run) => (lengthOf(run) > most ? singly(run) : [run]));
}

function singly(run: readonly XhtmlBlock[]): readonly (readonly XhtmlBlock[])[] {
  const first = run.findIndex(({ level }) => level === undefined);
  return [run.slice(0, first + 1), ...run.slice(first + 1).map((block) => [block])];
}

function lengthOf(blocks: readonly XhtmlBlock[]): number {
  return blocks.reduce((sum, { xhtml }) => sum + xhtml.length, 0);
}

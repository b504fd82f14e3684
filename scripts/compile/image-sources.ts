import type { Block, Inline } from '../model/pandoc-ast.ts';

/** Paths of all pictures in blocks, as written, each once. */
export function imageSources(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>();
  visit(blocks, found);
  return [...found];
}

// Pandoc's tree is arrays and tagged objects all the way down: a picture is known by its tag.
function visit(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) for (const child of node) visit(child, found);
  else if (typeof node === 'object' && node !== null) {
    const inline = node as Inline;
    if (inline.t === 'Image') found.add(inline.c[2][0]);
    visit('c' in node ? node.c : undefined, found);
  }
}

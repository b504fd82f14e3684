import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const realBook = join(
  import.meta.dirname,
  '..',
  '..',
  'manuscripts',
  'independence-and-integration',
);

/** A long book to be written. */
export interface LongBook {
  /** Folder that has, or will have, the folder `manuscripts/`. */
  readonly root: string;
  readonly name: string;
  /** Each is about ten pages long. */
  readonly articles: number;
  /** All in one article instead, as its sections. */
  readonly inOne?: boolean;
}

/** Writes a book made of the articles of the first one, again and again, their paragraphs in other orders. */
export async function writeLongBook({ root, name, articles, inOne }: LongBook): Promise<void> {
  const folder = join(root, 'manuscripts', name);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'book.md'),
    `---\ntitle: ${name}\nlanguage: en-US\ndate: 2026-01-01\ntrim: A5\n---\n\nA long book.\n`,
  );
  const texts = await readTexts();
  const bodies = Array.from({ length: articles }, (_one, n) => {
    const { front, body } = texts[n % texts.length] as Text;
    return { front, body: reordered(body, n, inOne ? `-${n}` : '') };
  });
  if (inOne) {
    const sections = bodies.map(({ body }, n) => `## Part ${n + 1}\n\n${body}`);
    await writeFile(join(folder, '001.md'), withFront(bodies[0]?.front, sections.join('\n\n')));
    return;
  }
  for (const [n, { front, body }] of bodies.entries()) {
    const file = `${String(n + 1).padStart(3, '0')}.md`;
    await writeFile(join(folder, file), withFront(front, body));
  }
}

interface Text {
  readonly front: string;
  readonly body: string;
}

async function readTexts(): Promise<readonly Text[]> {
  const names = (await readdir(realBook)).filter((name) => /^\d.*\.md$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const [, front = '', body = ''] =
        /^---\n([^]*?)\n---\n([^]*)$/.exec(await readFile(join(realBook, name), 'utf8')) ?? [];
      // Without what ties it to its raw text.
      const plain = front.replace(/^(?:provenance|generated|editorial):\n(?: .*(?:\n|$))*/gm, '');
      return { front: plain.trim(), body: body.trim() };
    }),
  );
}

function withFront(front: string | undefined, body: string): string {
  return `---\n${front ?? ''}\n---\n\n${body}\n`;
}

// The paragraphs change places; headings, lists and notes stay where they are.
function reordered(body: string, turn: number, suffix: string): string {
  const blocks = body.split(/\n\n+/);
  const plain = blocks.flatMap((block, n) => (/^[[#>|*-]/.test(block) ? [] : [n]));
  const turned = blocks.map((block, n) => {
    const at = plain.indexOf(n);
    return at === -1 ? block : (blocks[plain[(at + turn) % plain.length] as number] as string);
  });
  return turned.join('\n\n').replace(/\[\^([^\]]+)\]/g, `[^$1${suffix}]`);
}

import type { BookNote } from '../model/book.ts';
import type { Block } from '../model/pandoc-ast.ts';
import { writeInlines } from './write-inlines.ts';
import type { Writing } from './writing.ts';

/** Gathers the notes of one article in the order of their marks. */
export interface NoteCollection {
  readonly add: (blocks: readonly Block[]) => number;
  readonly finish: (writing: Writing) => readonly BookNote[];
}

/**
 * Numbers the marks 1, 2, 3 … A note that several marks share (known by its `shared-note` span) is one note with
 * several marks.
 */
export function collectNotes(prefix: string): NoteCollection {
  const notes: {
    readonly marks: number[];
    readonly key: string;
    readonly blocks: readonly Block[];
  }[] = [];
  let marks = 0;
  return {
    add: (blocks) => {
      marks += 1;
      const key = sharedKey(blocks);
      const same = key === '' ? undefined : notes.find((note) => note.key === key);
      if (same) same.marks.push(marks);
      else notes.push({ marks: [marks], key, blocks });
      return marks;
    },
    finish: (writing) => {
      const inNote = withNotesInline(writing);
      return notes.map((note) => ({
        id: `${prefix}-fn${note.marks[0] ?? 0}`,
        marks: note.marks,
        paragraphs: note.blocks.flatMap((block) => paragraphsOf(block, inNote)),
      }));
    },
  };
}

// A note on a note stands in it, in brackets.
function withNotesInline(writing: Writing): Writing {
  const inNote: Writing = {
    ...writing,
    writeNote: (blocks) => ` [${blocks.flatMap((block) => paragraphsOf(block, inNote)).join(' ')}]`,
  };
  return inNote;
}

function sharedKey([first]: readonly Block[]): string {
  if (first?.t !== 'Para' && first?.t !== 'Plain') return '';
  const [span] = first.c;
  return span?.t === 'Span' && span.c[0][1].includes('shared-note') ? span.c[0][0] : '';
}

// A note stands in the flow of its paragraph in print, where only inlines may stand: its blocks become runs of inlines.
function paragraphsOf(block: Block, writing: Writing): readonly string[] {
  switch (block.t) {
    case 'Para':
    case 'Plain':
    case 'Header':
      return [writeInlines(block.t === 'Header' ? block.c[2] : block.c, writing)];
    case 'LineBlock':
      return block.c.map((line) => writeInlines(line, writing));
    case 'BlockQuote':
      return block.c.flatMap((inner) => paragraphsOf(inner, writing));
    case 'Div':
      return block.c[1].flatMap((inner) => paragraphsOf(inner, writing));
    case 'BulletList':
      return block.c.flatMap((item) => listed('•', item, writing));
    case 'OrderedList':
      return block.c[1].flatMap((item, n) => listed(`${block.c[0][0] + n}.`, item, writing));
    case 'DefinitionList':
      return block.c.flatMap(([term, items]) => [
        writeInlines(term, writing),
        ...items.flat().flatMap((inner) => paragraphsOf(inner, writing)),
      ]);
    case 'CodeBlock':
      return [writeInlines([{ t: 'Code', c: block.c }], writing)];
    case 'Table':
    case 'Figure':
    case 'RawBlock':
      writing.complain(
        'note-holds-text',
        `Left out a ${block.t === 'RawBlock' ? 'piece of raw code' : block.t.toLowerCase()} in a note`,
        'put it in the text and refer to it',
      );
      return [];
    case 'HorizontalRule':
      return [];
  }
}

function listed(label: string, item: readonly Block[], writing: Writing): readonly string[] {
  const [first = '', ...rest] = item.flatMap((inner) => paragraphsOf(inner, writing));
  return [`${label}\u00A0${first}`, ...rest];
}

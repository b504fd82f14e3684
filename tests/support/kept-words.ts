import type { Ledger, LedgerEntry } from '../../scripts/model/ledger.ts';
import type { Block, Inline } from '../../scripts/model/pandoc-ast.ts';

/** The words of a text's body in order, and those of its notes, sorted: notes stand elsewhere than their calls. */
export interface Words {
  readonly body: readonly string[];
  readonly notes: readonly string[];
}

/** The words that a ledger says were kept, with what characters became. */
export function keptWords(text: string, { entries }: Ledger): Words {
  const parts = entries.map((entry) => ({
    isNote: entry.rule === 'note',
    words: keptText(entry, text),
  }));
  // What stands between two pieces of a note belongs to the note.
  let isNote = false;
  const told = parts.map((part, n) => {
    if (entries[n]?.rule === 'note-label') isNote = true;
    else if (entries[n]?.fate === 'kept' && entries[n]?.rule !== 'white-space')
      isNote = part.isNote;
    return { ...part, isNote };
  });
  const of = (wanted: boolean) =>
    told.map((part) => (part.isNote === wanted ? part.words : '')).join('');
  return { body: wordsOf(of(false)), notes: [...wordsOf(of(true))].sort() };
}

function keptText({ start, end, fate, rule, after = '' }: LedgerEntry, text: string): string {
  if (fate === 'kept') return rule === 'list-number' ? ' ' : text.slice(start, end);
  if (fate === 'moved') return ' ';
  if (fate === 'dropped' || after.startsWith('[^')) return rule === 'note-label' ? ' ' : '';
  return rule === 'list-bullet' || rule === 'table-cell' || rule === 'scene-break' ? ' ' : after;
}

/** The words of a document as pandoc read it; a note that is called twice counts once. */
export function bodyWords(blocks: readonly Block[]): Words {
  const notes: string[] = [];
  const seen = new Set<string>();
  const body = textOfNode(blocks as unknown, (note) => {
    const shared = /"note-[^"]*",\["shared-note"\]/.exec(JSON.stringify(note))?.[0];
    if (shared && seen.has(shared)) return;
    if (shared) seen.add(shared);
    notes.push(textOfNode(note, () => undefined));
  });
  return { body: wordsOf(body), notes: [...wordsOf(notes.join(' '))].sort() };
}

type Node = Block | Inline;

function textOfNode(node: unknown, onNote: (note: unknown) => void): string {
  if (Array.isArray(node)) {
    const parts = node.map((one) => textOfNode(one, onNote));
    const isBlocks = node.some((one) => isNode(one) && isBlock(one));
    return parts.join(isBlocks || node.some(Array.isArray) ? ' ' : '');
  }
  if (!isNode(node)) return '';
  if (node.t === 'Str') return node.c;
  if (node.t === 'Note') {
    onNote(node.c);
    return '';
  }
  if (node.t === 'Space' || node.t === 'SoftBreak' || node.t === 'LineBreak') return ' ';
  return 'c' in node
    ? ` ${textOfNode(node.c, onNote)} `.replace(/^ | $/g, isBlock(node) ? ' ' : '')
    : ' ';
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 't' in node;
}

function isBlock({ t }: { readonly t: string }): boolean {
  return /^(?:Plain|Para|LineBlock|CodeBlock|RawBlock|BlockQuote|OrderedList|BulletList|DefinitionList|Header|HorizontalRule|Table|Figure|Div)$/.test(
    t,
  );
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

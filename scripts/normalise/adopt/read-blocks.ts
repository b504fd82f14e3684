import { readInlines, type Inlines } from './inlines.ts';

/** A paragraph of a Markdown body, or an item, a line of verse, a row: whatever is compared as one. */
export interface Block extends Inlines {
  readonly kind: BlockKind;
  /** Level of a heading, label of a note, depth and sign of an item, indent of a verse, columns of a row. */
  readonly mark: string;
  /** Place in the file of its first character, from 1. */
  readonly line: number;
  readonly column: number;
  /** Line on which the list, stanza, quotation, table or note that it is part of starts. */
  readonly group: number;
  /** The same for blocks that say the same, white space and needless escapes aside. */
  readonly key: string;
}

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'note'
  | 'note-more'
  | 'item'
  | 'quote'
  | 'verse'
  | 'row'
  | 'break'
  | 'indented';

/**
 * Takes a Markdown body apart.
 *
 * @param body The body, and the number of its first line in the file.
 * @example readBlocks({ text: '## A\n\nB', line: 1 }).map(({ kind }) => kind) // ['heading', 'paragraph']
 */
export function readBlocks({
  text,
  line,
}: {
  readonly text: string;
  readonly line: number;
}): readonly Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(text.split('\n'), line)) {
    const last = blocks.at(-1);
    const isInNote = last?.kind === 'note' || last?.kind === 'note-more';
    const isMore = isInNote && /^(?: {4}|\t)/.test(run[0].text);
    const found = isMore ? [{ ...paragraphOf(run), kind: 'note-more' as const }] : blocksOf(run);
    const group = isMore && last ? last.group : run[0].line;
    for (const part of found) blocks.push(finish(part, group));
  }
  return blocks;
}

interface Line {
  readonly text: string;
  readonly line: number;
}
type Run = readonly [Line, ...Line[]];
interface Part {
  readonly kind: BlockKind;
  readonly mark: string;
  readonly lines: Run;
  /** What stands before the text on its first line. */
  readonly lead: string;
}

// Lines without a blank one between them; a heading and a note start a run of their own.
function runsOf(lines: readonly string[], first: number): readonly Run[] {
  const runs: [Line, ...Line[]][] = [];
  let isOpen = false;
  for (const [n, text] of lines.entries()) {
    const here = { text, line: first + n };
    const isBlank = text.trim() === '';
    if (isBlank) isOpen = false;
    else if (isOpen && !/^\[\^[^\]]+\]:/.test(text)) runs.at(-1)?.push(here);
    else runs.push([here]);
    if (!isBlank) isOpen = !isHeading(text) || runs.at(-1)?.[0].line !== here.line;
  }
  return runs;
}

function isHeading(text: string): boolean {
  return /^#{1,6}\s/.test(text);
}

const item = /^( *)([-*+•]|#\.|\(?[\p{L}\d]{1,8}[.)])(\s+)(?=\S)/u;

function blocksOf(run: Run): readonly Part[] {
  const { text } = run[0];
  if (isHeading(text))
    return [
      {
        kind: 'heading',
        mark: String(/^#+/.exec(text)?.[0].length),
        lines: run,
        lead: /^#+\s+/.exec(text)?.[0] ?? '',
      },
    ];
  if (run.length === 2 && /^(?:=+|-+)\s*$/.test(run[1]?.text ?? ''))
    return [
      {
        kind: 'heading',
        mark: run[1]?.text.startsWith('=') ? '1' : '2',
        lines: [run[0]],
        lead: '',
      },
    ];
  const note = /^\[\^([^\]]+)\]:\s*/.exec(text);
  if (note) return [{ kind: 'note', mark: note[1] ?? '', lines: run, lead: note[0] }];
  if (/^ {0,3}([*_-])(?:\s*\1){2,}\s*$/.test(text))
    return [{ kind: 'break', mark: '', lines: run, lead: text }];
  if (text.startsWith('>')) return quotesOf(run);
  if (/^\|.*(?<!\\)\|\s*$/.test(text)) return run.map(rowOf);
  if (/^\|\s/.test(text)) return starting(run, /^\| ?/).map(verseOf);
  if (opensItem(text)) return starting(run, item).map(itemOf);
  return [paragraphOf(run)];
}

// One capital and a full stop want two spaces behind them to be a list.
function opensItem(text: string): boolean {
  const [, , sign = '', space = ''] = item.exec(text) ?? [];
  return (
    sign !== '' &&
    !(/^\p{Lu}\.$/u.test(sign) && space.length < 2) &&
    (!/\p{L}{2}/u.test(sign) || /^\(?[ivxlcdm]+[.)]$/i.test(sign))
  );
}

function starting(run: Run, shape: RegExp): readonly Run[] {
  const runs: [Line, ...Line[]][] = [];
  for (const line of run) {
    if (runs.length === 0 || shape.test(line.text)) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}

function paragraphOf(run: Run): Part {
  const lead = /^\s*/.exec(run[0].text)?.[0] ?? '';
  return { kind: /^(?: {4}|\t)/.test(lead) ? 'indented' : 'paragraph', mark: '', lines: run, lead };
}

function itemOf(lines: Run): Part {
  const [lead = '', indent = '', sign = ''] = item.exec(lines[0].text) ?? [];
  return {
    kind: 'item',
    mark: `${Math.round(indent.length / 4)} ${sign.replace(/[*+•]/, '-')}`,
    lines,
    lead,
  };
}

function verseOf(lines: Run): Part {
  const lead = /^\|\s*/.exec(lines[0].text)?.[0] ?? '';
  return { kind: 'verse', mark: String(lead.length), lines, lead };
}

function rowOf(line: Line): Part {
  const columns = line.text.match(/(?<!\\)\|/g)?.length ?? 0;
  return { kind: 'row', mark: String(columns), lines: [line], lead: '' };
}

function quotesOf(run: Run): readonly Part[] {
  const parts: [Line, ...Line[]][] = [];
  let isOpen = false;
  for (const { text, line } of run) {
    const inner = text.replace(/^>\s?/, '');
    const here = { text: inner, line };
    if (inner.trim() !== '' && isOpen) parts.at(-1)?.push(here);
    else if (inner.trim() !== '') parts.push([here]);
    isOpen = inner.trim() !== '';
  }
  return parts.map((lines) => ({ kind: 'quote', mark: '', lines, lead: '' }));
}

function finish({ kind, mark, lines, lead }: Part, group: number): Block {
  const [first, ...others] = lines;
  const written = [first.text.slice(lead.length), ...others.map(({ text }) => text)].join('\n');
  const markdown = kind === 'heading' ? written.replace(/\s#+\s*$/, '') : written;
  const inlines = kind === 'row' ? readRow(markdown) : readInlines(markdown);
  const { text, calls, markup } = inlines;
  const key = JSON.stringify([kind, mark, text, calls, markup?.what]);
  return { ...inlines, kind, mark, line: first.line, column: lead.length + 1, group, key };
}

// The bars are no rule of dashes, and are not looked at for one.
function readRow(markdown: string): Inlines {
  const { markup, ...words } = readInlines(markdown);
  return markup === undefined || markup.offset === 0 ? words : { ...words, markup };
}

import { isMap, isScalar, isSeq, parseDocument, stringify, type Node } from 'yaml';
import type { Decisions } from '../../model/decisions.ts';

const kinds = ['supply', 'notes', 'headings', 'lines', 'words'] as const;
type Kind = (typeof kinds)[number];

/**
 * The text of a decisions file with more decisions at the end of its lists; what was there stays byte for byte,
 * comments too. The caller reads it back: a file whose form is unusual may not take them.
 *
 * @param text A well-formed decisions file; empty where there is none.
 */
export function appendDecisions(text: string, added: Decisions): string {
  return kinds.reduce((file, kind) => appendKind(file, kind, added), text);
}

function appendKind(text: string, kind: Kind, added: Decisions): string {
  const items = added[kind].map(asWritten);
  if (items.length === 0) return text;
  const { contents } = parseDocument(text);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === kind)
    : undefined;
  const value = pair?.value as Node | null | undefined;
  if (pair === undefined) return `${ended(text)}${kind}:\n${writeItems(items, 2)}`;
  if (isSeq(value) && value.items.length > 0) {
    return value.flow ? appendFlow(text, value, items) : appendBlock(text, value, items);
  }
  // Nothing under the name yet, or an empty list in brackets.
  const key = pair.key as Node;
  const [start, end] =
    isSeq(value) && value.range
      ? [value.range[0], value.range[1]]
      : [endOf(text, key), endOf(text, key)];
  return put(
    text.slice(0, start).trimEnd() + text.slice(end),
    start - trailing(text.slice(0, start)),
    `\n${writeItems(items, 2)}`,
  );
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function endOf(text: string, key: Node): number {
  return text.indexOf(':', key.range?.[1] ?? 0) + 1;
}

function trailing(text: string): number {
  return text.length - text.trimEnd().length;
}

// Whole lines go behind the rest of the line on which the place is, a comment included.
function put(text: string, offset: number, lines: string): string {
  const end = text.indexOf('\n', offset);
  const at = end === -1 ? text.length : end;
  return text.slice(0, at) + lines.trimEnd() + (end === -1 ? '\n' : text.slice(at));
}

function appendBlock(text: string, list: Node, items: readonly object[]): string {
  const [start, end] = list.range ?? [0, 0];
  const column = start - text.lastIndexOf('\n', start - 1) - 1;
  const last = text.slice(0, end).trimEnd().length;
  return put(text, last, `\n${writeItems(items, column)}`);
}

function appendFlow(text: string, list: Node, items: readonly object[]): string {
  const close = (list.range?.[1] ?? 1) - 1;
  const before = text.slice(0, close).trimEnd().replace(/,$/, '');
  const written = items.map((item) => JSON.stringify(item)).join(', ');
  return `${before}, ${written}${text.slice(close)}`;
}

function writeItems(items: readonly object[], column: number): string {
  const written = stringify(items, { lineWidth: 0, blockQuote: false });
  return written
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(column) + line))
    .join('\n');
}

function asWritten(decision: Decisions[Kind][number]): object {
  const { place: _place, ...written } = decision;
  if ('level' in written && written.level === 0) return { ...written, level: 'none' };
  if ('note' in written && /^[1-9]\d{0,5}$/.test(written.note))
    return { ...written, note: Number(written.note) };
  return written;
}

import { textOf, type Token } from '../../model/pdf/content-stream.ts';

/** A value before an operator of a content stream. */
export type Operand =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly kind: 'other'; readonly text: string };

/** Reads the operands of an operation (ISO 32000-1, 7.3 and 7.8.2). */
export function readOperands(bytes: Uint8Array, tokens: readonly Token[]): readonly Operand[] {
  const stack: Operand[][] = [[]];
  for (const token of tokens) {
    const text = textOf(bytes, token);
    if (text === '[' || text === '<<') stack.push([]);
    else if (text === ']') close(stack, (items) => ({ kind: 'array', items }));
    else if (text === '>>') close(stack, (items) => ({ kind: 'dict', entries: pairUp(items) }));
    else if (!text.startsWith('%')) stack.at(-1)?.push(readSimple(text, token));
  }
  return stack[0] ?? [];
}

function close(stack: Operand[][], make: (items: readonly Operand[]) => Operand): void {
  if (stack.length < 2) return;
  const items = stack.pop() ?? [];
  stack.at(-1)?.push(make(items));
}

function pairUp(items: readonly Operand[]): ReadonlyMap<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]];
    if (key?.kind === 'name' && value !== undefined) entries.set(key.name, value);
  }
  return entries;
}

function readSimple(text: string, { kind }: Token): Operand {
  if (kind === 'number') return { kind: 'number', number: Number(text) };
  if (text.startsWith('/')) return { kind: 'name', name: readName(text) };
  if (text.startsWith('(')) return { kind: 'string', bytes: readLiteral(text) };
  if (text.startsWith('<')) return { kind: 'string', bytes: readHex(text) };
  return { kind: 'other', text };
}

/** A name without its slash, `#20` and the like undone. */
function readName(text: string): string {
  const bytes = text
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The bytes of a hexadecimal string with its brackets. */
export function readHex(text: string): Uint8Array {
  const digits = text.replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** The bytes of a literal string with its parentheses. */
function readLiteral(text: string): Uint8Array {
  const inner = text
    .slice(1, -1)
    .replace(/\r\n?/g, '\n')
    .replace(/\\([0-7]{1,3}|[^])/g, (_all, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(parseInt(escaped, 8) & 255)
        : (escapes.get(escaped) ?? escaped),
    );
  return Buffer.from(inner, 'latin1');
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['\n', ''],
]);

/** The text of a string operand: UTF-16 with its mark, else as Latin letters. */
export function operandText(operand: Operand | undefined): string | undefined {
  if (operand?.kind !== 'string') return undefined;
  const bytes = Buffer.from(operand.bytes);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return bytes
    .subarray(2, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

/** The number of a number operand. */
export function operandNumber(operand: Operand | undefined): number | undefined {
  return operand?.kind === 'number' ? operand.number : undefined;
}

/** The name of a name operand. */
export function operandName(operand: Operand | undefined): string | undefined {
  return operand?.kind === 'name' ? operand.name : undefined;
}

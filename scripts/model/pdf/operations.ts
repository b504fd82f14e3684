import { nextToken, textOf, type Token } from './content-stream.ts';

/** An operator of a content stream with what stands before it. */
export interface Operation {
  /** Such as `Tj` or `BDC`; an inline image is one operation, `BI`, with its dictionary as operands. */
  readonly operator: string;
  readonly operands: readonly Token[];
  /** Place in the bytes, from the first operand; `end` excluded. */
  readonly start: number;
  readonly end: number;
}

/** The operations of a content stream in order (ISO 32000-1, 7.8.2). */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  let operation = nextOperation(bytes, 0);
  while (operation !== undefined) {
    yield operation;
    operation = nextOperation(bytes, operation.end);
  }
}

/** The first operation at a place or after it; undefined at the end. What `operations` gives, one at a time. */
export function nextOperation(bytes: Uint8Array, from: number): Operation | undefined {
  const operands: Token[] = [];
  let token = nextToken(bytes, from);
  for (; token !== undefined; token = nextToken(bytes, token.end)) {
    const operator = token.kind === 'operator' ? wordOf(bytes, token) : '';
    if (operator === 'BI') continue;
    if (operator === '' || isValue.has(operator)) {
      operands.push(token);
      continue;
    }
    const start = operands[0]?.start ?? token.start;
    // What follows an image is no part of its pixels, however they look.
    return operator === 'ID'
      ? { operator: 'BI', operands, start, end: endOfInlineImage(bytes, token.end) }
      : { operator, operands, start, end: token.end };
  }
  return undefined;
}

/** The operators of content streams (ISO 32000-1, Annex A) by their bytes, so that no string is made of each. */
const knownOperators: ReadonlyMap<number, string> = new Map(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG
   rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`
    .split(/\s+/)
    .map((word) => [keyOf(Buffer.from(word), 0, word.length), word]),
);

function keyOf(bytes: Uint8Array, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] as number);
  return key;
}

function wordOf(bytes: Uint8Array, token: Token): string {
  const known =
    token.end - token.start > 3
      ? undefined
      : knownOperators.get(keyOf(bytes, token.start, token.end));
  return known ?? textOf(bytes, token);
}

const isValue = new Set(['true', 'false', 'null']);
const [letterE, letterI] = [0x45, 0x49];
const space = new Set([0, 9, 10, 12, 13, 32]);

// Pixels may hold any bytes: the end is the first EI that stands alone (8.9.7).
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    const isEnd = bytes[at] === letterE && bytes[at + 1] === letterI;
    const after = bytes[at + 2];
    if (isEnd && space.has(bytes[at - 1] ?? 0) && (after === undefined || space.has(after)))
      return at + 2;
  }
  return bytes.length;
}

import { short, showRow, type LetterWidths, type Row } from './letter-row.ts';

/** Widths of the letters of a font, by its name in the stream; undefined: its letters are left as they stand. */
export type WidthsOf = (font: string) => LetterWidths | undefined;

/**
 * Writes the letters of a line as few strings. Chromium places each letter by itself, to the millionth of a point, which
 * makes fifty kilobytes a page. What parts most letters of a row becomes its letter-spacing (Tc), and what is left over
 * stands as numbers between strings (TJ; ISO 32000-1, 9.4.3). Knows content streams as Chromium writes them, an operator
 * to a line.
 */
export function joinLetters(content: Buffer, widthsOf: WidthsOf): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const start = content.indexOf('BT\n', at);
    const end = start < 0 ? -1 : content.indexOf('\nET\n', start + 2);
    if (end < 0) break;
    pieces.push(content.subarray(at, start + 3));
    pieces.push(Buffer.from(joinIn(content.subarray(start + 3, end + 1), widthsOf), 'latin1'));
    at = end + 1;
  }
  pieces.push(content.subarray(at));
  return Buffer.concat(pieces);
}

/** A text object that is written anew. */
interface TextObject {
  readonly lines: Buffer;
  written: string;
  font: LetterWidths | undefined;
  /** Points. */
  size: number;
  /** The letter-spacing in force, as written. */
  spacing: string;
  /** How far the line would begin behind where it now does, had each letter been placed by itself; points. */
  moved: number;
  /** The next letters stand where the line begins. */
  isAtLine: boolean;
  /** So does the row that is being read: how far its letters are from there is known. */
  isRowAtLine: boolean;
  readonly row: Row;
}

function joinIn(lines: Buffer, widthsOf: WidthsOf): string {
  const text: TextObject = {
    lines,
    written: '',
    font: undefined,
    size: 0,
    spacing: '0',
    moved: 0,
    isAtLine: true,
    isRowAtLine: true,
    row: { codes: [], places: [] },
  };
  for (let at = 0; at < lines.length;) {
    const end = endOfLine(lines, at);
    if (!readLetters(text, at, end)) copyLine(text, lines.toString('latin1', at, end), widthsOf);
    at = end + 1;
  }
  writeRow(text);
  setSpacing(text, '0');
  return text.written;
}

const lineEnd = 0x0a;
const space = 0x20;
const minus = 0x2d;
const stop = 0x2e;
const zero = 0x30;
const opening = 0x3c;

function endOfLine(lines: Buffer, from: number): number {
  let at = from;
  while (lines[at] !== lineEnd) at += 1;
  return at;
}

// `<…> Tj` or `x y Td <…> Tj`; false when the line is neither.
function readLetters(text: TextObject, at: number, end: number): boolean {
  const { lines } = text;
  // 0x6A is the j of Tj.
  if (text.font === undefined || lines[end - 1] !== 0x6a || end - at < 9) return false;
  if (lines[at] === opening) {
    addLetters(text, [at + 1, end - 4], Number.NaN);
    return true;
  }
  const toY = afterNumber(lines, at);
  const toOperator = afterNumber(lines, toY);
  // 0x54 is the T of Td.
  if (lines[toOperator] !== 0x54 || lines[toOperator + 3] !== opening) return false;
  const step = numberIn(lines, at, toY - 1);
  const letters = [toOperator + 4, end - 4] as const;
  const isLevel = toOperator - toY === 2 && lines[toY] === zero;
  text.moved += step;
  if (isLevel && text.isRowAtLine && text.row.codes.length > 0) {
    addLetters(text, letters, text.moved);
    return true;
  }
  writeRow(text);
  moveLine(text, lines.toString('latin1', toY, toOperator - 1));
  addLetters(text, letters, Number.NaN);
  return true;
}

function afterNumber(lines: Buffer, from: number): number {
  let at = from;
  while (lines[at] !== space && lines[at] !== lineEnd) at += 1;
  return at + 1;
}

function numberIn(lines: Buffer, start: number, end: number): number {
  let [digits, parts] = [0, 0];
  for (let at = lines[start] === minus ? start + 1 : start; at < end; at += 1) {
    const byte = lines[at] as number;
    if (byte === stop) parts = 1;
    else {
      digits = digits * 10 + byte - zero;
      parts *= 10;
    }
  }
  const number = parts === 0 ? digits : digits / parts;
  return lines[start] === minus ? -number : number;
}

function moveLine(text: TextObject, down: string): void {
  text.written += `${short(text.moved)} ${down} Td\n`;
  text.moved = 0;
  text.isAtLine = true;
}

function addLetters(
  text: TextObject,
  [start, end]: readonly [number, number],
  place: number,
): void {
  const { lines, row } = text;
  if (row.codes.length === 0) text.isRowAtLine = text.isAtLine;
  for (let at = start; at < end; at += 4) {
    let code = 0;
    for (let n = at; n < at + 4; n += 1) {
      const byte = lines[n] as number;
      code = code * 16 + (byte > 0x40 ? byte - 0x37 : byte - zero);
    }
    row.codes.push(code);
    row.places.push(at === start ? place : Number.NaN);
  }
}

function copyLine(text: TextObject, line: string, widthsOf: WidthsOf): void {
  writeRow(text);
  if (line.endsWith(' Tf')) {
    const [name = '', size] = line.split(' ');
    text.font = widthsOf(name.slice(1));
    text.size = Number(size);
  } else if (line.endsWith(' Tm')) {
    text.moved = 0;
    text.isAtLine = true;
  } else if (text.moved !== 0 && !/(?:BDC|BMC|EMC)$/.test(line)) {
    // Whatever it is may count from where the line begins.
    moveLine(text, '0');
  }
  text.written += `${line}\n`;
}

function writeRow(text: TextObject): void {
  const { row, font, size } = text;
  if (row.codes.length === 0 || font === undefined) return;
  const before = text.isRowAtLine ? 0 : Number(text.spacing);
  const { spacing, shown } = showRow(row, font, { size, before });
  setSpacing(text, spacing);
  text.written += shown;
  row.codes.length = row.places.length = 0;
  text.isAtLine = false;
}

function setSpacing(text: TextObject, spacing: string): void {
  if (spacing !== text.spacing) text.written += `${spacing} Tc\n`;
  text.spacing = spacing;
}

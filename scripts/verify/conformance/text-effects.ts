import { PDFRawStream } from 'pdf-lib';
import type { Token } from '../../model/pdf/content-stream.ts';
import type { Operation } from '../../model/pdf/operations.ts';
import { streamBytes } from '../../model/pdf/stream-bytes.ts';
import type { UsedFont } from './content.ts';
import { asDict, dictIn, nameIn, valueIn } from './lookup.ts';
import { operandName, readOperands } from './operand.ts';
import { surroundings, type Step } from './walk-content.ts';

/** `Tf`: the font that is shown from now on. */
export function selectFont(step: Step, { operands }: Operation): void {
  const name = operandName(readOperands(step.bytes, operands.slice(0, 1))[0]) ?? '';
  const dict = asDict(valueIn(dictIn(step.stream.resources, 'Font'), name));
  step.state.font = undefined;
  if (dict === undefined) return;
  const { fonts, inheritedResources } = step.walk.content;
  const { page } = step.stream.around;
  if (step.stream.inherits) inheritedResources.set(`${page} ${name}`, { word: name, page });
  const known = fonts.get(dict);
  const font: UsedFont = known ?? {
    dict,
    page,
    object: step.walk.objectOf(dict),
    bytesPerCode: nameIn(dict, 'Subtype') === 'Type0' ? bytesPerCode(valueIn(dict, 'Encoding')) : 1,
    shown: new Map(),
  };
  fonts.set(dict, font);
  step.state.font = font;
}

// All predefined CMaps that a screen PDF can meet count two bytes; an embedded one says by its code space.
function bytesPerCode(encoding: unknown): 1 | 2 {
  if (!(encoding instanceof PDFRawStream)) return 2;
  const text = Buffer.from(streamBytes(encoding)).toString('latin1');
  return /begincodespacerange\s*<[0-9A-Fa-f]{2}>/.test(text) ? 1 : 2;
}

/** `Tj`, `TJ`, `'` and `"`: notes each character code that is shown. */
export function showText(step: Step, { operands }: Operation): void {
  const { font, renderingMode } = step.state;
  if (font === undefined) return;
  const { bytesPerCode } = font;
  const { page, hasActualText } = surroundings(step);
  const isInvisible = renderingMode === 3;
  const flags = (isInvisible ? 2 : 0) + (hasActualText ? 1 : 0);
  for (const token of operands) {
    const first = step.bytes[token.start];
    if (first !== openString && (first !== less || token.end - token.start < 3)) continue;
    const shown = first === less ? hexBytes(step.bytes, token) : literalBytes(step.bytes, token);
    for (let at = 0; at + bytesPerCode <= shown.length; at += bytesPerCode) {
      const code =
        bytesPerCode === 1 ? (shown[at] ?? 0) : ((shown[at] ?? 0) << 8) | (shown[at + 1] ?? 0);
      const key = code * 4 + flags;
      if (!font.shown.has(key)) font.shown.set(key, { code, isInvisible, hasActualText, page });
    }
  }
}

const [openString, less] = [0x28, 0x3c];

// Without making a string: a long book shows a million of these.
function hexBytes(bytes: Uint8Array, { start, end }: Token): readonly number[] {
  const shown: number[] = [];
  let high = -1;
  for (let at = start + 1; at < end - 1; at += 1) {
    const digit = digitOf(bytes[at] ?? 0);
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      shown.push(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) shown.push(high * 16);
  return shown;
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte & 0xdf;
  return letter >= 65 && letter <= 70 ? letter - 55 : -1;
}

function literalBytes(bytes: Uint8Array, token: Token): Uint8Array {
  const [operand] = readOperands(bytes, [token]);
  return operand?.kind === 'string' ? operand.bytes : new Uint8Array();
}

import type { PDFDocument } from 'pdf-lib';
import { textOf, tokens, type Token } from '../model/pdf/content-stream.ts';
import type { Cache } from '../model/tools.ts';
import { joinLetters } from './join-letters.ts';
import { readLetterFonts } from './letter-widths.ts';
import { rewriteStreams } from './rewrite-streams.ts';
import { unmarkContent } from './tags/unmark-content.ts';

/**
 * Paints every grey, black included, with the grey operator instead of three equal parts of red, green and blue, so
 * that a press uses its black ink alone (C = M = Y = 0). Other colours stay as they are. Marks of structure, which say
 * nothing on paper, are taken out.
 */
export async function paintGreysInBlack(pdf: PDFDocument, cache: Cache): Promise<void> {
  const fonts = readLetterFonts(pdf);
  await rewriteStreams(pdf, {
    name: 'greys in black without marks, letters joined, 2',
    rewrite: (bytes, about) => {
      const names = JSON.parse(about) as Readonly<Record<string, string>>;
      const unmarked = unmarkContent(bytes) ?? bytes;
      const black = greysInBlack(unmarked) ?? unmarked;
      const content = Buffer.from(black.buffer, black.byteOffset, black.length);
      return joinLetters(content, (name) => fonts.widthsOf(names[name] ?? ''));
    },
    about: (stream) => JSON.stringify(fonts.namesIn(stream)),
    cache,
  });
}

/**
 * The content stream with `r g b rg` written as `g g` where the three are equal, likewise `RG`; undefined when there
 * is nothing to change.
 */
export function greysInBlack(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  // Where nothing but plain strings stands among the operators, they can be found at a glance.
  if (/[()%]|\bBI\b/.test(text.replace(plainString, ''))) return greysByToken(bytes);
  const changed = text.replace(
    greyOrString,
    (all, grey: string | undefined, operator: string | undefined) =>
      grey === undefined ? all : `${grey} ${operator === 'rg' ? 'g' : 'G'}`,
  );
  return changed === text ? undefined : Buffer.from(changed, 'latin1');
}

const plainString = /\((?:\\[^]|[^\\()])*\)/g;
const greyOrString = new RegExp(
  String.raw`${plainString.source}|(?<=^|\s)([+-]?(?:\d+\.?\d*|\.\d+))\s+\1\s+\1\s+(rg|RG)(?=\s|$)`,
  'g',
);

function greysByToken(bytes: Uint8Array): Uint8Array | undefined {
  const pieces: Buffer[] = [];
  let at = 0;
  let operands: Token[] = [];
  for (const token of tokens(bytes)) {
    if (token.kind === 'number') {
      operands.push(token);
      continue;
    }
    const operator = token.kind === 'operator' ? textOf(bytes, token) : '';
    const [red, green, blue] = operands.slice(-3).map((operand) => textOf(bytes, operand));
    const isGrey = red !== undefined && red === green && green === blue;
    if ((operator === 'rg' || operator === 'RG') && isGrey) {
      const start = operands.at(-3)?.start ?? token.start;
      pieces.push(
        Buffer.from(bytes.subarray(at, start)),
        Buffer.from(`${red} ${operator === 'rg' ? 'g' : 'G'}`),
      );
      at = token.end;
    }
    operands = [];
  }
  if (pieces.length === 0) return undefined;
  return Buffer.concat([...pieces, Buffer.from(bytes.subarray(at))]);
}

import { PDFRawStream, PDFRef, type PDFDocument } from 'pdf-lib';
import { textOf, tokens } from '../../model/pdf/content-stream.ts';
import { numberIn } from './lookup.ts';
import type { Located } from './rule.ts';

/** An object as it is written in the file (ISO 32000-1, 7.3.10). */
export interface RawObject extends Located {
  /** True when white space around its keywords is as PDF/A wants it. */
  readonly isSpaced: boolean;
  readonly oddHexStrings: number;
  readonly wrongHexStrings: number;
  readonly stream: RawStream | undefined;
}

/** A stream as it is written (ISO 32000-1, 7.3.8). */
export interface RawStream {
  readonly isLengthRight: boolean;
  readonly isSpaced: boolean;
}

/** The objects of a file as its bytes have them; what a parser makes good is still seen here. */
export function readRawObjects(bytes: Uint8Array, pdf: PDFDocument): readonly RawObject[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const heads = /(\d+)([\0\t\n\f\r ]+)(\d+)([\0\t\n\f\r ]+)obj/g;
  const found: RawObject[] = [];
  for (let head = heads.exec(file); head !== null; head = heads.exec(file)) {
    const object = Number(head[1]);
    const body = heads.lastIndex;
    const parsed = pdf.context.lookup(PDFRef.of(object, Number(head[3])));
    const { stream, end } = readBody(
      file,
      body,
      parsed instanceof PDFRawStream ? parsed : undefined,
    );
    const text = file.slice(body, stream?.start ?? end);
    found.push({
      object,
      isSpaced: isSpaced(file, { head, body, end }),
      ...hexStrings(text),
      stream,
    });
    heads.lastIndex = end;
  }
  return found;
}

function readBody(file: string, body: number, parsed: PDFRawStream | undefined) {
  const end = endOf(file, file.indexOf('endobj', body));
  const keyword = file.indexOf('stream', body);
  const isStream =
    keyword >= 0 &&
    keyword < end &&
    />>\s*$/.test(file.slice(Math.max(body, keyword - 20), keyword));
  if (!isStream) return { stream: undefined, end };
  const start = keyword + 'stream'.length;
  const eol = /^(?:\r\n|\n|\r)/.exec(file.slice(start, start + 2))?.[0] ?? '';
  const length =
    lengthOf(parsed) ?? Number(/\/Length\s+(\d+)/.exec(file.slice(body, keyword))?.[1]);
  const data = start + eol.length;
  const close = file.indexOf('endstream', Math.max(data, data + (length || 0) - 2));
  const actual = file.slice(data, close).replace(/(?:\r\n|\n|\r)$/, '').length;
  const before = file.slice(close - 1, close);
  return {
    stream: {
      start: keyword,
      isLengthRight: isRightLength(file, { data, length, close }) || actual === length,
      isSpaced: eol.endsWith('\n') && (before === '\n' || before === '\r'),
    },
    end: endOf(file, file.indexOf('endobj', close)),
  };
}

function endOf(file: string, at: number): number {
  return at < 0 ? file.length : at;
}

// Data may end with a line end of their own: then it is the length that tells which is which.
function isRightLength(
  file: string,
  {
    data,
    length,
    close,
  }: { readonly data: number; readonly length: number; readonly close: number },
): boolean {
  return /^(?:\r\n|\n|\r)?$/.test(file.slice(data + length, close));
}

function lengthOf(parsed: PDFRawStream | undefined): number | undefined {
  return parsed === undefined ? undefined : numberIn(parsed.dict, 'Length');
}

interface Extent {
  readonly head: RegExpExecArray;
  readonly body: number;
  readonly end: number;
}

function isSpaced(file: string, { head, body, end }: Extent): boolean {
  const before = file[head.index - 1] ?? '\n';
  const after = file.slice(end + 'endobj'.length, end + 'endobj'.length + 1);
  return (
    head[2]?.length === 1 &&
    head[4]?.length === 1 &&
    /[\r\n]/.test(before) &&
    /[\r\n]/.test(file[body] ?? '') &&
    /[\r\n]/.test(file[end - 1] ?? '') &&
    /^[\r\n]?$/.test(after)
  );
}

// Literal strings can hold anything: only where something looks odd is the text taken apart.
function hexStrings(text: string): Pick<RawObject, 'oddHexStrings' | 'wrongHexStrings'> {
  const isSuspect = [...text.matchAll(/<([^<>]*)>/g)].some(
    ([, digits = '']) => !/^(?:\s*[0-9A-Fa-f]\s*[0-9A-Fa-f]\s*)*$/.test(digits),
  );
  if (!isSuspect) return { oddHexStrings: 0, wrongHexStrings: 0 };
  const bytes = Buffer.from(text, 'latin1');
  const strings = [...tokens(bytes)]
    .map((token) => textOf(bytes, token))
    .filter((word) => /^<[^<]*>$/.test(word))
    .map((word) => word.slice(1, -1).replace(/\s/g, ''));
  return {
    oddHexStrings: strings.filter((digits) => digits.length % 2 === 1).length,
    wrongHexStrings: strings.filter((digits) => /[^0-9A-Fa-f]/.test(digits)).length,
  };
}

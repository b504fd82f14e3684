import { PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFPage } from 'pdf-lib';
import { pageStreams, streamBytes } from '../../scripts/model/pdf/stream-bytes.ts';

/** Text of a piece of marked content. */
export interface MarkedText {
  readonly page: number;
  /** Soft hyphens kept. */
  text: string;
}

type CharacterMap = ReadonlyMap<string, string>;
const maps = new WeakMap<PDFDict, CharacterMap>();

/** The marked content of a page by its number (MCID); what stands instead of letters (ActualText) is heeded. */
export function readPageText(
  pdf: PDFDocument,
  page: PDFPage,
  index: number,
): ReadonlyMap<number, MarkedText> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'));
  const streams = pageStreams(pdf)[index] ?? [];
  const content = streams.map((stream) => Buffer.from(streamBytes(stream)).toString('latin1'));
  return readContent(content.join('\n'), index, fontsOf(fonts));
}

function fontsOf(fonts: unknown): ReadonlyMap<string, CharacterMap> {
  if (!(fonts instanceof PDFDict)) return new Map();
  return new Map(
    fonts.keys().map((name) => [name.decodeText(), characterMap(fonts.lookup(name, PDFDict))]),
  );
}

function characterMap(font: PDFDict): CharacterMap {
  const known = maps.get(font);
  if (known !== undefined) return known;
  const stream = font.lookup(PDFName.of('ToUnicode'));
  const written =
    stream instanceof PDFRawStream ? Buffer.from(streamBytes(stream)).toString('latin1') : '';
  const map = new Map<string, string>();
  for (const [, code = '', to = ''] of written.matchAll(/^<([\dA-F]+)> <([\dA-F]+)>$/gm))
    map.set(code, fromHex(to));
  for (const [, from = '', to = '', first = ''] of written.matchAll(
    /^<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>$/gm,
  ))
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
      map.set(
        code.toString(16).toUpperCase().padStart(from.length, '0'),
        String.fromCharCode(Number.parseInt(first, 16) + code - Number.parseInt(from, 16)),
      );
  maps.set(font, map);
  return map;
}

function fromHex(hex: string): string {
  const codes = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16)));
}

const operators =
  /\/(\w+) [\d.]+ Tf|\[?[-\d]*<([-\dA-F<>]*)>(?: Tj|\] TJ)|\/\w+ ?<<(\/ActualText [^>]*>?|\/MCID \d+)[^]*?BDC|(BMC)|\/Artifact <<[^\n]*(BDC)|\b(EMC)\b/g;

interface Open {
  readonly mcid?: number;
  readonly actual?: string;
}

function readContent(
  content: string,
  page: number,
  fonts: ReadonlyMap<string, CharacterMap>,
): ReadonlyMap<number, MarkedText> {
  const found = new Map<number, MarkedText>();
  const open: Open[] = [];
  let font = '';
  const say = (text: string) => {
    const mcid = open.findLast((one) => one.mcid !== undefined)?.mcid;
    if (mcid === undefined) return;
    const mark = found.get(mcid) ?? { page, text: '' };
    found.set(mcid, Object.assign(mark, { text: mark.text + text }));
  };
  for (const [, name, shown, properties, plain, artifact, end] of content.matchAll(operators)) {
    if (name !== undefined) font = name;
    else if (properties?.startsWith('/MCID')) {
      const mcid = Number(properties.slice(6));
      open.push({ mcid });
      if (!found.has(mcid)) found.set(mcid, { page, text: '' });
    } else if (properties !== undefined) open.push({ actual: actualText(properties) });
    else if (plain !== undefined || artifact !== undefined) open.push({});
    else if (end !== undefined) say(open.pop()?.actual ?? '');
    else if (shown !== undefined && !open.some(({ actual }) => actual !== undefined))
      say(decode(shown, fonts.get(font)));
  }
  return found;
}

// One byte or two for a letter, as the map of the font has it.
function decode(shown: string, map: CharacterMap = new Map()): string {
  const [first = '0000'] = map.keys();
  const digits = shown.replace(/>-?\d+</g, '');
  const codes = digits.match(new RegExp(`.{${first.length}}`, 'g')) ?? [];
  return codes.map((code) => map.get(code) ?? '\uFFFD').join('');
}

function actualText(properties: string): string {
  const written = properties.slice('/ActualText '.length);
  if (written.startsWith('<')) return fromHex(written.slice(5).replace('>', ''));
  return /\(((?:\\.|[^\\)])*)/.exec(written)?.[1]?.replace(/\\(.)/g, '$1') ?? '';
}

/** A line of a text, without the white space at either end of it. */
export interface Line {
  /** Position among the lines, from 0. */
  readonly index: number;
  /** Offsets in the text that is read, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns of white space before it; a tab counts up to the next multiple of eight. */
  readonly indent: number;
  readonly isBlank: boolean;
  /** Page it stands on, from 0: form feeds are counted. */
  readonly page: number;
}

/**
 * Splits a text at CRLF, CR, LF, form feed, vertical tab and the line ends of Unicode.
 *
 * @example splitLines('One\r\n  two').map(({ text, indent }) => [text, indent]) // [['One', 0], ['two', 2]]
 */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let page = 0;
  for (const match of text.matchAll(
    /([^\r\n\f\v\u0085\u2028\u2029]*)(\r\n|[\r\n\f\v\u0085\u2028\u2029]|$)/g,
  )) {
    const [whole, content = '', ending = ''] = match;
    if (whole === '') break;
    const lead = content.length - content.trimStart().length;
    const trimmed = content.trim();
    const start = match.index + (trimmed === '' ? 0 : lead);
    lines.push({
      index: lines.length,
      start,
      end: start + trimmed.length,
      text: trimmed,
      indent: columns(content.slice(0, lead)),
      isBlank: trimmed === '',
      page,
    });
    if (ending === '\f') page += 1;
  }
  return lines;
}

function columns(space: string): number {
  let width = 0;
  for (const char of space) width = char === '\t' ? (Math.floor(width / 8) + 1) * 8 : width + 1;
  return width;
}

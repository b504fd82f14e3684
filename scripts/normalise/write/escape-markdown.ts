/**
 * Escapes a paragraph of plain text so that pandoc reads back the very words: nothing in it becomes a heading, a
 * list, emphasis, a note, a table, HTML or mathematics. Line breaks inside stay soft.
 *
 * @example escapeMarkdown('1986. A *great* year') // '1986\\. A \\*great\\* year'
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/[\r\n\u2028\u2029\u0085\v\f]+/)
    .map((line, n, lines) => trimmed(line, { isFirst: n === 0, isLast: n === lines.length - 1 }))
    .filter((line, n) => n === 0 || line !== '')
    .map((line) => escapeLineStart(escapeInline(line)))
    .join('\n');
}

// White space around a line break goes; that at either end of the text is not ours.
function trimmed(
  line: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  const start = isFirst ? line : line.trimStart();
  return isLast ? start : start.trimEnd();
}

function escapeInline(line: string): string {
  return line.replace(/[\\`*_[\]<>$^~|{}]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

// What starts a list, a heading, a quotation, a rule, a table, a definition or a fenced block in pandoc's Markdown.
function escapeLineStart(line: string): string {
  const numbered = /^(\(?)([A-Za-z]|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|\d{1,9}|#)([.)])(?=\s|$)/.exec(
    line,
  );
  // Pandoc wants two spaces behind a capital and a full stop, for the sake of initials.
  const isInitial = /^[A-Z]\. \S/.test(line);
  if (numbered && !isInitial) {
    const [whole, opening = '', label = '', closing = ''] = numbered;
    const open = opening === '' ? '' : '\\(';
    const mark = label === '#' ? '\\#' : label;
    return `${open}${mark}\\${closing}${line.slice(whole.length)}`;
  }
  // "Table: …" beside a table is its caption.
  if (/^[Tt]able:/.test(line)) return line.replace(':', '\\:');
  return /^[-+#=:%]/.test(line) ? `\\${line}` : line;
}

/** A piece of plain text that is no text: what kind, and where it ends. */
export interface Markup {
  /** `object` is not looked into, `inline` is looked through, `gap` parts paragraphs, `break` ends a line. */
  readonly kind: 'object' | 'inline' | 'gap' | 'break' | 'note';
  readonly start: number;
  readonly end: number;
}

const codeTags = /^(?:script|style|pre|code|kbd|samp|var|tt|math|svg|textarea)$/i;
const objectTags = /^(?:img|input|video|audio|iframe|object|embed)$/i;
const inlineTags =
  /^(?:a|abbr|b|bdi|bdo|big|cite|data|del|dfn|em|font|i|ins|label|mark|q|s|small|span|strike|strong|sub|sup|time|u|wbr)$/i;
const blockTags =
  /^(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|blockquote|section|article|header|footer|figure|figcaption|hr|html|head|body|title|main|nav|aside|address|center|form)$/i;
const tag = /^<\/?(\p{L}[\p{L}\d:-]*)(?=[\s>/])(?:[^<>"']|"[^"]*"|'[^']*')*>/u;

const signs =
  /(?:\r?\n[ \t]*(?:>[ \t]?)*){2,}|(?<=^|\n) {0,3}\[[^\]\n^][^\]\n]{0,200}\]:[ \t]+\S[^\n]*|(?<=^|\n) {0,3}(?:`{3,}|~{3,})|`+|<(?=[\p{L}/!])|\$\$?|\\[!-/:-@[-`{-~]|&(?=[\p{L}#])|\]\(|\[\^/gu;
/** No tag, link or formula within a line is longer than this; so that every sign is looked at in constant time. */
const longest = 2000;

/**
 * Finds what is no text in a plain text that may hold Markdown or HTML here and there: code, mathematics, tags,
 * entities, targets of links, calls of notes, front matter, blank lines. Linear in the length of the text.
 */
export function findMarkup(text: string): readonly Markup[] {
  const search = searcher(text);
  const found: Markup[] = [];
  const matter = /^---\r?\n[^]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  let reached = matter === null ? 0 : matter[0].length;
  if (matter !== null) found.push({ kind: 'gap', start: 0, end: reached });
  for (const { 0: sign, index: start } of text.matchAll(signs)) {
    if (start < reached) continue;
    const markup = readSign({ text, sign, start }, search);
    if (markup === undefined) continue;
    found.push({ ...markup, start });
    reached = markup.end;
  }
  return found;
}

/** Where a string stands next, at or after an offset; -1 when nowhere. */
type Search = (wanted: string, from: number) => number;

// What was found for an earlier offset is remembered, so that searching again costs nothing.
function searcher(text: string): Search {
  const known = new Map<string, number>();
  return (wanted, from) => {
    const last = known.get(wanted);
    if (last !== undefined && (last === -1 || last >= from)) return last;
    const at = text.indexOf(wanted, from);
    known.set(wanted, at);
    return at;
  };
}

interface Sign {
  readonly text: string;
  readonly sign: string;
  readonly start: number;
}

type Found = Omit<Markup, 'start'> | undefined;

function readSign(at: Sign, search: Search): Found {
  const { text, sign, start } = at;
  const isDefinition = /^ {0,3}\[[^^]/.test(sign) && sign.includes(']:');
  if (isDefinition || /^\s*[\r\n]/.test(sign)) return { kind: 'gap', end: start + sign.length };
  if (/^ {0,3}(?:`{3}|~{3})/.test(sign) && !isInline(at)) return readFence(at, search);
  const near = text.slice(start, start + longest);
  switch (sign[0]) {
    case '`':
      return readCode(at, search);
    case '<':
      return readTag(near, at, search);
    case '$':
      return readFormula(near, at, search);
    case '\\':
      return readEscape(at, search);
    case '&':
      return object(/^&(?:\p{L}{1,32}\d?|#\d{1,7}|#x[\da-f]{1,6});/iu.exec(near), start);
    case ']':
      return object(/^\]\([^()\s]*(?:\s+"[^"\n]*")?\)/.exec(near), start);
    default: {
      const note = /^\[\^[^\]\s]{1,80}\]:?/.exec(near);
      return note === null ? undefined : { kind: 'note', end: start + note[0].length };
    }
  }
}

function object(match: RegExpExecArray | null, start: number): Found {
  return match === null ? undefined : { kind: 'object', end: start + match[0].length };
}

// Three backticks with another one on their line are code within it.
function isInline({ text, sign, start }: Sign): boolean {
  const end = text.indexOf('\n', start);
  return text.slice(start + sign.length, end < 0 ? undefined : end).includes('`');
}

function readFence({ text, sign, start }: Sign, search: Search): Found {
  const ticks = sign.trim();
  const close = search(`\n${ticks}`, start + sign.length);
  const line = close < 0 ? -1 : text.indexOf('\n', close + 1);
  if (close < 0) return undefined;
  return { kind: 'gap', end: line < 0 ? text.length : line };
}

function readCode({ text, sign, start }: Sign, search: Search): Found {
  let close = search(sign, start + sign.length);
  // A run of other length closes nothing.
  while (close >= 0 && text[close + sign.length] === '`') {
    let end = close;
    while (text[end] === '`') end += 1;
    close = search(sign, end);
  }
  const isNear = close >= 0 && close - start < longest && text[close - 1] !== '`';
  const isWhole = isNear && !/\n[ \t]*\r?\n/.test(text.slice(start, close));
  return isWhole ? { kind: 'object', end: close + sign.length } : undefined;
}

function readTag(near: string, { start }: Sign, search: Search): Found {
  if (near.startsWith('<!--')) {
    const close = search('-->', start);
    return close < 0 ? undefined : { kind: 'object', end: close + 3 };
  }
  const close = search('>', start);
  if (close < 0 || close - start > longest) return undefined;
  const match = tag.exec(near);
  if (match === null) return undefined;
  const [whole, name = ''] = match;
  const end = start + whole.length;
  if (codeTags.test(name) && !whole.startsWith('</')) {
    const last = search(`</${name}>`, end);
    return { kind: 'object', end: last < 0 ? end : last + name.length + 3 };
  }
  if (objectTags.test(name)) return { kind: 'object', end };
  if (/^br$/i.test(name)) return { kind: 'break', end };
  if (blockTags.test(name)) return { kind: 'gap', end };
  return { kind: inlineTags.test(name) ? 'inline' : 'object', end };
}

function readFormula(near: string, { text, sign, start }: Sign, search: Search): Found {
  if (sign === '$$') {
    const close = search('$$', start + 2);
    return close > start + 2 ? { kind: 'object', end: close + 2 } : undefined;
  }
  // Money is no formula: "US$5 and $6".
  if (/[\p{L}\d$\\]/u.test(text[start - 1] ?? '')) return undefined;
  return object(/^\$(?=[^\s$])(?:[^$\n\\]|\\.)*?(?<=[^\s$])\$(?![\p{L}\d])/u.exec(near), start);
}

// "\(" may open a formula; any other mark after a backslash is meant as it stands.
function readEscape({ sign, start }: Sign, search: Search): Found {
  const close = sign === '\\(' ? '\\)' : sign === '\\[' ? '\\]' : '';
  const end = close === '' ? -1 : search(close, start + 2);
  const isFormula = end >= 0 && end - start < longest;
  return { kind: 'object', end: isFormula ? end + 2 : start + 2 };
}

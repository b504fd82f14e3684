/** The text of a block, read as Markdown: its words, its note calls, and whether it is more than words. */
export interface Inlines {
  /** The words with escapes undone, each white space a single space, note calls taken out. */
  readonly text: string;
  readonly calls: readonly Call[];
  /** What a generated file never has: the first of it. */
  readonly markup?: Markup;
}

/** A note call and its offset in the text; white space before it does not count. */
export interface Call {
  readonly label: string;
  readonly at: number;
}

export interface Markup {
  /** For people: "emphasis". */
  readonly what: string;
  /** Offset in the Markdown. */
  readonly offset: number;
}

/**
 * Reads the Markdown of one paragraph, without what marks it as a heading, an item or a note.
 *
 * @example readInlines('1986\\. A year[^1]').text // '1986. A year'
 */
export function readInlines(markdown: string): Inlines {
  const calls: Call[] = [];
  const words: string[] = [];
  const masked: string[] = [];
  let length = 0;
  let awaitsSpace = false;
  const add = (letters: string) => {
    const space = awaitsSpace && length > 0 ? ' ' : '';
    words.push(space, letters);
    length += space.length + letters.length;
    awaitsSpace = false;
  };
  for (const [piece, escaped, label] of markdown.matchAll(pieces)) {
    const isSpace = /^[ \t\r\n\f\v\u2028\u2029\u0085]/.test(piece);
    if (isSpace) awaitsSpace = true;
    else if (label !== undefined) calls.push({ label, at: length });
    else if (piece === '\\ ') add('\u00a0');
    else if (!piece.startsWith('[]{')) add(escaped ?? piece);
    const isLetter = [...piece].length === 1;
    masked.push(isSpace || isLetter ? piece : 'x'.repeat(piece.length));
  }
  const markup = findMarkup(masked.join(''));
  return { text: words.join(''), calls, ...(markup ? { markup } : {}) };
}

// The empty span tells the editions that two marks share one note; it is no part of the text.
const pieces =
  /\\([!-/:-@[-`{-~])|\\ |\[\]\{#[^{}]*\.shared-note\}|\[\^([^[\]\s]+)\]|[ \t\r\n\f\v\u2028\u2029\u0085]+|[^]/gu;

// Each is sought where escapes are masked. Brackets that lead nowhere, lone stars and the like are words.
const shapes: readonly (readonly [what: string, shape: RegExp])[] = [
  [
    'a list, heading, table or block of code',
    /^(?:[-+*]|#\.|\(?(?:\d{1,9}|[a-z]|[ivxlcdm]{1,8})[.)])\s/,
  ],
  ['a list', /^\(?[A-Z](?:\)\s|\.\s{2})/],
  ['a list, heading, table or block of code', /^(?:#{1,6}\s|>|\|\s|[:~]\s|```|~~~|:::)/],
  ['a link target', /^\[[^\]]+\]:/],
  ['a table or a rule', /^[ \t]*[-=+|][-=+|: \t]+$/m],
  ['a line break', /(?:\\|(?<! ) {2,})\n(?=.)/],
  ['TeX', /\\[A-Za-z]/],
  ['code', /`[^`]*`/],
  ['emphasis', /\*(?=\S)[^*]*[^\s*]\*/],
  ['emphasis', /(?<![\p{L}\p{N}_])_+(?=\S)[^_]*[^\s_]_+(?![\p{L}\p{N}_])/u],
  ['a link or a class', /\][([{]/],
  ['a citation', /\[@/],
  ['a note inside the text', /\^\[/],
  ['HTML', /<[A-Za-z/!?][^<>]*>/],
  ['mathematics', /\$(?=\S)(?:[^$]*[^\s$])\$(?!\d)/],
  ['a raised or lowered text', /\^[^\s^]+\^|~[^\s~]+~|~~(?=\S)/],
  ['an entity', /&(?:#\w+|\w+);/],
  ['attributes', /\{[#.][^{}]*\}\s*$/],
];

function findMarkup(masked: string): Markup | undefined {
  const found = shapes.flatMap(([what, shape]) => {
    const offset = masked.search(shape);
    return offset === -1 ? [] : [{ what, offset }];
  });
  return found.sort((a, b) => a.offset - b.offset)[0];
}

/** A run of text as the page shows it. */
export interface TextRun {
  readonly text: string;
  /** What is shown for characters that have no shape of their own, such as `SHY`; empty for plain text. */
  readonly sign: string;
  /** True where the browser would not break the line by itself. */
  readonly isBreak: boolean;
}

/**
 * Text in runs, each character that has no shape in a run of its own with a sign for it. In text that is nothing but
 * white space the spaces have signs too.
 *
 * @example showSigns('co\u00ADop').map(({ sign }) => sign) // ['', 'SHY', '']
 */
export function showSigns(text: string): readonly TextRun[] {
  return runsOf(text, shapelessIn(text));
}

/** Text in runs without signs, parted only where a line ends with a carriage return alone. */
export function showPlain(text: string): readonly TextRun[] {
  return runsOf(text, /\r(?!\n)/gu).map((run) => ({ ...run, sign: '' }));
}

/**
 * Text on one line with signs in brackets, for attributes and lists.
 *
 * @example spellSigns('co\u00ADop\n') // 'co⟨SHY⟩op↵'
 */
export function spellSigns(text: string): string {
  return text.replace(shapelessIn(text), (char) => {
    const sign = signOf(char);
    return sign.length > 1 ? `⟨${sign}⟩` : sign;
  });
}

/**
 * The start of a text, whole characters only.
 *
 * @example shorten('Between February and November', 15) // 'Between Februar…'
 */
export function shorten(text: string, most: number): string {
  const start = Array.from(text.slice(0, 2 * most + 2));
  return start.length > most ? `${start.slice(0, most).join('').trimEnd()}…` : text;
}

function runsOf(text: string, pattern: RegExp): readonly TextRun[] {
  const runs: TextRun[] = [];
  const addPlain = (plain: string) => {
    if (plain !== '') runs.push({ text: plain, sign: '', isBreak: false });
  };
  let at = 0;
  for (const { 0: char, index } of text.matchAll(pattern)) {
    addPlain(text.slice(at, index));
    runs.push({ text: char, sign: signOf(char), isBreak: char === '\r' });
    at = index + char.length;
  }
  addPlain(text.slice(at));
  return runs;
}

// Controls, formats, line and paragraph separators, and every space but the common one.
function shapelessIn(text: string): RegExp {
  return text.trim() === ''
    ? /\r\n|[\p{Cc}\p{Cf}\p{Z}]/gu
    : /\r\n|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
}

const signs: Readonly<Record<string, string>> = {
  ' ': '·',
  '\n': '↵',
  '\r': '↵',
  '\r\n': '↵',
  '\t': '⇥',
  '\v': 'VT',
  '\f': 'FF',
  '\u0085': 'NEL',
  '\u00A0': 'NBSP',
  '\u00AD': 'SHY',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u2028': 'LS',
  '\u2029': 'PS',
  '\u202F': 'NNBSP',
  '\u2060': 'WJ',
  '\uFEFF': 'BOM',
};

function signOf(char: string): string {
  const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return signs[char] ?? `U+${hex}`;
}

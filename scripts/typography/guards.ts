/** A range of a text, offsets in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Guard {
  /** A text without a match has nothing to guard. */
  readonly wants: RegExp;
  readonly shape: RegExp;
  /** Stops and closing marks at the end are not part of it. */
  readonly isTrimmed: boolean;
}

const topLevel =
  'com|org|net|edu|gov|mil|int|info|biz|io|ai|app|dev|eu|uk|us|ca|au|de|at|ch|fr|be|nl|it|es|pt|se|no|dk|fi|pl|cz|sk|ru|jp|cn|kr|in|vn|sg|th|id|my|ph|asia|tv|me|co';
const extensions =
  'txt|md|markdown|html?|xhtml|xml|css|s[ac]ss|js|mjs|cjs|ts|tsx|jsx|json|jsonl|ya?ml|toml|ini|cfg|conf|log|csv|tsv|pdf|docx?|xlsx?|pptx?|odt|epub|mobi|azw3?|png|jpe?g|gif|svg|webp|tiff?|mp[34]|wav|ogg|zip|gz|tar|tgz|py|rb|php|java|cpp|hpp|cs|go|rs|sh|bat|exe|dll|so|sql|tex|bib|ttf|otf|woff2?|bak|lock';

const guards: readonly Guard[] = [
  {
    wants: /:\/\/|www\.|mailto:/i,
    shape:
      /\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"“”„‘’‚«»‹›]+(?:(?<==)"[^\s"]*"[^\s<>"“”„‘’‚«»‹›]*)?|\b(?:www\.|mailto:)[^\s<>"“”„‘’‚«»‹›]+/giu,
    isTrimmed: true,
  },
  {
    wants: /@/,
    shape:
      /(?:[\p{L}\d._%+-]+')?[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*|(?<![\p{L}\d])@[\p{L}\d_]+/gu,
    isTrimmed: true,
  },
  // "example.org/path", "notes--old.txt", "src/a-b.ts", "C:\\work".
  {
    wants: /\.[a-z]/i,
    shape: new RegExp(
      `(?<![\\p{L}\\d@.])(?:[A-Za-z\\d][A-Za-z\\d-]*\\.)+(?:${topLevel})(?![\\p{L}\\d-])(?:\\/[^\\s<>"“”]*)?|(?<![\\p{L}\\d_./~-])[\\p{L}\\d_./~-]*[\\p{L}\\d_]\\.(?:${extensions})(?![\\p{L}\\d-])`,
      'gu',
    ),
    isTrimmed: true,
  },
  {
    wants: /[\\/_#]/,
    shape:
      /(?<![\p{L}\d])[A-Za-z]:\\[^\s<>"]+|(?<![\p{L}\d./<])(?:~|\.{1,2})?(?:\/[\p{L}\d._-]+){2,}\/?|(?<![\p{L}\d_*])[\p{L}\d]+(?:_[\p{L}\d]+)+(?![\p{L}\d_*])|(?<!\S)#[\p{L}\d_-]+/gu,
    isTrimmed: true,
  },
  // "40/QD-TTg", "12/2018/NĐ-CP".
  {
    wants: /\d\/[\p{Lu}\d]/u,
    shape:
      /(?<![\p{L}\d/.-])\d+(?:\/\d{4})?\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*(?![\p{L}\d])/gu,
    isTrimmed: false,
  },
  {
    wants: /doi|isbn|issn|urn:|10\.\d{4}|arxiv|uuid/i,
    shape:
      /\b(?:isbn|issn)(?:-1[03])?:?\s*\d[\dX]*(?:[ –—-]{1,3}[\dX]+)*|\b(?:doi|urn|arxiv|uuid):\s?\S+|\b10\.\d{4,}\/\S+/giu,
    isTrimmed: true,
  },
  // Dates of ISO 8601 with their times, telephone numbers, the ISBN without its name: figures with more than one hyphen.
  {
    wants: /[\d)]-\d/,
    shape:
      /(?<![\p{L}\d/.-])(?:\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?|(?:\+?\d{1,3}[ .-])?\(?\d{2,4}\)[ .-]?\d{3,4}-\d{3,4}|\+?\d+(?:-\d+){2,})(?![\p{L}\d-])|\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/giu,
    isTrimmed: false,
  },
  // Faces made of marks.
  {
    wants: /[:;=]['-]?[()DP]/,
    shape: /(?<=^|\s)[:;=]['’]?-?[)(DP|](?=[\s.,!?]|$)/gu,
    isTrimmed: false,
  },
  // A telephone number in seven figures, an option of a command.
  {
    wants: /\d{3}-\d{4}|1-8|(?<!\S)--?\p{Ll}/u,
    shape:
      /(?<![\p{L}\d/.,$€£-])(?:\d{3}-\d{4}|1-8(?:00|33|44|55|66|77|88))(?![\p{L}\d-]|,\d)|(?<=^|\s)--\p{Ll}[\p{L}\d]*(?:-[\p{L}\d]+)*(?:=\S+)?(?=[\s.,;:)…]|$)(?!\p{L}*--)|(?<=\s)-\p{Ll}(?=[\s.,;)]|$)/gu,
    isTrimmed: false,
  },
];

/** Addresses, identifiers and file names: ranges of a text that no rule looks into, in order and without overlaps. */
export function findGuarded(text: string): readonly Range[] {
  const found = guards.flatMap(({ wants, shape, isTrimmed }) =>
    wants.test(text)
      ? [...text.matchAll(shape)].map((match) => ({
          start: match.index,
          end: match.index + (isTrimmed ? trimmed(match[0]) : match[0]).length,
        }))
      : [],
  );
  return merge(found);
}

function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?'’”»\]*_]+$/, '');
  // A bracket at the end is part of the address only when it opens in it.
  return bare.endsWith(')') && !bare.includes('(') ? trimmed(bare.slice(0, -1)) : bare;
}

function merge(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

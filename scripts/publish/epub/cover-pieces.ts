/** What may stand at the end of a line, and what comes between it and the next piece. */
export interface Piece {
  readonly text: string;
  /** `space`: a space that goes at a line end; `none`: nothing, as after a dash; `hyphen`: a hyphen if a line ends. */
  readonly joint: 'space' | 'none' | 'hyphen';
}

/** Offsets into a word where it may be divided, by word in lower case. */
export type Divisions = Readonly<Record<string, readonly number[]>>;

/** Text whose words may part where the writing itself allows it: at spaces that break, and after dashes and strokes. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/[ \t\n]+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const parts = word.split(/(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u);
      return parts.map((part, n) => ({
        text: part,
        joint: n < parts.length - 1 ? ('none' as const) : ('space' as const),
      }));
    });
}

/** A piece too long for a line: parted at spaces that should not break, and its words in their syllables. */
export function divide({ text, joint }: Piece, divisions: Divisions): readonly Piece[] {
  const words = text.split('\u00A0');
  return words.flatMap((word, n) => {
    const parts = syllables(word, divisions);
    const after = n === words.length - 1 ? joint : 'space';
    return parts.map((part, at) => ({
      text: part,
      joint: at === parts.length - 1 ? after : ('hyphen' as const),
    }));
  });
}

/** A piece in letters, for what is too long even in syllables; no mark is parted from its letter. */
export function spell({ text, joint }: Piece): readonly Piece[] {
  const letters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)];
  return letters.map(({ segment }, n) => {
    if (n === letters.length - 1) return { text: segment, joint };
    const next = letters[n + 1]?.segment ?? '';
    const isWord = takesHyphen.test(segment) && takesHyphen.test(next);
    return { text: segment, joint: isWord ? 'hyphen' : 'none' };
  });
}

/** Scripts that write a hyphen where a word goes on in the next line. */
const takesHyphen = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}]/u;

function syllables(text: string, divisions: Divisions): readonly string[] {
  const [word, before] = longestWord(text);
  const points = divisions[word.toLowerCase()] ?? [];
  const at = [0, ...points.map((point) => point + before.length), text.length];
  return at.slice(1).map((end, n) => text.slice(at[n], end));
}

function longestWord(text: string): readonly [word: string, before: string] {
  const word = text.match(/\p{L}+/gu)?.reduce((a, b) => (b.length > a.length ? b : a)) ?? '';
  return [word, text.slice(0, text.indexOf(word))];
}

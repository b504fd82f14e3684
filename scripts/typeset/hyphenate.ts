/** Where words may be divided: offsets into the word, by word in lower case. */
export type Hyphenation = Readonly<Record<string, readonly number[]>>;

/** Least letters before and after a hyphen: The Elements of Typographic Style 2.4.1 asks for two and three. */
const [leastBefore, leastAfter, shortestWord] = [2, 3, 6];

type Divide = (word: string, options: { hyphenChar: string; minWordLength: number }) => string;

/**
 * Points of division for all words of a text in a language, by the TeX patterns of the `hyphen` package. Languages
 * without patterns get none.
 *
 * @param language BCP 47.
 * @example (await hyphenate('independence', 'en-US')).independence // [2, 5, 8]
 */
export async function hyphenate(text: string, language: string): Promise<Hyphenation> {
  const divide = await patternsFor(language);
  if (divide === undefined) return {};
  const words = new Set(
    (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= shortestWord),
  );
  const lower = new Set(
    [...words].filter((word) => word !== word.toUpperCase()).map((word) => word.toLowerCase()),
  );
  const known = divided.get(divide) ?? new Map<string, readonly number[]>();
  divided.set(divide, known);
  const found = [...lower].sort().map((word) => {
    const points = known.get(word) ?? pointsOf(word, divide);
    known.set(word, points);
    return [word, points] as const;
  });
  return Object.fromEntries(found.filter(([, points]) => points.length > 0));
}

/** Words that were divided before, by their patterns: the articles of a book have most of their words in common. */
const divided = new Map<Divide, Map<string, readonly number[]>>();

function pointsOf(word: string, divide: Divide): readonly number[] {
  const parts = divide(word, { hyphenChar: '\u00AD', minWordLength: shortestWord }).split('\u00AD');
  let at = 0;
  return parts
    .slice(0, -1)
    .map((part) => (at += part.length))
    .filter((point) => point >= leastBefore && word.length - point >= leastAfter);
}

// The package has a module for each language; the patterns of a language serve its regions.
async function patternsFor(language: string): Promise<Divide | undefined> {
  const tag = language.toLowerCase();
  const [primary = ''] = tag.split('-');
  const aliases: Readonly<Record<string, string>> = {
    en: 'en-us',
    el: 'el-monoton',
    mn: 'mn-cyrl',
    sr: 'sr-cyrl',
    'de-de': 'de-1996',
  };
  for (const name of [tag, aliases[tag], primary, aliases[primary]]) {
    if (name === undefined || !/^[a-z-]+$/.test(name)) continue;
    const module = (await import(`hyphen/${name}/index.js`).catch(() => undefined)) as
      { hyphenateSync?: Divide; default?: { hyphenateSync: Divide } } | undefined;
    const divide = module?.hyphenateSync ?? module?.default?.hyphenateSync;
    if (divide !== undefined) return divide;
  }
  return undefined;
}

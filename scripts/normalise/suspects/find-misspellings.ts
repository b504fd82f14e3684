/** A word that may be misspelled, and the word of the same text that it resembles. */
export interface Misspelling {
  readonly word: string;
  readonly resembles: string;
  readonly count: number;
}

/**
 * Words that no dictionary knows, that stand once or twice in a text, and that differ by one letter, or by two letters
 * that changed places, from a known word that the text uses more often.
 *
 * @param counts How often each word stands in the text, in lower case.
 */
export function findMisspellings(
  counts: ReadonlyMap<string, number>,
  isKnown: (word: string) => boolean,
): readonly Misspelling[] {
  const suspects = [...counts].filter(
    ([word, count]) => count <= 2 && word.length >= 3 && !isKnown(word),
  );
  if (suspects.length === 0) return [];
  const wanted = new Set(suspects.flatMap(([word]) => [word, ...shortened(word)]));
  const known = indexByShortened(counts, { wanted, isKnown });
  return suspects.flatMap(([word, count]) => {
    const near = [word, ...shortened(word)].flatMap((form) => known.get(form) ?? []);
    const [best] = near
      .filter((other) => (counts.get(other) ?? 0) > count && isOneSlip(word, other))
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return best === undefined ? [] : [{ word, resembles: best, count: counts.get(best) ?? 0 }];
  });
}

// Known words by themselves and by what is left when one letter is taken out.
function indexByShortened(
  counts: ReadonlyMap<string, number>,
  { wanted, isKnown }: { wanted: ReadonlySet<string>; isKnown: (word: string) => boolean },
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (count < 2 || word.length < 3) continue;
    const forms = [word, ...shortened(word)].filter((form) => wanted.has(form));
    if (forms.length === 0 || !isKnown(word)) continue;
    for (const form of forms) index.set(form, [...(index.get(form) ?? []), word]);
  }
  return index;
}

function shortened(word: string): readonly string[] {
  return word.length > 24 ? [] : Array.from(word, (_, n) => word.slice(0, n) + word.slice(n + 1));
}

// One letter more, less or other, or two that changed places; an ending more is no slip.
function isOneSlip(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  if (word.startsWith(other) || other.startsWith(word)) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  const [a, b] = [word.slice(at), other.slice(at)];
  const isOther = a.slice(1) === b.slice(1) && word.length > 3;
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  const isShort = word.length === 3 && a.slice(1) === b.slice(1) && at > 0;
  return isOther || isSwapped || isShort || a.slice(1) === b || a === b.slice(1);
}

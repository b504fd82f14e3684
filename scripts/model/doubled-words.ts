const doubling = /(?<![\p{L}\p{M}'’-])(\p{L}[\p{L}\p{M}]+)\s+\1(?![\p{L}\p{M}'’-])/gu;
// German and French have sentences in which a pronoun or an article stands twice; Vietnamese makes words by doubling.
const usual: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:der|die|das|den|dem|sie|ihr|wir)$/i,
  fr: /^(?:nous|vous)$/i,
  vi: /^/,
};

/** A word that stands twice in a row, with the offset of the first. */
export interface DoubledWord {
  readonly word: string;
  readonly offset: number;
}

/**
 * Words that stand twice in a row and should not in the given language.
 *
 * @param language BCP 47.
 * @example findDoubledWords('on the the hill', 'en') // [{ word: 'the', offset: 3 }]
 */
export function findDoubledWords(text: string, language: string): readonly DoubledWord[] {
  const allowed = usual[language.split('-')[0] ?? ''];
  return [...text.matchAll(doubling)]
    .map((match) => ({ word: match[1] ?? '', offset: match.index }))
    .filter(({ word }) => allowed?.test(word) !== true);
}

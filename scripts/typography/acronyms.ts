import { splitAcronyms } from '../model/acronyms.ts';
import type { Inline } from '../model/pandoc-ast.ts';

/**
 * Marks the acronyms of {@link splitAcronyms}, so that a theme can set them in small capitals or spaced; the text is
 * unchanged.
 *
 * @param shoutedWords Words that stand among three or more in capitals in the text that this one is part of.
 * @example markAcronyms('(ASEAN)') // Str "(", Span.acronym [Str "ASEAN"], Str ")"
 */
export function markAcronyms(text: string, shoutedWords?: ReadonlySet<string>): readonly Inline[] {
  return splitAcronyms(text, shoutedWords).map((piece) => {
    const word: Inline = { t: 'Str', c: piece.text };
    return piece.isAcronym ? { t: 'Span', c: [['', ['acronym'], []], [word]] } : word;
  });
}

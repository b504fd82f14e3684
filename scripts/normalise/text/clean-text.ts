import { findCharacters, findDecomposed } from './characters.ts';
import { findInlineJunk } from './inline-junk.ts';
import { findMojibake } from './mojibake.ts';
import { rewrite, sourceTextOf, type SourceText } from './source-text.ts';

/**
 * The raw text as it was meant: double encodings undone, invisible characters gone, spaces plain, ligature characters
 * dissolved, letters composed, a web page's own words in it gone. Line ends stay.
 *
 * @example cleanText('â€œSoâ€\u009d').text // '“So”'
 */
export function cleanText(raw: string): SourceText {
  return [findMojibake, findCharacters, findDecomposed, findInlineJunk].reduce(
    (source, find) => rewrite(source, find(source.text)),
    sourceTextOf(raw),
  );
}

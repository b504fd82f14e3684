/** True when a sign such as "*" follows a word or a stop in the text, and is not its first character. */
export function callsSign(text: string, sign: string): boolean {
  return signCalls(text, sign).length > 0;
}

/** The calls of a sign in a text, with the brackets around it: "word*", "word(*)". */
export function signCalls(
  text: string,
  sign: string,
): readonly { readonly start: number; readonly end: number }[] {
  const escaped = sign.replaceAll('*', '\\*');
  const shape = new RegExp(
    `(?<=[\\p{L}\\p{N}\\p{Pe}\\p{Pf}"”’.,;:!?])(?:\\(${escaped}\\)|${escaped})(?![*†‡§\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.matchAll(shape)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

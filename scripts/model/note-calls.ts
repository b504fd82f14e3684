/**
 * Writes the marks of notes where they are called. Marks that stand side by side are parted by a comma, since a reader
 * takes them for one number otherwise: ²,³ instead of ²³.
 *
 * @param xhtml With `<note-call n="3"/>` where mark 3 belongs.
 * @param write Gives the mark by its number; `comma` is "," for a mark that follows another.
 */
export function writeNoteCalls(
  xhtml: string,
  write: (mark: string, comma: string) => string,
): string {
  return xhtml.replace(
    /(?<=(<note-call n="\d+"\/>)?)<note-call n="(\d+)"\/>/g,
    (_call, before: string | undefined, mark: string) => write(mark, before ? ',' : ''),
  );
}

/** What the start or the shape of a line says by itself. */

/** Ends a sentence, or a part of one that a line may end with: "…" and closing marks counted in. */
export function endsSentence(text: string): boolean {
  return /[.!?…:][\p{Pe}\p{Pf}"'”’]*(?:[([]?(?:\d{1,3}|\*)[)\]]?|[⁰¹²³⁴-⁹]{1,3})?$/u.test(text);
}

/** "• one", "- two" */
export function opensBullet(text: string): boolean {
  return /^[•·▪◦‣●○■□►*+–-]\s+\S/.test(text);
}

/** "1. one", "(a) two", "iv) three" */
export function opensNumber(text: string): boolean {
  return /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\.)\s+\S/.test(
    text,
  );
}

/** "(1) Ibid.", "[2] Smith, p. 3", "¹ Id.", "* A note" */
export function opensNote(text: string): boolean {
  return /^(?:[([]\d{1,3}[)\]]|[⁰¹²³⁴-⁹]{1,3}|[*†‡§]{1,3})\s?\S/.test(text);
}

/** The cells of a table's row: text parted by tabs, bars, or three spaces and more; one cell for any other line. */
export function cellsOf(text: string): readonly string[] {
  const bars = /^\|.*\|$/.test(text) || / \| .* \| /.test(text);
  const shape = bars ? /\s*\|\s*/ : / *\t+ *| {3,}/;
  const cells = (bars ? text.replace(/^\||\|$/g, '') : text)
    .split(shape)
    .map((cell) => cell.trim());
  return cells;
}

/** A line of signs: under a heading, around a table, between scenes. */
export function isRule(text: string): boolean {
  return /^(?:[-–—_=~*#•·.+|:⁂§\s]|o0o)+$/i.test(text) && /[-–—_=~*#•·+⁂§]/.test(text);
}

/** Written in capitals, numbers and signs aside. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\b(?:Mc|Mac|de|von|van)\b/g, ''));
}

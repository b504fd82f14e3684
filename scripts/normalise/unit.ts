/** A paragraph as the raw text has it: lines that belong together, and where they stand. */
export interface Unit {
  /** Position among the units, from 0. */
  readonly index: number;
  /** Offsets in the raw text, UTF-16 units, end excluded; white space around it is outside. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Line of `start`, from 1. */
  readonly line: number;
}

/**
 * Splits a raw text into units: at every line end, or only at blank lines when the text is hard-wrapped.
 *
 * @example splitUnits('One.\n\nTwo.').map((unit) => unit.text) // ['One.', 'Two.']
 */
export function splitUnits(text: string): readonly Unit[] {
  const lines = splitLines(text);
  const groups = isHardWrapped(text, lines) ? groupAtBlanks(lines) : lines.map((line) => [line]);
  return groups
    .filter((group) => group.some(({ isBlank }) => !isBlank))
    .map((group, index) => {
      const start = (group[0] as Line).start;
      const end = (group.at(-1) as Line).end;
      return { index, start, end, text: text.slice(start, end), line: (group[0] as Line).number };
    });
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly isBlank: boolean;
}

// Offsets without the white space at either end of the line.
function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const [whole, content = ''] = match;
    if (whole === '') break;
    const start = match.index + (content.length - content.trimStart().length);
    const end = match.index + content.trimEnd().length;
    lines.push({
      start,
      end: Math.max(start, end),
      number: lines.length + 1,
      isBlank: content.trim() === '',
    });
  }
  return lines;
}

// Hard-wrapped: most lines that are followed by another line are of much the same, moderate length, and the next line
// goes on in the middle of a sentence. A list of notes or a poem is not.
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  const inner = lines.filter((line, n) => !line.isBlank && lines[n + 1]?.isBlank === false);
  const full = inner.filter(({ start, end }) => end - start >= 45 && end - start <= 100);
  const goingOn = inner.filter(({ number }) =>
    /^\p{Ll}/u.test(text.charAt(lines[number]?.start ?? 0)),
  );
  const others = lines.filter(({ isBlank }) => !isBlank).length - inner.length;
  return (
    inner.length > others &&
    full.length >= inner.length * 0.8 &&
    goingOn.length >= inner.length * 0.4
  );
}

function groupAtBlanks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.isBlank) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

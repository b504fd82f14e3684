/** Widths of the letters of a font by their codes, in thousandths of an em. */
export type LetterWidths = Float64Array;

/** Letters that stand one behind the other. */
export interface Row {
  readonly codes: number[];
  /** How far each begins behind the one before, in points; NaN: where that one ends. */
  readonly steps: number[];
}

/** Letter-spacing below the first is none, and no letter stands further off than the second: thousandths of an em. */
const [leastSpacing, tolerance] = [0.2, 0.5];

/** A letter is as far from the one before as most are, if it differs by less: thousandths of an em. */
const alike = 0.1;

/** A row as it is written. */
export interface ShownRow {
  /** Its letter-spacing, in points. */
  readonly spacing: string;
  /** The line with its operator. */
  readonly shown: string;
}

/** Writes a row as one string, or as several with numbers between them. */
export function showRow(row: Row, font: LetterWidths, size: number): ShownRow {
  const { codes, steps } = row;
  const ems = 1000 / size;
  const spacing = short(spacingOf(row, font, ems) / ems);
  const spacingInEms = Number(spacing) * ems;
  let [error, hasNumbers] = [0, false];
  let strings = digitsOf(codes[0] as number);
  for (let n = 1; n < codes.length; n += 1) {
    const step = steps[n] as number;
    const width = widthIn(font, codes[n - 1] as number);
    if (!Number.isNaN(step)) error += width + spacingInEms - step * ems;
    if (error > tolerance || error < -tolerance) {
      const back = Math.round(error);
      strings += `>${back}<`;
      error -= back;
      hasNumbers = true;
    }
    strings += digitsOf(codes[n] as number);
  }
  return { spacing, shown: hasNumbers ? `[<${strings}>] TJ\n` : `<${strings}> Tj\n` };
}

const digits: string[] = [];

function digitsOf(code: number): string {
  return (digits[code] ??= code.toString(16).toUpperCase().padStart(4, '0'));
}

function widthIn(font: LetterWidths, code: number): number {
  return font[code] ?? 1000;
}

/** What most letters of a row are apart, as far as they are one (Boyer and Moore's vote); thousandths of an em. */
function spacingOf({ codes, steps }: Row, font: LetterWidths, ems: number): number {
  let [chosen, votes] = [0, 0];
  for (let n = 1; n < codes.length; n += 1) {
    const apart = (steps[n] as number) * ems - widthIn(font, codes[n - 1] as number);
    if (Number.isNaN(apart)) continue;
    if (votes === 0) chosen = apart;
    votes += Math.abs(apart - chosen) < alike ? 1 : -1;
  }
  return Math.abs(chosen) < leastSpacing ? 0 : chosen;
}

/** A length as it is written. */
export function short(points: number): string {
  return String(Math.round(points * 1e5) / 1e5);
}

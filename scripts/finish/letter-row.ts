/** Widths of the letters of a font by their codes, in thousandths of an em. */
export type LetterWidths = Float64Array;

/** Letters that stand one behind the other. */
export interface Row {
  readonly codes: number[];
  /** How far each begins behind the first, in points; NaN: where the one before ends. */
  readonly places: number[];
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

/** How a row is set; points. */
export interface RowSetting {
  readonly size: number;
  /** Letter-spacing that is left from the row before, where it goes on there. */
  readonly before: number;
}

/** Writes a row as one string, or as several with numbers between them. */
export function showRow(row: Row, font: LetterWidths, { size, before }: RowSetting): ShownRow {
  const { codes, places } = row;
  const ems = 1000 / size;
  const spacing = short(spacingOf(row, font, ems) / ems);
  const spacingInEms = Number(spacing) * ems;
  // Where the letter is to stand, and where it would as it is written.
  let [wanted, written, hasNumbers] = [0, before * ems, false];
  let strings = '';
  for (let n = 0; n < codes.length; n += 1) {
    if (n > 0) {
      const width = widthIn(font, codes[n - 1] as number);
      wanted = placeOf(places[n] as number, ems, wanted + width);
      written += width + spacingInEms;
    }
    const error = written - wanted;
    if (error > tolerance || error < -tolerance) {
      const back = Math.round(error);
      strings += `>${back}<`;
      written -= back;
      hasNumbers = true;
    }
    strings += digitsOf(codes[n] as number);
  }
  const shown = hasNumbers ? `[<${strings}>] TJ\n`.replace('[<>', '[') : `<${strings}> Tj\n`;
  return { spacing, shown };
}

function placeOf(place: number, ems: number, end: number): number {
  return Number.isNaN(place) ? end : place * ems;
}

const digits: string[] = [];

function digitsOf(code: number): string {
  return (digits[code] ??= code.toString(16).toUpperCase().padStart(4, '0'));
}

function widthIn(font: LetterWidths, code: number): number {
  return font[code] ?? 1000;
}

/** What most letters of a row are apart, as far as they are one (Boyer and Moore's vote); thousandths of an em. */
function spacingOf({ codes, places }: Row, font: LetterWidths, ems: number): number {
  let [chosen, votes, at] = [0, 0, 0];
  for (let n = 1; n < codes.length; n += 1) {
    const end = at + widthIn(font, codes[n - 1] as number);
    at = placeOf(places[n] as number, ems, end);
    const apart = at - end;
    if (votes === 0) chosen = apart;
    votes += Math.abs(apart - chosen) < alike ? 1 : -1;
  }
  return Math.abs(chosen) < leastSpacing ? 0 : chosen;
}

/** A length as it is written. */
export function short(points: number): string {
  return String(Math.round(points * 1e5) / 1e5);
}

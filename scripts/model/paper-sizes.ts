import type { PaperSize } from './booklet.ts';

/** Papers that printers take, in millimetres and upright (ISO 216; ANSI/ASME Y14.1), each series from the smallest. */
const iso: readonly PaperSize[] = [
  { name: 'A6', widthMm: 105, heightMm: 148 },
  { name: 'A5', widthMm: 148, heightMm: 210 },
  { name: 'A4', widthMm: 210, heightMm: 297 },
  { name: 'A3', widthMm: 297, heightMm: 420 },
];
const american: readonly PaperSize[] = [
  { name: 'half-letter', widthMm: 139.7, heightMm: 215.9 },
  { name: 'Letter', widthMm: 215.9, heightMm: 279.4 },
  { name: 'Legal', widthMm: 215.9, heightMm: 355.6 },
  { name: 'Tabloid', widthMm: 279.4, heightMm: 431.8 },
];

/** Pages may be this much too large: half a millimetre is cut off by no printer. */
const toleranceMm = 0.5;

/** A page of a PDF as a paper size: by its name when it has one, otherwise by its measures. */
export function pageSizeOf(widthMm: number, heightMm: number): PaperSize {
  const known = [...iso, ...american].find(
    (size) => isNear(size.widthMm, widthMm) && isNear(size.heightMm, heightMm),
  );
  const [width, height] = [widthMm, heightMm].map((mm) => String(Math.round(mm * 10) / 10));
  return known ?? { name: `${width} × ${height} mm`, widthMm, heightMm };
}

/**
 * The sheet, as it lies, that two pages stand on side by side: the smallest that holds them, of the series that the
 * page belongs to first; undefined when none does.
 */
export function sheetFor(page: PaperSize): PaperSize | undefined {
  const lying = seriesOf(page).map(layDown);
  return lying.find((sheet) => holdsTwo(sheet, page));
}

/** A sheet by its name, as it lies; letter case ignored. */
export function sheetNamed(name: string): PaperSize | undefined {
  const found = [...iso, ...american].find(
    (size) => size.name.toLowerCase() === name.toLowerCase(),
  );
  return found === undefined ? undefined : layDown(found);
}

/** Names of all sheets. */
export const sheetNames: readonly string[] = [...iso, ...american].map(({ name }) => name);

/** True when two pages have room on a sheet at their true size. */
export function holdsTwo(sheet: PaperSize, page: PaperSize): boolean {
  return (
    sheet.widthMm + toleranceMm >= 2 * page.widthMm && sheet.heightMm + toleranceMm >= page.heightMm
  );
}

// A page whose sides are whole eighths of an inch is American.
function seriesOf({ widthMm, heightMm }: PaperSize): readonly PaperSize[] {
  const isWhole = (mm: number) => Math.abs(mm / 3.175 - Math.round(mm / 3.175)) < 0.02;
  const isAmerican = isWhole(widthMm) && isWhole(heightMm);
  return isAmerican ? [...american, ...iso] : [...iso, ...american];
}

function layDown({ name, widthMm, heightMm }: PaperSize): PaperSize {
  return { name, widthMm: heightMm, heightMm: widthMm };
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= toleranceMm;
}

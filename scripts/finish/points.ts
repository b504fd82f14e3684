/** Points in a millimetre. */
const ptPerMm = 72 / 25.4;

/** Millimetres as points, to a thousandth. */
export function toPoints(mm: number): number {
  return Math.round(mm * ptPerMm * 1000) / 1000;
}

/** Points as millimetres. */
export function toMillimetres(pt: number): number {
  return pt / ptPerMm;
}

/** A transformation matrix [a b c d e f] (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First one matrix, then the other. */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** The box around a box that was transformed. */
export function boxThrough([left, bottom, right, top]: Box, m: Matrix): Box {
  const xs = [m[0] * left, m[0] * right] as const;
  const xt = [m[2] * bottom, m[2] * top] as const;
  const ys = [m[1] * left, m[1] * right] as const;
  const yt = [m[3] * bottom, m[3] * top] as const;
  return [
    Math.min(xs[0], xs[1]) + Math.min(xt[0], xt[1]) + m[4],
    Math.min(ys[0], ys[1]) + Math.min(yt[0], yt[1]) + m[5],
    Math.max(xs[0], xs[1]) + Math.max(xt[0], xt[1]) + m[4],
    Math.max(ys[0], ys[1]) + Math.max(yt[0], yt[1]) + m[5],
  ];
}

/** By how much a matrix enlarges, whatever the direction. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
}

/** What two boxes share; undefined when they do not meet. */
export function shared(a: Box, b: Box): Box | undefined {
  const box: Box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ];
  return box[0] <= box[2] && box[1] <= box[3] ? box : undefined;
}

/** The box around two boxes. */
export function around(a: Box | undefined, b: Box): Box {
  if (a === undefined) return b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

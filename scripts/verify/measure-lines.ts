import { loadPdfjs } from './pdfjs.ts';

/** A line of a PDF's text as it was painted; points. */
export interface PaintedLine {
  /** Index of the page, from 0. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** From the foot of the page. */
  readonly baseline: number;
  readonly size: number;
  /** Each space between two words as a part of the face's own space. */
  readonly spaces: readonly number[];
}

interface Glyph {
  readonly char: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Advance of the face's space at this size. */
  readonly space: number;
}

type Matrix = readonly [number, number, number, number, number, number];

// Where a font never paints a space.
const faceless = 250;

/** Reads where every glyph of a PDF stands, and joins glyphs to words and lines. */
export async function measureLines(bytes: Uint8Array): Promise<readonly PaintedLine[]> {
  const { getDocument, OPS } = await loadPdfjs();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const pdf = await task.promise;
  try {
    const lines: PaintedLine[] = [];
    const spaces = new Map<string, number>();
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const page = await pdf.getPage(n);
      const { fnArray, argsArray } = await page.getOperatorList();
      const operands = argsArray as readonly unknown[][];
      lines.push(...linesOf(readGlyphs(fnArray, operands, { spaces, OPS }), n - 1));
    }
    return lines;
  } finally {
    await task.destroy();
  }
}

interface State {
  ctm: Matrix;
  text: Matrix;
  size: number;
  /** Between all letters; in the units of the text. */
  spacing: number;
  font: string;
  /** Advance of the space, in thousandths of the size, by font, as far as it was seen. */
  readonly spaces: Map<string, number>;
}

type Ops = typeof import('pdfjs-dist/legacy/build/pdf.mjs').OPS;

// The part of PDF's text model that Chromium writes, and the press out of it: no word or horizontal spacing, no rise.
function readGlyphs(
  operators: readonly number[],
  operands: readonly unknown[][],
  { spaces, OPS }: Pick<State, 'spaces'> & { readonly OPS: Ops },
): readonly Glyph[] {
  const identity: Matrix = [1, 0, 0, 1, 0, 0];
  const state: State = { ctm: identity, text: identity, size: 0, spacing: 0, font: '', spaces };
  const saved: Matrix[] = [];
  const glyphs: Glyph[] = [];
  const actions: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => saved.push(state.ctm),
    [OPS.restore]: () => void (state.ctm = saved.pop() ?? identity),
    [OPS.transform]: (args) => void (state.ctm = times(args as unknown as Matrix, state.ctm)),
    [OPS.beginText]: () => void (state.text = identity),
    [OPS.setFont]: (args) => {
      [state.font, state.size] = [String(args[0]), Number(args[1])];
    },
    [OPS.setCharSpacing]: (args) => void (state.spacing = Number(args[0])),
    [OPS.setTextMatrix]: (args) => void (state.text = matrixOf(args)),
    [OPS.moveText]: (args) =>
      void (state.text = times([1, 0, 0, 1, Number(args[0]), Number(args[1])], state.text)),
    [OPS.showText]: (args) => glyphs.push(...show(args[0] as readonly unknown[], state)),
  };
  for (const [n, operator] of operators.entries()) actions[operator]?.(operands[n] ?? []);
  return glyphs;
}

function matrixOf(args: readonly unknown[]): Matrix {
  const values = args.length === 1 ? Array.from(args[0] as ArrayLike<number>) : args.map(Number);
  return values as unknown as Matrix;
}

interface FontGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

function show(
  pieces: readonly unknown[],
  { ctm, text, size, spacing, font, spaces }: State,
): readonly Glyph[] {
  const whole = times(text, ctm);
  const scale = Math.abs(whole[0]) || 1;
  const own = pieces.find((piece) => (piece as FontGlyph).unicode === ' ') as FontGlyph | undefined;
  if (own?.width !== undefined) spaces.set(font, own.width);
  const space = ((spaces.get(font) ?? faceless) / 1000) * size * scale;
  let at = 0;
  return pieces.flatMap((piece): readonly Glyph[] => {
    if (typeof piece === 'number') {
      at -= (piece / 1000) * size;
      return [];
    }
    const { unicode = '', width = 0 } = (piece ?? {}) as FontGlyph;
    const [start, end] = [at, at + (width / 1000) * size];
    at = end + spacing;
    const [left, right] = [start, end].map((x) => whole[0] * x + whole[4]) as [number, number];
    const isBlank = unicode.trim() === '';
    return isBlank
      ? []
      : [{ char: unicode, left, right, baseline: whole[5], size: size * scale, space }];
  });
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

function linesOf(glyphs: readonly Glyph[], page: number): readonly PaintedLine[] {
  const byBaseline = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const key = Math.round(glyph.baseline * 2) / 2;
    const line = byBaseline.get(key) ?? [];
    byBaseline.set(key, line);
    line.push(glyph);
  }
  return [...byBaseline].sort(([a], [b]) => b - a).map(([, line]) => joined(line, page));
}

// A gap of more than a third of a space parts two words.
function joined(line: readonly Glyph[], page: number): PaintedLine {
  const sorted = [...line].sort((a, b) => a.left - b.left);
  const spaces: number[] = [];
  let text = '';
  for (const [n, glyph] of sorted.entries()) {
    const before = sorted[n - 1];
    const gap = before === undefined ? 0 : glyph.left - before.right;
    if (before !== undefined && gap > before.space / 3) {
      spaces.push(gap / before.space);
      text += ' ';
    }
    text += glyph.char;
  }
  const sizes = sorted.map(({ size }) => size).sort((a, b) => a - b);
  return {
    page,
    text,
    spaces,
    left: sorted[0]?.left ?? 0,
    right: sorted.at(-1)?.right ?? 0,
    baseline: sorted[0]?.baseline ?? 0,
    size: sizes[sizes.length >> 1] ?? 0,
  };
}

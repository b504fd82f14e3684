import type { Piece } from './cover-pieces.ts';

/** A piece measured; widths in ems of its type. */
export interface MeasuredPiece extends Piece {
  readonly width: number;
}

/** A text to be set in lines, with the room it has; pixels. */
export interface Setting {
  readonly pieces: readonly MeasuredPiece[];
  /** Widths of a space and of a hyphen in ems. */
  readonly space: number;
  readonly hyphen: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  /** The size wished for, and the smallest that is wished. */
  readonly largestPx: number;
  readonly leastPx: number;
}

/** Lines at a size. */
export interface SetText {
  readonly sizePx: number;
  readonly lines: readonly string[];
}

/**
 * Finds size and lines together: as large as the room allows, in lines of like length, without a little word hanging
 * at the end of one or standing alone in the last. Goes below the smallest size wished only when nothing else fits.
 */
export function setLines(setting: Setting): SetText {
  const { pieces, largestPx, leastPx } = setting;
  if (pieces.length === 0) return { sizePx: largestPx, lines: [] };
  for (let top = largestPx; ; top = Math.min(top, leastPx) * step) {
    const bottom = top === largestPx ? leastPx : top;
    const best = bestBetween(setting, top, Math.min(bottom, top));
    if (best !== undefined) return best;
  }
}

const step = 0.97;

/** A size a third smaller is as bad as lines whose lengths differ by a half from one another. */
const costOfSmallness = 0.6;

function bestBetween(setting: Setting, top: number, bottom: number): SetText | undefined {
  let best: (SetText & { readonly cost: number }) | undefined;
  for (let sizePx = top; sizePx >= bottom * 0.999; sizePx *= step) {
    const mostLines = Math.max(1, Math.floor(setting.heightPx / (sizePx * setting.leading)));
    const smallness = costOfSmallness * Math.log(setting.largestPx / sizePx);
    if (best !== undefined && smallness > best.cost) break;
    const fewest = Math.ceil(
      (widthOf(setting, 0, setting.pieces.length) * sizePx) / setting.widthPx,
    );
    const most = Math.min(mostLines, setting.pieces.length, fewest + 3);
    for (let count = fewest; count <= most; count += 1) {
      const found = breakInto(count, setting, sizePx);
      const cost = (found?.cost ?? Infinity) + smallness;
      if (found && cost < (best?.cost ?? Infinity)) best = { sizePx, lines: found.lines, cost };
    }
  }
  return best && { sizePx: best.sizePx, lines: best.lines };
}

interface Broken {
  readonly cost: number;
  readonly lines: readonly string[];
}

// The cheapest way to a break before piece n, in so many lines, found from the ways to all earlier ones.
function breakInto(count: number, setting: Setting, sizePx: number): Broken | undefined {
  const { pieces } = setting;
  const room = setting.widthPx / sizePx;
  const target = widthOf(setting, 0, pieces.length) / count;
  let ways = new Map<number, Broken>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Broken>();
    for (const [from, way] of ways) {
      const ends = line === count ? [pieces.length] : endsAfter(from, pieces.length);
      for (const [to, width] of fitting(ends, { from, room, setting })) {
        const uneven = ((width - target) / target) ** 2 / count;
        const cost = way.cost + uneven + costOfEnd(pieces, from, to);
        const isBest = cost < (next.get(to)?.cost ?? Infinity);
        const lines = [...way.lines, textOf(pieces.slice(from, to))];
        next.set(to, isBest ? { cost, lines } : (next.get(to) as Broken));
      }
    }
    ways = next;
  }
  return ways.get(pieces.length);
}

// Where a line that begins at a piece may end, nearest first, with its width.
function fitting(
  ends: readonly number[],
  { from, room, setting }: { from: number; room: number; setting: Setting },
): readonly (readonly [to: number, width: number])[] {
  const found: [number, number][] = [];
  for (const to of ends) {
    const width = widthOf(setting, from, to);
    if (width > room) break;
    if (to > from) found.push([to, width]);
  }
  return found;
}

function endsAfter(from: number, length: number): readonly number[] {
  return Array.from({ length: length - from - 1 }, (_one, n) => from + n + 1);
}

function widthOf({ pieces, space, hyphen }: Setting, from: number, to: number): number {
  const line = pieces.slice(from, to);
  const inside = line.slice(0, -1).filter(({ joint }) => joint === 'space').length * space;
  const isDivided = to < pieces.length && line.at(-1)?.joint === 'hyphen';
  return line.reduce((sum, { width }) => sum + width, inside) + (isDivided ? hyphen : 0);
}

function costOfEnd(pieces: readonly Piece[], from: number, to: number): number {
  const last = pieces[to - 1];
  const letters = last?.text.length ?? 0;
  if (to === pieces.length) return from === to - 1 && from > 0 && letters <= 4 ? 0.15 : 0;
  if (last?.joint === 'hyphen') return letters <= 2 ? 0.2 : 0.08;
  if (/[,;:.!?…–—]["'’”)]?$/.test(last?.text ?? '')) return -0.03;
  return isLittle(last?.text ?? '') ? 0.2 : 0;
}

function isLittle(word: string): boolean {
  return littleWords.has(word.toLowerCase());
}

/** Articles, conjunctions and prepositions that lead on into the next line. */
const littleWords = new Set(
  [
    'a an the of on in at to by for from with and or as',
    'der die das des dem den ein eine und von im am zu für mit',
    'le la les un une de du et à au aux en sur pour',
    'el los las una y del con por para il lo gli e di',
    'và của về với cho các những trong',
  ].flatMap((line) => line.split(' ')),
);

function textOf(line: readonly Piece[]): string {
  return line
    .map(({ text, joint }, n) => {
      if (n < line.length - 1) return joint === 'space' ? `${text} ` : text;
      return joint === 'hyphen' ? `${text}-` : text;
    })
    .join('');
}

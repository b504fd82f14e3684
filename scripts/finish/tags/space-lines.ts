import { readLine, type TextLine } from './text-line.ts';
import type { Follower, Followers } from './text-flows.ts';

/** What is to be known about a font to part words. Codes are as in the content stream. */
export interface SpacingFont {
  /** Hexadecimal digits of a code. */
  readonly digits: number;
  /** Undefined when the font has no space. */
  readonly space?: string;
  /** Of hyphens, dashes and strokes, behind which a word may go on in the next line. */
  readonly dashes: readonly string[];
  /** Of letters of scripts that write no spaces. */
  readonly dense: readonly string[];
}

/** What is to be known about a content stream to part the words at the ends of its lines. */
export interface SpacingFacts {
  readonly followers: Followers;
  /** By their names in the stream. */
  readonly fonts: Readonly<Record<string, SpacingFont>>;
}

/** Marked content as it stands in a stream, from its BDC to its EMC. */
export interface MarkedPiece {
  readonly mcid: number;
  readonly written: string;
}

interface Line extends TextLine {
  readonly mcid: number;
}

/**
 * Puts spaces between lines of one text: the browser prints none where a line ends, and the text of a PDF is to have
 * them (ISO 32000-1, 14.8.2.5). Nothing moves, since each line says where it begins. Knows content streams as Chromium
 * writes them, an operator to a line.
 *
 * @returns The pieces as they are to be written.
 */
export function spaceLines(
  pieces: readonly MarkedPiece[],
  { followers, fonts }: SpacingFacts,
): readonly string[] {
  const lines = pieces.map(({ mcid, written }) =>
    followers[mcid] === undefined ? [] : linesIn(written, fonts).map((line) => ({ ...line, mcid })),
  );
  const starts = new Map<number, Line>();
  for (const [line] of lines) if (line !== undefined) starts.set(line.mcid, line);
  return pieces.map(({ written }, n) => {
    let [spaced, at] = ['', 0];
    for (const [m, line] of (lines[n] ?? []).entries()) {
      const next = lines[n]?.[m + 1] ?? nextOf(followers[line.mcid], followers, starts);
      const space = isParted(line, next, fonts) ? spaceFor(line, fonts) : '';
      spaced += written.slice(at, line.end) + space;
      at = line.end;
    }
    return spaced + written.slice(at);
  });
}

function linesIn(written: string, fonts: SpacingFacts['fonts']): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let at = written.indexOf('BT\n'); at >= 0; at = written.indexOf('\nBT\n', at)) {
    const end = written.indexOf('\nET\n', at) + 1;
    if (end === 0) break;
    const line = readLine(written.slice(at, end), fonts);
    if (line !== undefined) lines.push({ ...line, end });
    at = end;
  }
  return lines;
}

// Pictures have no letters: what stands behind them counts.
function nextOf(
  follower: Follower | undefined,
  followers: Followers,
  starts: ReadonlyMap<number, Line>,
): Line | Exclude<Follower, number> {
  let next = follower ?? 'nothing';
  for (let steps = 0; typeof next === 'number' && steps < 100; steps += 1) {
    const start = starts.get(next);
    if (start !== undefined) return start;
    next = followers[next] ?? 'nothing';
  }
  return typeof next === 'number' ? 'nothing' : next;
}

/** A line is as much below another, in sizes of the letters; letters that are raised or lowered are nearer. */
const lineTurn = 0.7;

function isParted(
  line: Line,
  next: Line | Exclude<Follower, number>,
  fonts: SpacingFacts['fonts'],
): boolean {
  const font = fonts[line.font];
  if (line.isDivided || next === 'nothing' || next === 'joined') return false;
  if (font === undefined || line.last === font.space) return false;
  if (next === 'apart') return true;
  const goesOn = font.dashes.includes(line.last) && line.before !== font.space;
  const isDense = font.dense.includes(line.last);
  if (next === 'elsewhere') return !goesOn && !isDense;
  const turns = Math.abs(next.startY - line.endY) > lineTurn * Math.max(line.size, next.size);
  const opens = fonts[next.firstFont];
  const isPartedAnyway = next.mcid !== line.mcid && next.first === opens?.space;
  const isDenseText = isDense && (opens?.dense.includes(next.first) ?? false);
  return turns && !goesOn && !isPartedAnyway && !isDenseText;
}

// Of its own font, or of another that has one: the next text says which font it is in.
function spaceFor({ font, size }: Line, fonts: SpacingFacts['fonts']): string {
  const own = fonts[font]?.space;
  if (own !== undefined) return `<${own}> Tj\n`;
  const [name, other] = Object.entries(fonts).find(([, { space }]) => space !== undefined) ?? [];
  return other?.space === undefined ? '' : `/${name} ${size} Tf\n<${other.space}> Tj\n`;
}

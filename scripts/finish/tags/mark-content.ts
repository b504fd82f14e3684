import { spaceLines, type MarkedPiece, type SpacingFacts } from './space-lines.ts';

/** What is to be known about a content stream to mark it. */
export interface ContentFacts {
  /** Marked content that is no content: backgrounds and borders of elements. */
  readonly decorations: readonly number[];
  /** Names of the forms that have marks of their own. */
  readonly markedForms: readonly string[];
  /**
   * Upper and lower edge of the text area, points from the lower edge of the page; letters beyond it, and in no element,
   * are running heads and folios.
   */
  readonly edges: readonly [top: number, bottom: number];
  readonly spacing: SpacingFacts;
}

/**
 * Marks what a page paints beyond its structure as artifacts (ISO 14289-1, 7.1): running heads and folios as those of
 * the pagination, all else without a kind. Lines of one text are parted by spaces. Hyphens that the press added, which the pages write as U+2010, are told as
 * soft hyphens (ISO 32000-1, 14.8.2.2.3). Knows content streams as Chromium writes them, an operator to a line.
 */
export function markContent(content: string, facts: ContentFacts): string {
  const loose: string[] = [];
  const marked: MarkedPiece[] = [];
  const canvas = canvasOf(content);
  for (let at = 0; at < content.length;) {
    const properties = content.indexOf(' <</MCID ', at);
    const start = properties < 0 ? content.length : content.lastIndexOf('\n', properties) + 1;
    loose.push(markLoose(content.slice(at, start), facts, canvas));
    if (properties < 0) break;
    at = endOfMarked(content, content.indexOf('BDC\n', properties) + 4);
    const mcid = Number.parseInt(content.slice(properties + 9, properties + 16), 10);
    marked.push({ mcid, written: content.slice(start, at) });
  }
  const decorations = new Set(facts.decorations);
  const pieces = spaceLines(marked, facts.spacing).map((piece, n) =>
    decorations.has(marked[n]?.mcid ?? -1)
      ? `${loose[n]}/Artifact BMC\n${piece.slice(piece.indexOf('BDC\n') + 4)}`
      : `${loose[n]}${piece}`,
  );
  pieces.push(...loose.slice(marked.length));
  return pieces.join('').replaceAll('<</ActualText <FEFF2010> >>', '<</ActualText <FEFF00AD> >>');
}

/** How high on the page a height of the canvas is. */
type Canvas = (y: number) => number;

// Chromium paints all pages from one long canvas, downwards, which it scales and moves up.
function canvasOf(content: string): Canvas {
  const matrix = /^([\d.]+) 0 0 -\1 0 ([\d.]+) cm\n/.exec(content);
  const inner = /\n([\d.]+) 0 0 \1 [-\d.]+ ([-\d.]+) cm\n/.exec(content.slice(0, 400));
  const [unit, height, scale, moved] = [matrix?.[1], matrix?.[2], inner?.[1], inner?.[2]].map(
    Number,
  );
  return (y) => (height ?? NaN) - (unit ?? NaN) * ((scale ?? NaN) * y + (moved ?? NaN));
}

// After the EMC that belongs to the BDC before; others may stand between, and letters written backwards (BMC).
function endOfMarked(content: string, from: number): number {
  let at = from;
  for (let depth = 1; depth > 0;) {
    const end = content.indexOf('\nEMC\n', at);
    if (end < 0) return content.length;
    const inner = nextOpening(content, at);
    if (inner >= 0 && inner < end) {
      depth += 1;
      at = inner + 4;
    } else {
      depth -= 1;
      at = end + 4;
    }
  }
  return at + 1;
}

function nextOpening(content: string, from: number): number {
  const dictionary = content.indexOf('BDC\n', from);
  const plain = content.slice(from, dictionary < 0 ? undefined : dictionary).indexOf('BMC\n');
  return plain < 0 ? dictionary : from + plain;
}

const paints = /^(?:f\*?|F|S|s|B\*?|b\*?|sh)$/;
const draws = /^(?:m|l|c|v|y|h|re|W\*?)$/;

/** Lines that paint and are in no element, each run of one kind as one artifact. */
function markLoose(lines: string, facts: ContentFacts, canvas: Canvas): string {
  if (!/(?:^|\n)BT\n|(?: |\n)(?:Do|f\*?|F|S|s|B\*?|b\*?|sh)\n/.test(lines)) return lines;
  const pieces: string[] = [];
  let open = '';
  const put = (piece: string, artifact: string) => {
    if (open !== '' && open !== artifact) pieces.push('EMC\n');
    if (artifact !== '' && open !== artifact) pieces.push(artifact);
    open = artifact;
    pieces.push(piece);
  };
  let path = '';
  for (let at = 0; at < lines.length;) {
    const end = endOfPiece(lines, at);
    const piece = lines.slice(at, end);
    const isText = piece.startsWith('BT\n');
    const operator = isText ? '' : piece.slice(piece.lastIndexOf(' ') + 1, -1);
    at = end;
    if (draws.test(operator)) {
      path += piece;
      continue;
    }
    put(
      path + piece,
      isText ? artifactOfText(piece, facts, canvas) : artifactFor(piece, operator, facts),
    );
    path = '';
  }
  if (path !== '' || open !== '') put(path, '');
  return pieces.join('');
}

// A line; a whole text object.
function endOfPiece(lines: string, at: number): number {
  const isText = lines.startsWith('BT\n', at);
  const end = lines.indexOf(isText ? '\nET\n' : '\n', at);
  return end < 0 ? lines.length : end + (isText ? 4 : 1);
}

const layout = '/Artifact BMC\n';

function artifactFor(line: string, operator: string, { markedForms }: ContentFacts): string {
  if (operator === 'Do')
    return markedForms.includes(line.slice(1, line.indexOf(' '))) ? '' : layout;
  return paints.test(operator) ? layout : '';
}

function artifactOfText(
  text: string,
  { edges: [top, bottom] }: ContentFacts,
  canvas: Canvas,
): string {
  const height = canvas(Number(/ ([-\d.]+) Tm\n/.exec(text)?.[1]));
  if (height > top) return '/Artifact <</Type/Pagination/Subtype/Header>>BDC\n';
  return height < bottom ? '/Artifact <</Type/Pagination/Subtype/Footer>>BDC\n' : layout;
}

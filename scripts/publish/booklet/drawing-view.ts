import type { BookletPlan } from '../../model/booklet.ts';

/** What the drawing of a booklet's making shows; page numbers as they stand on the outermost sheet. */
export interface DrawingView {
  readonly frontLeft: string;
  readonly frontRight: string;
  /** From the head, and from the foot, to a staple. */
  readonly quarterMm: string;
  readonly isSewn: boolean;
  readonly isRightBound: boolean;
  /** Signatures drawn on one another, with where each and the bar on its spine stand. */
  readonly signatures: readonly {
    readonly y: number;
    readonly barX: number;
    readonly barY: number;
  }[];
  readonly description: string;
}

const mostDrawn = 5;

/** The drawing of a plan, in the units of `booklet/drawing.html`. */
export function drawingView({ signatures, settings, page, scale }: BookletPlan): DrawingView {
  const [outermost] = signatures[0]?.sheets ?? [];
  const numbered = (index: number | undefined) => (index === undefined ? '' : String(index + 1));
  const drawn = Math.min(mostDrawn, signatures.length);
  const isSewn = signatures.length > 1;
  const quarterMm = ((page.heightMm * scale) / 4).toFixed(1).replace(/\.0$/, '');
  const fastened = isSewn
    ? 'the folded signatures lie on one another and are sewn along the spine'
    : `two staples stand in the fold, ${quarterMm} mm from head and foot`;
  return {
    frontLeft: numbered(outermost?.front.left),
    frontRight: numbered(outermost?.front.right),
    quarterMm,
    isSewn,
    isRightBound: settings.binding === 'right',
    signatures: Array.from({ length: drawn }, (_one, n) => {
      const y = 84 - drawn * 7 + n * 14;
      return { y, barX: 366 + n * 9, barY: y + 2 };
    }),
    description: `Three steps: the printed sheets with pages ${numbered(outermost?.front.left)} and ${numbered(outermost?.front.right)} outside; the pile folded across the middle; ${fastened}.`,
  };
}

import type { BookletPlan } from '../../model/booklet.ts';

/** Millimetres that the rulers at the edges reach into the sheet. */
const rulerMm = 15;

/** View of the test sheet: both sides, lying as the sheets of the booklet do; all lengths in millimetres. */
export function duplexTestView(plan: BookletPlan) {
  const { sheet, settings } = plan;
  return { sides: [sideView(plan, true), sideView(plan, false)], sheet: sheet.name, settings };
}

function sideView({ sheet, settings }: BookletPlan, isFront: boolean) {
  const { widthMm, heightMm } = sheet;
  const middleX = widthMm / 2;
  const ringX = widthMm * 0.2;
  const arrow = heightMm * 0.42;
  const targets = [ringX, widthMm - ringX].map((x) => {
    const y = heightMm * 0.82;
    return { x, y, left: x - 8, up: y - 8 };
  });
  return {
    isFront,
    isTurned: !isFront && settings.flip === 'long',
    isSmall: widthMm < 250,
    widthMm,
    heightMm,
    middleX,
    arrowTop: heightMm * 0.26,
    shaft: isFront ? arrow - 20 : arrow - 26,
    targets,
    ringsMm: String(Math.round((widthMm - 2 * ringX) * 10) / 10),
    rulers: rulers(widthMm, heightMm),
    marginMm: settings.marginMm,
    ...wordsFor(settings),
  };
}

function wordsFor({ sides, flip }: BookletPlan['settings']) {
  const other = flip === 'short' ? 'long' : 'short';
  if (sides === 'single')
    return {
      howPrinted:
        'Print this side, put the sheet back into the printer as it takes paper for the other side, and print page 2.',
      whenWrong: 'Turn the paper round before you put it back.',
    };
  return {
    howPrinted: `Print this sheet at actual size, on both sides, flipped on the ${flip} edge.`,
    whenWrong: `Choose “flip on ${other} edge” in the print dialog, and print the booklet so too.`,
  };
}

// A ruler at the middle of each edge: a tick for each millimetre, each beside the one before, so that the first whole
// one can be told; the line of a tick runs along the edge.
function rulers(width: number, height: number) {
  const edges = [
    { transform: `translate(${width / 2 + 20} 0)` },
    { transform: `translate(${width} ${height / 2 + 12}) rotate(90)` },
    { transform: `translate(${width / 2 - 20} ${height}) rotate(180)` },
    { transform: `translate(0 ${height / 2 - 12}) rotate(-90)` },
  ];
  return edges.map(({ transform }) => ({ transform, ...ruler() }));
}

function ruler() {
  const marks = Array.from({ length: rulerMm }, (_one, n) => n + 1);
  return {
    ticks: marks.map((at) => ({ at, from: 0, to: at % 5 === 0 ? 9 : 5 })),
    numbers: marks.map((at) => ({
      x: at % 5 === 0 ? 10 : at % 2 === 0 ? 6 : -3,
      y: at + 1,
      text: at % 5 === 0 ? String(at) : '',
    })),
  };
}

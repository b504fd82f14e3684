import type { BleedEdges, PreflightOrder } from '../../../model/preflight.ts';
import { onPages, type ExaminedPage, type Examined, type Rule } from '../examined.ts';
import type { Box } from '../walk/geometry.ts';

/** Boxes may be as much out as this, in points. */
const tolerance = 0.01;

/** The trim is in the bleed, the bleed in the media. */
export const boxesAreNested: Rule = (examined) =>
  onPages(examined, { rule: 'boxes-are-nested', severity: 'error' }, ({ boxes }) => {
    if (!isInside(boxes.trim, boxes.bleed)) return 'The trim box reaches out of the bleed box';
    if (!isInside(boxes.bleed, boxes.media)) return 'The bleed box reaches out of the media box';
    return isInside(boxes.trim, boxes.crop) ? undefined : 'The crop box cuts into the trim box';
  });

/** All pages are cut to the size that was ordered; without an order, to that of the first page. */
export const trimIsAsOrdered: Rule = (examined, order) => {
  const { width, height } = trimOf(examined, order);
  return onPages(examined, { rule: 'trim-is-as-ordered', severity: 'error' }, ({ boxes }) => {
    const [left, bottom, right, top] = boxes.trim;
    const isRight =
      Math.abs(right - left - width) <= tolerance && Math.abs(top - bottom - height) <= tolerance;
    if (isRight) return undefined;
    return `The page is cut to ${size(right - left, top - bottom)} instead of ${size(width, height)}`;
  });
};

function trimOf({ pages }: Examined, { trim }: PreflightOrder) {
  if (trim !== undefined) return { width: trim.widthPt, height: trim.heightPt };
  const [left, bottom, right, top] = pages[0]?.boxes.trim ?? [0, 0, 0, 0];
  return { width: right - left, height: top - bottom };
}

/** All pages have the bleed that was ordered. */
export const bleedIsAsOrdered: Rule = (examined, { bleedPt }) => {
  if (bleedPt === undefined) return [];
  return onPages(examined, { rule: 'bleed-is-as-ordered', severity: 'error' }, (page) => {
    const fault = faultyEdge(page, bleedPt);
    return fault && `The bleed ${fault}`;
  });
};

function faultyEdge({ number, boxes }: ExaminedPage, wanted: BleedEdges): string | undefined {
  const { bleed, trim } = boxes;
  const isRecto = number % 2 === 1;
  const edges = [
    ['left', trim[0] - bleed[0], isRecto ? wanted.inner : wanted.outer],
    ['foot', trim[1] - bleed[1], wanted.bottom],
    ['right', bleed[2] - trim[2], isRecto ? wanted.outer : wanted.inner],
    ['head', bleed[3] - trim[3], wanted.top],
  ] as const;
  const wrong = edges.find(([, found, expected]) => Math.abs(found - expected) > tolerance);
  return wrong && `at the ${wrong[0]} is ${pt(wrong[1])} instead of ${pt(wrong[2])}`;
}

/** All pages stand the same way up. */
export const pagesAreUpright: Rule = (examined) =>
  onPages(examined, { rule: 'pages-stand-alike', severity: 'error' }, ({ page, boxes }) => {
    const first = examined.pages[0]?.boxes.trim ?? boxes.trim;
    if (page.getRotation().angle % 360 !== 0)
      return `The page is turned by ${page.getRotation().angle} degrees`;
    return isUpright(boxes.trim) === isUpright(first)
      ? undefined
      : 'The page is on its side beside the first page';
  });

function isUpright([left, bottom, right, top]: Box): boolean {
  return top - bottom >= right - left;
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] - tolerance &&
    inner[1] >= outer[1] - tolerance &&
    inner[2] <= outer[2] + tolerance &&
    inner[3] <= outer[3] + tolerance
  );
}

function pt(value: number): string {
  return `${value.toFixed(2)} pt`;
}

function size(width: number, height: number): string {
  return `${width.toFixed(2)} × ${height.toFixed(2)} pt`;
}

import { PDFDict, PDFName, type PDFPage, type PDFRawStream } from 'pdf-lib';
import { scanContent } from '../../../model/pdf/scan-content.ts';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import type { FontMetrics } from './font-metrics.ts';
import { identity, shared, type Box } from './geometry.ts';
import { enter, paintObject, placeInlineImage } from './object-actions.ts';
import { emptyLook, type PageLook } from './page-look.ts';
import { pathActions } from './path-actions.ts';
import { stateActions } from './state-actions.ts';
import { textActions } from './text-actions.ts';
import { firstState, type Action, type Walk } from './walk.ts';

const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ...Object.entries(stateActions),
  ...Object.entries(pathActions),
  ...Object.entries(textActions),
  ['BI', placeInlineImage],
  ['Do', (walk, operands) => paintObject(walk, operands, readForm)],
]);

/** Deeper than this, a form holds itself. */
const deepest = 12;

/** A page with the streams that paint it. */
export interface PageContent {
  readonly page: PDFPage;
  readonly streams: readonly PDFRawStream[];
  /** Boxes of the page in points, and the points that a unit of its space is. */
  readonly media: Box;
  readonly trim: Box;
  readonly unit: number;
}

/**
 * Reads everything that a page paints, forms included.
 *
 * @param metrics Of the fonts seen so far, kept from page to page.
 */
export function lookAtPage(
  { page, streams, media, trim, unit }: PageContent,
  metrics: Map<PDFDict, FontMetrics>,
): PageLook {
  const look = emptyLook(trim);
  const walk: Walk = {
    pdf: page.doc,
    look,
    resources: page.node.Resources(),
    state: { ...firstState(media), ctm: [unit, 0, 0, unit, 0, 0] },
    saved: [],
    path: undefined,
    isClipping: false,
    text: identity,
    line: identity,
    depth: 0,
    metrics,
  };
  for (const stream of streams) read(walk, stream);
  return look;
}

function read(walk: Walk, stream: PDFRawStream): void {
  try {
    scanContent(streamBytes(stream), (operator, operands) =>
      actions.get(operator)?.(walk, operands),
    );
  } catch {
    walk.look.isDamaged = true;
  }
}

function readForm(walk: Walk, form: PDFRawStream): void {
  if (walk.depth >= deepest) {
    walk.look.isDamaged = true;
    return;
  }
  const { state, resources, saved } = walk;
  const height = saved.length;
  walk.state = { ...state };
  const own = form.dict.lookup(PDFName.of('Resources'));
  walk.resources = own instanceof PDFDict ? own : resources;
  const box = enter(walk, form.dict);
  const clip = box === undefined ? walk.state.clip : shared(walk.state.clip, box);
  walk.depth += 1;
  if (clip !== undefined) {
    walk.state.clip = clip;
    read(walk, form);
  }
  walk.depth -= 1;
  saved.length = height;
  walk.state = state;
  walk.resources = resources;
}

import { PDFDict, PDFName, PDFRawStream, type PDFObject } from 'pdf-lib';
import { nextOperation, type Operation } from '../../model/pdf/operations.ts';
import { streamBytes } from '../../model/pdf/stream-bytes.ts';
import type { Content, ContentItem } from './content.ts';
import { initialState, type GraphicsState } from './graphics.ts';
import { numberIn } from './lookup.ts';
import { openMark, type Surroundings } from './marks.ts';
import { readOperands } from './operand.ts';

/** What all streams of a document share while they are walked. */
export interface Walk {
  readonly content: Content;
  readonly parentTree: ReadonlyMap<number, PDFObject>;
  readonly objectOf: (value: PDFObject) => number | undefined;
  /** Form XObjects with MCIDs that were painted. */
  readonly painted: Set<PDFDict>;
  readonly decoded: Map<PDFDict, Uint8Array>;
}

/** A content stream about to be walked. */
export interface StreamToWalk {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict | undefined;
  /** True when the resources are those of something around the stream. */
  readonly inherits: boolean;
  readonly around: Surroundings;
  /** Its entry in the parent tree. */
  readonly parents: PDFObject | undefined;
  /** False where marked content says nothing: in patterns, glyphs, and forms of an annotation. */
  readonly isSemantic: boolean;
  readonly isAnnotation: boolean;
  /** The streams that paint this one, itself included. */
  readonly within: readonly PDFDict[];
  readonly state?: GraphicsState;
}

/** A stream being walked. */
export interface Step {
  readonly walk: Walk;
  readonly stream: StreamToWalk;
  readonly bytes: Uint8Array;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  readonly marks: {
    readonly mark: Surroundings;
    readonly items: number;
    readonly sequences: number;
  }[];
  readonly items: ContentItem[];
  readonly sequences: Surroundings[];
  readonly coloursSeen: Set<unknown>;
}

/** What an operator does to a step. */
export type Effect = (step: Step, operation: Operation) => void;

/** Walks a content stream: what it paints goes into the content, what it does to the state is followed. */
export function walkStream(
  walk: Walk,
  stream: StreamToWalk,
  effects: ReadonlyMap<string, Effect>,
): void {
  const step: Step = {
    walk,
    stream,
    bytes: stream.bytes,
    state: stream.state ?? initialState(stream.resources),
    saved: [],
    marks: [],
    items: [],
    sequences: [],
    coloursSeen: new Set(),
  };
  let depth = 0;
  const { bytes } = stream;
  let operation = nextOperation(bytes, 0);
  for (; operation !== undefined; operation = nextOperation(bytes, operation.end)) {
    const effect = effects.get(operation.operator) ?? unknown;
    effect(step, operation);
    depth = Math.max(depth, step.saved.length);
  }
  walk.content.nesting.push({ page: stream.around.page, depth });
  if (stream.isSemantic) keepContent(step);
}

function unknown({ walk, stream }: Step, { operator }: Operation): void {
  walk.content.unknownOperators.push({ word: operator, page: stream.around.page });
}

// A sequence that never ends marks nothing: what follows its begin counts as unmarked.
function keepContent({ walk, stream, marks, items, sequences }: Step): void {
  const unclosed = marks[0];
  if (unclosed !== undefined) sequences.length = unclosed.sequences;
  for (const [at, item] of items.entries()) {
    const isMarked = unclosed === undefined || at < unclosed.items;
    walk.content.items.push(isMarked ? item : { ...item, around: stream.around });
  }
  walk.content.sequences.push(...sequences);
}

/** What surrounds the next piece of content. */
export function surroundings(step: Step): Surroundings {
  return step.marks.at(-1)?.mark ?? step.stream.around;
}

/** Notes a piece of content. */
export function paint(step: Step, kind: ContentItem['kind']): void {
  const around = surroundings(step);
  const last = step.items.at(-1);
  if (last?.kind === kind && last.around === around) return;
  const { page, object } = around;
  step.items.push({ kind, around, page, object });
}

/** The effects of the operators that mark content. */
export const markEffects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['BMC', begin],
  ['BDC', begin],
  ['EMC', end],
  ['MP', () => undefined],
  ['DP', () => undefined],
]);

function begin(step: Step, { operands }: Operation): void {
  const { resources, parents } = step.stream;
  const mark = openMark(readOperands(step.bytes, operands), surroundings(step), {
    resources,
    parents,
  });
  step.marks.push({ mark, items: step.items.length, sequences: step.sequences.length });
}

function end(step: Step): void {
  const closed = step.marks.pop();
  if (closed !== undefined) step.sequences.push(closed.mark);
}

/** Walks a form XObject, an appearance or a tile that a stream paints; nothing when it paints itself. */
export function walkForm(
  { walk, stream }: { readonly walk: Walk; readonly stream: StreamToWalk },
  form: PDFRawStream,
  how: Pick<StreamToWalk, 'around' | 'isSemantic'> & {
    readonly effects: ReadonlyMap<string, Effect>;
    readonly state?: GraphicsState;
  },
): void {
  const { dict } = form;
  if (stream.within.includes(dict) || stream.within.length > 20) return;
  const own = dict.lookup(PDFName.of('Resources'));
  const structParents = numberIn(dict, 'StructParents');
  const next: StreamToWalk = {
    bytes: bytesOf(walk, form),
    resources: own instanceof PDFDict ? own : stream.resources,
    inherits: !(own instanceof PDFDict),
    around: how.around,
    parents: structParents === undefined ? undefined : walk.parentTree.get(structParents),
    isSemantic: how.isSemantic,
    isAnnotation: stream.isAnnotation,
    within: [...stream.within, dict],
    ...(how.state === undefined ? {} : { state: how.state }),
  };
  walkStream(walk, next, how.effects);
}

function bytesOf({ decoded }: Walk, form: PDFRawStream): Uint8Array {
  const bytes = decoded.get(form.dict) ?? streamBytes(form);
  decoded.set(form.dict, bytes);
  return bytes;
}

import { PDFName, PDFRawStream } from 'pdf-lib';
import type { Operation } from '../../model/pdf/operations.ts';
import { colourSpace, patternSpace, type GraphicsState } from './graphics.ts';
import { asDict, dictIn, flagIn, hasKey, nameIn, valueIn } from './lookup.ts';
import { operandName, operandNumber, readOperands } from './operand.ts';
import { firstName, setState, useColour, useResource } from './resources.ts';
import { inlineImage } from './inline-image.ts';
import { showText, selectFont } from './text-effects.ts';
import {
  markEffects,
  paint,
  surroundings,
  walkForm,
  type Effect,
  type Step,
} from './walk-content.ts';

const nothing: Effect = () => undefined;

/** What each operator of a content stream does (ISO 32000-1, Annex A); what is not here is no operator. */
export const effects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...markEffects,
  ...'cm w J j M d i m l c v y h re n W W* BT ET Tc Tw Tz TL Ts Td TD Tm T* d0 d1 BX EX'
    .split(' ')
    .map((operator) => [operator, nothing] as const),
  ['q', (step) => void step.saved.push({ ...step.state })],
  ['Q', (step) => void (step.state = step.saved.pop() ?? step.state)],
  ...['f', 'F', 'f*'].map((operator) => [operator, paintPath(['fill'])] as const),
  ...['S', 's'].map((operator) => [operator, paintPath(['stroke'])] as const),
  ...['B', 'B*', 'b', 'b*'].map((operator) => [operator, paintPath(['fill', 'stroke'])] as const),
  ['g', device('fill', 'DeviceGray')],
  ['G', device('stroke', 'DeviceGray')],
  ['rg', device('fill', 'DeviceRGB')],
  ['RG', device('stroke', 'DeviceRGB')],
  ['k', device('fill', 'DeviceCMYK')],
  ['K', device('stroke', 'DeviceCMYK')],
  ['cs', space('fill')],
  ['CS', space('stroke')],
  ['sc', nothing],
  ['SC', nothing],
  ['scn', pattern('fill')],
  ['SCN', pattern('stroke')],
  ['sh', shade],
  ['Do', paintXObject],
  ['BI', inlineImage],
  ['gs', setState],
  ['ri', setIntent],
  ['Tf', selectFont],
  ['Tr', setRenderingMode],
  ...['Tj', 'TJ', "'", '"'].map((operator) => [operator, show] as const),
]);

function paintPath(kinds: readonly ('fill' | 'stroke')[]): Effect {
  return (step) => {
    paint(step, 'path');
    for (const kind of kinds) useColour(step, step.state[kind]);
  };
}

function device(kind: 'fill' | 'stroke', name: string): Effect {
  return (step) => {
    step.state[kind] = colourSpace(PDFName.of(name), step.stream.resources);
  };
}

function space(kind: 'fill' | 'stroke'): Effect {
  return (step, { operands }) => {
    const name = firstName(step, operands);
    if (name === undefined) return;
    step.state[kind] = colourSpace(PDFName.of(name), step.stream.resources);
    if (hasKey(dictIn(step.stream.resources, 'ColorSpace'), name)) useResource(step, name);
  };
}

function pattern(kind: 'fill' | 'stroke'): Effect {
  return (step, { operands }) => {
    const name = operandName(readOperands(step.bytes, operands).at(-1));
    if (name === undefined) return;
    const { resources, around } = step.stream;
    const found = valueIn(dictIn(resources, 'Pattern'), name);
    useResource(step, name);
    const own = patternSpace(found, resources);
    step.state[kind] = {
      devices: [...step.state[kind].devices, ...own.devices],
      profiles: [...step.state[kind].profiles, ...own.profiles],
    };
    if (found instanceof PDFRawStream)
      walkForm(step, found, { around, isSemantic: false, effects });
  };
}

function shade(step: Step, { operands }: Operation): void {
  paint(step, 'shading');
  const { resources } = step.stream;
  const name = firstName(step, operands) ?? '';
  useResource(step, name);
  const shading = asDict(valueIn(dictIn(resources, 'Shading'), name));
  useColour(step, colourSpace(valueIn(shading, 'ColorSpace'), resources));
}

function paintXObject(step: Step, { operands }: Operation): void {
  const name = firstName(step, operands) ?? '';
  const found = valueIn(dictIn(step.stream.resources, 'XObject'), name);
  if (!(found instanceof PDFRawStream)) return;
  useResource(step, name);
  const kind = nameIn(found.dict, 'Subtype');
  if (kind === 'Image') paintImage(step, found);
  else if (kind === 'Form') paintForm(step, found);
  else note(step.walk.content.otherXObjects, step, found);
}

function paintImage(step: Step, image: PDFRawStream): void {
  paint(step, 'image');
  note(step.walk.content.images, step, image);
  if (flagIn(image.dict, 'ImageMask') === true) useColour(step, step.state.fill);
  else useColour(step, colourSpace(valueIn(image.dict, 'ColorSpace'), step.stream.resources));
}

function paintForm(step: Step, form: PDFRawStream): void {
  const { walk, stream } = step;
  const { dict } = form;
  const hasMarks = hasKey(dict, 'StructParents');
  walk.content.forms.push({
    dict,
    isPaintedAgain: hasMarks && walk.painted.has(dict),
    page: stream.around.page,
    object: walk.objectOf(form),
  });
  if (hasMarks) walk.painted.add(dict);
  const { resources } = stream;
  const group = dictIn(dict, 'Group');
  useColour(step, colourSpace(valueIn(group, 'CS'), resources));
  walkForm(step, form, {
    around: { ...surroundings(step), tag: undefined, properties: {} },
    isSemantic: stream.isSemantic && !stream.isAnnotation,
    effects,
    state: { ...step.state },
  });
}

function setIntent(step: Step, { operands }: Operation): void {
  const word = firstName(step, operands) ?? '';
  step.walk.content.renderingIntents.push({ word, page: step.stream.around.page });
}

function setRenderingMode(step: Step, { operands }: Operation): void {
  step.state.renderingMode = operandNumber(readOperands(step.bytes, operands)[0]) ?? 0;
}

function show(step: Step, operation: Operation): void {
  paint(step, 'text');
  showText(step, operation);
  for (const kind of paintedBy(step.state)) useColour(step, step.state[kind]);
}

// Table 106: mode 3 paints nothing, 7 only clips.
function paintedBy({ renderingMode }: GraphicsState): readonly ('fill' | 'stroke')[] {
  return modes[renderingMode] ?? [];
}

const modes: readonly (readonly ('fill' | 'stroke')[])[] = [
  ['fill'],
  ['stroke'],
  ['fill', 'stroke'],
  [],
  ['fill'],
  ['stroke'],
  ['fill', 'stroke'],
  [],
];

function note(known: Map<unknown, unknown>, { walk, stream }: Step, found: PDFRawStream): void {
  if (known.has(found.dict)) return;
  const { page } = stream.around;
  known.set(found.dict, { dict: found.dict, page, object: walk.objectOf(found) });
}

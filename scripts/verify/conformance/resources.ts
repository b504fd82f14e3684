import { textOf, type Token } from '../../model/pdf/content-stream.ts';
import type { Operation } from '../../model/pdf/operations.ts';
import type { ColourSpace } from './graphics.ts';
import { asDict, dictIn, valueIn } from './lookup.ts';
import { operandName, readOperands } from './operand.ts';
import type { Step } from './walk-content.ts';

/** Notes what painting in a colour space uses. */
export function useColour({ walk, stream, coloursSeen }: Step, used: ColourSpace): void {
  if (coloursSeen.has(used)) return;
  coloursSeen.add(used);
  const { page } = stream.around;
  for (const word of used.devices)
    walk.content.deviceColours.set(`${page} ${word}`, { word, page });
  for (const stream of used.profiles)
    if (!walk.content.profiles.has(stream)) walk.content.profiles.set(stream, { stream, page });
}

/** `gs`: parameters of the graphics state from a dictionary. */
export function setState(step: Step, { operands }: Operation): void {
  const name = firstName(step, operands) ?? '';
  const dict = asDict(valueIn(dictIn(step.stream.resources, 'ExtGState'), name));
  if (dict === undefined) return;
  useResource(step, name);
  const known = step.walk.content.graphicsStates;
  const { page } = step.stream.around;
  if (!known.has(dict)) known.set(dict, { dict, page, object: step.walk.objectOf(dict) });
}

/** The name that an operator is given last, without its slash. */
export function firstName({ bytes }: Step, operands: readonly Token[]): string | undefined {
  const token = operands.at(-1);
  if (token === undefined || !textOf(bytes, token).startsWith('/')) return undefined;
  return operandName(readOperands(bytes, [token])[0]);
}

/** Notes a resource that comes from what is around the stream. */
export function useResource({ walk, stream }: Step, word: string): void {
  const { page } = stream.around;
  if (stream.inherits) walk.content.inheritedResources.set(`${page} ${word}`, { word, page });
}

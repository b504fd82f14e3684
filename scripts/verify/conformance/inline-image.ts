import { PDFName } from 'pdf-lib';
import type { Operation } from '../../model/pdf/operations.ts';
import { colourSpace } from './graphics.ts';
import { operandName, readOperands, type Operand } from './operand.ts';
import { paint, type Step } from './walk-content.ts';

/** `BI … ID … EI`: an image in the stream itself (ISO 32000-1, 8.9.7). */
export function inlineImage(step: Step, { operands }: Operation): void {
  paint(step, 'image');
  const { content } = step.walk;
  const { page } = step.stream.around;
  const entries = entriesOf(readOperands(step.bytes, operands));
  for (const word of namesOf(entries.get('F') ?? entries.get('Filter')))
    content.inlineFilters.push({ word, page });
  if (isTrue(entries.get('I') ?? entries.get('Interpolate')))
    content.interpolatedInline.push({ page });
  const [name] = namesOf(entries.get('CS') ?? entries.get('ColorSpace'));
  if (name === undefined) return;
  const { devices } = colourSpace(PDFName.of(name), step.stream.resources);
  for (const word of devices) content.deviceColours.set(`${page} ${word}`, { word, page });
}

function entriesOf(operands: readonly Operand[]): ReadonlyMap<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [key, value] = [operandName(operands[at]), operands[at + 1]];
    if (key !== undefined && value !== undefined) entries.set(key, value);
  }
  return entries;
}

function namesOf(value: Operand | undefined): readonly string[] {
  const all = value?.kind === 'array' ? value.items : [value];
  return all.map(operandName).filter((name) => name !== undefined);
}

function isTrue(value: Operand | undefined): boolean {
  return value?.kind === 'other' && value.text === 'true';
}

import { arrange } from '../../scripts/normalise/layout/arrange.ts';
import type { Proposal, Recogniser, Scene } from '../../scripts/normalise/reading.ts';
import { resolveReadings } from '../../scripts/normalise/resolve.ts';
import { cleanText } from '../../scripts/normalise/text/clean-text.ts';

/** What a recogniser sees of a text of which nothing is settled yet. */
export function sceneOf(text: string): Scene {
  const { units, wrapping } = arrange(cleanText(text));
  return { units, wrapping, settled: new Map<number, Proposal>() };
}

/** What one recogniser alone proposes for a text: `kind: words`, in the order of the text. */
export function proposalsFor(recognise: Recogniser): (text: string) => readonly string[] {
  return (text) => {
    const scene = sceneOf(text);
    return [...recognise(scene)]
      .sort((a, b) => a.unit - b.unit)
      .map((proposal) => `${labelOf(proposal)}: ${scene.units[proposal.unit]?.text ?? ''}`);
  };
}

/** How a whole text is read: `kind: words` for each of its units. */
export function readingsOf(text: string): readonly string[] {
  const { units, wrapping } = sceneOf(text);
  return resolveReadings(units, wrapping).map((read) => `${labelOf(read)}: ${read.unit.text}`);
}

function labelOf({ reading, pieces }: Pick<Proposal, 'reading' | 'pieces'>): string {
  if (reading.kind === 'heading') return `h${reading.level}`;
  if (reading.kind === 'note') return `note ${reading.marks.join(',')}`;
  if (reading.kind === 'fields') return Object.keys(reading.fields).join('+') || 'fields';
  return reading.kind === 'aside' ? (pieces?.[0]?.rule ?? 'aside') : reading.kind;
}

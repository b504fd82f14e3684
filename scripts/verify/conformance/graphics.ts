import { PDFArray, PDFName, PDFRawStream, type PDFDict, type PDFObject } from 'pdf-lib';
import type { UsedFont } from './content.ts';
import { asDict, asName, dictIn, elementsOf, valueIn } from './lookup.ts';

/** The part of the graphics state that the rules ask for (ISO 32000-1, 8.4). */
export interface GraphicsState {
  font: UsedFont | undefined;
  renderingMode: number;
  fill: ColourSpace;
  stroke: ColourSpace;
}

/** What painting in a colour space uses. */
export interface ColourSpace {
  /** Device colour spaces, as far as no default colour space stands in for them. */
  readonly devices: readonly string[];
  readonly profiles: readonly PDFRawStream[];
}

/** The state a page begins with: black in DeviceGray. */
export function initialState(resources: PDFDict | undefined): GraphicsState {
  const black = colourSpace(PDFName.of('DeviceGray'), resources);
  return { font: undefined, renderingMode: 0, fill: black, stroke: black };
}

const nothing: ColourSpace = { devices: [], profiles: [] };

/** What painting in a colour space uses (ISO 32000-1, 8.6). */
export function colourSpace(
  value: PDFObject | undefined,
  resources: PDFDict | undefined,
): ColourSpace {
  const name = asName(value);
  if (name !== undefined) return namedSpace(name, resources);
  if (!(value instanceof PDFArray)) return nothing;
  const [family, second, third] = elementsOf(value);
  const kind = asName(family);
  if (kind === 'ICCBased')
    return { devices: [], profiles: second instanceof PDFRawStream ? [second] : [] };
  if (kind === 'Indexed' || kind === 'I' || kind === 'Pattern')
    return colourSpace(second, resources);
  if (kind === 'Separation' || kind === 'DeviceN') return colourSpace(third, resources);
  return kind !== undefined && value.size() === 1 ? namedSpace(kind, resources) : nothing;
}

function namedSpace(name: string, resources: PDFDict | undefined): ColourSpace {
  const full = abbreviations.get(name) ?? name;
  const spaces = dictIn(resources, 'ColorSpace');
  if (!full.startsWith('Device')) {
    const found = valueIn(spaces, name);
    return found === undefined || asName(found) === name ? nothing : colourSpace(found, resources);
  }
  const standIn = valueIn(spaces, full.replace('Device', 'Default'));
  if (standIn !== undefined && asName(standIn) !== full) return colourSpace(standIn, undefined);
  return { devices: [full], profiles: [] };
}

/** Names that only inline images use (ISO 32000-1, 8.9.7). */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['G', 'DeviceGray'],
  ['RGB', 'DeviceRGB'],
  ['CMYK', 'DeviceCMYK'],
]);

/** What painting with a pattern uses: a shading's colour space; a tile is painted by its own stream. */
export function patternSpace(
  pattern: PDFObject | undefined,
  resources: PDFDict | undefined,
): ColourSpace {
  const shading = dictIn(asDict(pattern), 'Shading');
  return shading === undefined ? nothing : colourSpace(valueIn(shading, 'ColorSpace'), resources);
}

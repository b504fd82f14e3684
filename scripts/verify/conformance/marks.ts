import { PDFDict } from 'pdf-lib';
import { asDict, dictIn, numberIn, textIn, valueIn } from './lookup.ts';
import { elementOfMcid } from './number-tree.ts';
import { operandName, operandNumber, operandText, type Operand } from './operand.ts';
import type { Located } from './rule.ts';
import { ancestry, isRooted } from './structure.ts';
import type { PDFObject } from 'pdf-lib';

/** What the rules ask of the property list of a marked-content sequence (ISO 32000-1, 14.6.2 and 14.9). */
interface Properties {
  readonly mcid?: number | undefined;
  readonly lang?: string | undefined;
  readonly actualText?: string | undefined;
  readonly alt?: string | undefined;
  readonly expansion?: string | undefined;
}

/** What surrounds content: a marked-content sequence, or the stream as a whole. */
export interface Surroundings extends Located {
  readonly tag?: string | undefined;
  readonly properties: Properties;
  /** The structure element whose content this is, its own or that of what is around it. */
  readonly element?: PDFDict | undefined;
  /** True when that element belongs to the structure tree. */
  readonly isTagged: boolean;
  /** True when this or something around it is an artifact. */
  readonly isArtifact: boolean;
  /** The language of what is in it, where the sequences and elements around it tell one. */
  readonly lang?: string | undefined;
  /** The same without what its own property list says. */
  readonly inheritedLang?: string | undefined;
  readonly hasActualText: boolean;
}

/** What is needed to open a marked-content sequence. */
export interface MarkContext {
  readonly resources: PDFDict | undefined;
  /** The entry of the stream in the parent tree. */
  readonly parents: PDFObject | undefined;
}

/** Opens a marked-content sequence inside of something. */
export function openMark(
  operands: readonly Operand[],
  outer: Surroundings,
  context: MarkContext,
): Surroundings {
  const tag = operandName(operands[0]);
  const properties = readProperties(operands[1], context.resources);
  const own =
    properties.mcid === undefined ? undefined : elementOfMcid(context.parents, properties.mcid);
  const element = own ?? outer.element;
  const inheritedLang = languageOf(own) ?? outer.lang;
  return {
    tag,
    properties,
    element,
    isTagged: own === undefined ? outer.isTagged : isRooted(own),
    isArtifact: outer.isArtifact || tag === 'Artifact',
    lang: properties.lang ?? inheritedLang,
    inheritedLang,
    hasActualText: outer.hasActualText || properties.actualText !== undefined || isReplaced(own),
    page: outer.page,
    object: outer.object,
  };
}

function readProperties(operand: Operand | undefined, resources: PDFDict | undefined): Properties {
  if (operand?.kind === 'name')
    return propertiesOf(asDict(valueIn(dictIn(resources, 'Properties'), operand.name)));
  if (operand?.kind !== 'dict') return {};
  const { entries } = operand;
  return {
    mcid: operandNumber(entries.get('MCID')),
    lang: operandText(entries.get('Lang')),
    actualText: operandText(entries.get('ActualText')),
    alt: operandText(entries.get('Alt')),
    expansion: operandText(entries.get('E')),
  };
}

function propertiesOf(dict: PDFDict | undefined): Properties {
  return {
    mcid: numberIn(dict, 'MCID'),
    lang: textIn(dict, 'Lang'),
    actualText: textIn(dict, 'ActualText'),
    alt: textIn(dict, 'Alt'),
    expansion: textIn(dict, 'E'),
  };
}

/** The language that an element or what it stands in says. */
function languageOf(element: PDFDict | undefined): string | undefined {
  if (element === undefined) return undefined;
  return ancestry(element)
    .map((each) => textIn(each, 'Lang'))
    .find((lang) => lang !== undefined);
}

function isReplaced(element: PDFDict | undefined): boolean {
  return (
    element !== undefined &&
    ancestry(element).some((each) => textIn(each, 'ActualText') !== undefined)
  );
}

import { PDFArray, PDFDict, type PDFObject } from 'pdf-lib';
import { asName, dictIn, elementsOf, hasKey, nameIn, textIn, valueIn } from './lookup.ts';
import { passThroughTypes, type Role } from './role-map.ts';
import type { Located } from './rule.ts';

/** A structure element (ISO 32000-1, 14.7.2) with what the rules ask of it. */
export interface StructureElement extends Located {
  readonly dict: PDFDict;
  /** As written in the file. */
  readonly type: string | undefined;
  readonly role: Role;
  /** By its P entry, through elements that only group; undefined where there is none, or no standard one. */
  readonly parentType: string | undefined;
  readonly children: readonly StructureElement[];
  /** True when it, or what it stands in by P, has a language. */
  readonly hasLanguage: boolean;
}

/** What is needed to read a structure tree. */
export interface StructureContext {
  readonly roleOf: (type: string | undefined) => Role;
  readonly objectOf: (value: PDFObject) => number | undefined;
  readonly pageOf: (page: PDFDict | undefined) => number | undefined;
}

/** The structure tree, each element before what is in it; an element that contains itself is read once. */
export function readStructure(
  root: PDFDict | undefined,
  context: StructureContext,
): readonly StructureElement[] {
  const found: StructureElement[] = [];
  if (root === undefined) return found;
  const visited = new Set<PDFDict>();
  const read = (parent: PDFDict): readonly StructureElement[] => {
    const elements: StructureElement[] = [];
    for (const dict of kidsOf(parent, parent === root)) {
      if (visited.has(dict)) continue;
      visited.add(dict);
      const at = found.length;
      found.push(undefined as unknown as StructureElement);
      const element = { ...describe(dict, context), children: read(dict) };
      found[at] = element;
      elements.push(element);
    }
    return elements;
  };
  read(root);
  return found;
}

function kidsOf(parent: PDFDict, isRoot: boolean): readonly PDFDict[] {
  const kids = valueIn(parent, 'K');
  const all = kids instanceof PDFArray ? kids.asArray() : [kids];
  return all
    .map((kid) => (kid === undefined ? undefined : parent.context.lookup(kid)))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict)
    .filter((kid) => isRoot || [undefined, 'StructElem'].includes(nameIn(kid, 'Type')));
}

function describe(
  dict: PDFDict,
  { roleOf, objectOf, pageOf }: StructureContext,
): Omit<StructureElement, 'children'> {
  const type = nameIn(dict, 'S');
  return {
    dict,
    type,
    role: roleOf(type),
    parentType: parentTypeOf(dict, roleOf),
    hasLanguage: ancestry(dict).some((each) => textIn(each, 'Lang') !== undefined),
    object: objectOf(dict),
    page: pageOf(pageDictOf(dict, 3)),
  };
}

// An element without a page of its own stands where the first thing in it does.
function pageDictOf(dict: PDFDict, depth: number): PDFDict | undefined {
  const own = dictIn(dict, 'Pg');
  if (own !== undefined || depth === 0) return own;
  const kids = valueIn(dict, 'K');
  const [first] = kids instanceof PDFArray ? elementsOf(kids) : [kids];
  return first instanceof PDFDict ? pageDictOf(first, depth - 1) : undefined;
}

function parentTypeOf(dict: PDFDict, roleOf: StructureContext['roleOf']): string | undefined {
  return ancestry(dict)
    .slice(1)
    .map((parent) => roleOf(nameIn(parent, 'S')).standardType)
    .find((type) => type === undefined || !passThroughTypes.has(type));
}

/** An element and what it stands in by P, up to the root; a circle is followed once. */
export function ancestry(dict: PDFDict): readonly PDFDict[] {
  const found: PDFDict[] = [];
  for (
    let at: PDFDict | undefined = dict;
    at !== undefined && !found.includes(at);
    at = dictIn(at, 'P')
  )
    found.push(at);
  return found;
}

/** True when the way up by P ends at the root of a structure tree: only then is content of the element tagged. */
export function isRooted(dict: PDFDict): boolean {
  return ancestry(dict).some((each) => nameIn(each, 'Type') === 'StructTreeRoot');
}

/** Elements in an element, seen through those that only group. */
export function significantChildren(element: StructureElement): readonly StructureElement[] {
  return element.children.flatMap((child) =>
    passThroughTypes.has(child.role.standardType ?? '') ? significantChildren(child) : [child],
  );
}

/** The standard types in an element, seen through those that only group; what has none is left out. */
export function kidTypes(element: StructureElement): readonly string[] {
  return significantChildren(element)
    .map(({ role }) => role.standardType)
    .filter((type) => type !== undefined);
}

/** A value of an attribute of an owner, such as `ColSpan` of `Table` (ISO 32000-1, 14.7.5), its own or of its classes. */
export function attributeOf(dict: PDFDict, owner: string, name: string): PDFObject | undefined {
  for (const attributes of [valueIn(dict, 'A'), ...classesOf(dict)])
    for (const attribute of listed(attributes)) {
      if (!(attribute instanceof PDFDict) || nameIn(attribute, 'O') !== owner) continue;
      if (hasKey(attribute, name)) return valueIn(attribute, name);
    }
  return undefined;
}

function classesOf(dict: PDFDict): readonly (PDFObject | undefined)[] {
  const named = listed(valueIn(dict, 'C')).map(asName);
  if (named.length === 0) return [];
  const catalog = dict.context.lookupMaybe(dict.context.trailerInfo.Root, PDFDict);
  const map = catalog && dictIn(catalog, 'StructTreeRoot');
  const classes = map && dictIn(map, 'ClassMap');
  return named.map((name) =>
    classes === undefined || name === undefined ? undefined : valueIn(classes, name),
  );
}

function listed(value: PDFObject | undefined): readonly (PDFObject | undefined)[] {
  return value instanceof PDFArray ? elementsOf(value) : value === undefined ? [] : [value];
}

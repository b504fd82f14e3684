import { namespaces, type XmpNode, type XmpProperty } from './xmp.ts';

/** How the value of a property is written. */
export type ValueType =
  'Text' | 'Integer' | 'Boolean' | 'Date' | 'Lang Alt' | 'Bag' | 'Seq' | 'Alt' | 'any';

const write = (
  schema: Readonly<Partial<Record<ValueType, string>>>,
): ReadonlyMap<string, ValueType> =>
  new Map(
    Object.entries(schema).flatMap(([type, names]) =>
      names.split(' ').map((name) => [name, type as ValueType] as const),
    ),
  );

/** Schemas that need no description (XMP Specification 2005; ISO 19005-2, 6.6.2.3.1 and 6.6.4), property by property. */
const predefined: ReadonlyMap<string, ReadonlyMap<string, ValueType>> = new Map([
  [
    namespaces.dublinCore,
    write({
      Text: 'coverage format identifier source',
      'Lang Alt': 'description rights title',
      Bag: 'contributor language publisher relation subject type',
      Seq: 'creator date',
    }),
  ],
  [
    'http://ns.adobe.com/xap/1.0/',
    write({
      Text: 'BaseURL CreatorTool Label Nickname',
      Date: 'CreateDate MetadataDate ModifyDate',
      Integer: 'Rating',
      Bag: 'Advisory Identifier',
      Alt: 'Thumbnails',
    }),
  ],
  ['http://ns.adobe.com/pdf/1.3/', write({ Text: 'Keywords PDFVersion Producer' })],
  [
    'http://ns.adobe.com/xap/1.0/rights/',
    write({
      Text: 'Certificate WebStatement',
      Boolean: 'Marked',
      Bag: 'Owner',
      'Lang Alt': 'UsageTerms',
    }),
  ],
  [
    'http://ns.adobe.com/xap/1.0/mm/',
    write({
      Text: 'DocumentID InstanceID Manager ManageTo ManageUI ManagerVariant RenditionClass RenditionParams VersionID LastURL',
      Integer: 'SaveID',
      Seq: 'History Versions',
      any: 'DerivedFrom ManagedFrom RenditionOf',
    }),
  ],
  [namespaces.pdfA, write({ Integer: 'part', Text: 'amd corr conformance' })],
  ['http://www.aiim.org/pdfa/ns/extension/', write({ Bag: 'schemas' })],
]);

/** Schemas of the specification for pictures, film and raw photographs; their properties are taken as they are. */
const takenAsTheyAre =
  /^http:\/\/ns\.adobe\.com\/(?:photoshop|tiff|exif|xmp|camera-raw-settings|xap\/1\.0\/(?:bj|t\/pg|g|sType|bJ))/;

/** The type that a property should have; undefined when no schema has it. */
export function typeOf(
  { namespace, name }: XmpProperty,
  described: readonly DescribedSchema[],
): ValueType | undefined {
  if (takenAsTheyAre.test(namespace)) return 'any';
  const own = described.find((schema) => schema.namespace === namespace);
  return predefined.get(namespace)?.get(name) ?? own?.properties.get(name);
}

/** True when the value is written as its type wants. */
export function isOfType({ array, text, languages, node }: XmpProperty, type: ValueType): boolean {
  const isSimple = array === undefined && node.children.length === 0;
  if (type === 'any') return true;
  if (type === 'Lang Alt') return array === 'Alt' && languages.length > 0;
  if (type === 'Bag' || type === 'Seq' || type === 'Alt') return array === type;
  return isSimple && (patterns.get(type)?.test(text) ?? true);
}

const patterns: ReadonlyMap<ValueType, RegExp> = new Map([
  ['Integer', /^[+-]?\d+$/],
  ['Boolean', /^(?:True|False)$/],
  ['Date', /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/],
]);

/** A schema that the packet itself describes (ISO 19005-2, 6.6.2.3.3). */
export interface DescribedSchema {
  readonly namespace: string;
  readonly properties: ReadonlyMap<string, ValueType>;
}

/** The items of a list, each as the element that has its fields. */
export function itemsOf(node: XmpNode | undefined): readonly XmpNode[] {
  const [list] = (node?.children ?? []).filter(({ name }) => /^(?:Bag|Seq|Alt)$/.test(name));
  return (list?.children ?? []).map((item) => {
    const [description] = item.children.filter(({ name }) => name === 'Description');
    return description ?? item;
  });
}

/** A field of a structure by its name, whatever its namespace. */
export function fieldOf(node: XmpNode, name: string): XmpNode | undefined {
  return node.children.find((child) => child.name === name);
}

/** Reads the schemas that a packet describes. */
export function describedSchemas(properties: readonly XmpProperty[]): readonly DescribedSchema[] {
  const containers = properties.filter(({ name }) => name === 'schemas');
  return containers
    .flatMap(({ node }) => itemsOf(node))
    .map((schema) => ({
      namespace: fieldOf(schema, 'namespaceURI')?.text.trim() ?? '',
      properties: new Map(
        itemsOf(fieldOf(schema, 'property')).map((property) => [
          fieldOf(property, 'name')?.text.trim() ?? '',
          readType(fieldOf(property, 'valueType')?.text.trim() ?? ''),
        ]),
      ),
    }));
}

function readType(written: string): ValueType {
  const [, list] = /^(bag|seq|alt)\b/i.exec(written) ?? [];
  if (/^lang alt$/i.test(written)) return 'Lang Alt';
  if (list !== undefined)
    return `${list.slice(0, 1).toUpperCase()}${list.slice(1).toLowerCase()}` as ValueType;
  return (
    (['Text', 'Integer', 'Boolean', 'Date'] as const).find((type) => type === written) ?? 'any'
  );
}

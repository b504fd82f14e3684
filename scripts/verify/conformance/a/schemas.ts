import type { DocumentModel } from '../document-model.ts';
import { each, rule, type Located, type Rule } from '../rule.ts';
import { fieldOf, itemsOf } from '../xmp-schemas.ts';
import type { XmpNode } from '../xmp.ts';

/** ISO 19005-2, 6.6.2.3.2 and 6.6.2.3.3: schemas that the metadata describe themselves. */
export const schemaRules: readonly Rule[] = [
  rule(
    '6.6.2.3.2-1',
    'Descriptions of schemas have known fields',
    each(described, ({ node, fields }) => {
      const others = node.children.map(({ name }) => name).filter((name) => !fields.includes(name));
      return others.length > 0 && `The description of a schema has ${others.join(', ')}`;
    }),
  ),
  rule(
    '6.6.2.3.3-1',
    'Described schemas stand in a bag',
    each(
      containers,
      ({ property }) =>
        (property.array !== 'Bag' || property.prefix !== 'pdfaExtension') &&
        'pdfaExtension:schemas is no bag, or has another prefix',
    ),
  ),
  ...['schema', 'namespaceURI', 'prefix'].map((field, at) =>
    rule(
      `6.6.2.3.3-${at + 2}`,
      `A described schema has its ${field}`,
      each(schemas, needs(field, 'pdfaSchema')),
    ),
  ),
  rule(
    '6.6.2.3.3-5',
    'A described schema has a list of properties',
    each(schemas, needs('property', 'pdfaSchema', 'Seq')),
  ),
  rule(
    '6.6.2.3.3-6',
    'A described schema has a list of types, if any',
    each(
      schemas,
      (one) =>
        fieldOf(one.node, 'valueType') !== undefined &&
        needs('valueType', 'pdfaSchema', 'Seq')(one),
    ),
  ),
  ...['name', 'valueType'].map((field, at) =>
    rule(
      `6.6.2.3.3-${at + 7}`,
      `A described property has its ${field}`,
      each(describedProperties, needs(field, 'pdfaProperty')),
    ),
  ),
  rule(
    '6.6.2.3.3-9',
    'A described property is internal or external',
    each(
      describedProperties,
      (one) =>
        needs('category', 'pdfaProperty')(one) ||
        (!/^(?:internal|external)$/.test(fieldOf(one.node, 'category')?.text.trim() ?? '') &&
          'The category of a described property is neither internal nor external'),
    ),
  ),
  rule(
    '6.6.2.3.3-10',
    'A described property has a description',
    each(describedProperties, needs('description', 'pdfaProperty')),
  ),
];
function containers({ xmp }: DocumentModel) {
  return (xmp?.properties ?? [])
    .filter(({ namespace }) => namespace === 'http://www.aiim.org/pdfa/ns/extension/')
    .map((property) => ({ property, page: undefined }));
}

interface Described extends Located {
  readonly node: XmpNode;
  readonly fields: readonly string[];
}

function schemas(document: DocumentModel): readonly Described[] {
  const fields = ['schema', 'namespaceURI', 'prefix', 'property', 'valueType'];
  return containers(document).flatMap(({ property }) =>
    itemsOf(property.node).map((node) => ({ node, fields })),
  );
}

function describedProperties(document: DocumentModel): readonly Described[] {
  const fields = ['name', 'valueType', 'category', 'description'];
  return schemas(document).flatMap(({ node }) =>
    itemsOf(fieldOf(node, 'property')).map((each) => ({ node: each, fields })),
  );
}

function described(document: DocumentModel): readonly Described[] {
  return [...schemas(document), ...describedProperties(document)];
}

function needs(field: string, prefix: string, list?: string) {
  return ({ node }: Described): string | false => {
    const found = fieldOf(node, field);
    if (found === undefined || found.prefix !== prefix)
      return `${prefix}:${field} is missing, or has another prefix`;
    const isRight =
      list === undefined ? found.children.length === 0 : found.children[0]?.name === list;
    return !isRight && `${prefix}:${field} is no ${list ?? 'text'}`;
  };
}

import { SaxesParser, type SaxesTagNS } from 'saxes';

/** A simple property, or the items of an array, in an XMP packet (ISO 16684-1). */
export interface XmpProperty {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  /** Its text; of an array the first item's. */
  readonly text: string;
  /** `Bag`, `Seq` or `Alt`; undefined where the value is simple. */
  readonly array: string | undefined;
  /** Languages of the items of an alternative. */
  readonly languages: readonly string[];
  readonly node: XmpNode;
}

/** An element of the packet. */
export interface XmpNode {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly attributes: readonly {
    readonly namespace: string;
    readonly prefix: string;
    readonly name: string;
    readonly value: string;
  }[];
  readonly children: XmpNode[];
  text: string;
}

/** A metadata stream read. */
export interface Xmp {
  /** The `<?xpacket begin…?>` line. */
  readonly header: string;
  /** False when it is not well-formed, or holds no RDF. */
  readonly isWellFormed: boolean;
  readonly isUtf8: boolean;
  readonly properties: readonly XmpProperty[];
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xml = 'http://www.w3.org/XML/1998/namespace';

/** Reads an XMP packet; what cannot be parsed has no properties. */
export function readXmp(bytes: Uint8Array): Xmp {
  const isUtf8 = isEncodedInUtf8(bytes);
  const source = new TextDecoder(encodingOf(bytes))
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .trim();
  const header = /<\?xpacket\s(?:(?!\?>)[\s\S])*?\bbegin\s*=[\s\S]*?\?>/.exec(source)?.[0] ?? '';
  try {
    const properties = findDescriptions(parse(source)).flatMap(propertiesOf);
    return { header, isWellFormed: true, isUtf8, properties };
  } catch {
    return { header, isWellFormed: false, isUtf8, properties: [] };
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
}

function isEncodedInUtf8(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== 'utf-8') return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.subarray(0, 200).includes(0);
  } catch {
    return false;
  }
}

function parse(source: string): XmpNode {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmpNode = {
    namespace: '',
    prefix: '',
    name: '',
    attributes: [],
    children: [],
    text: '',
  };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const node = startNode(tag);
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const at = open.at(-1);
    if (at !== undefined) at.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  return root;
}

function startNode({ uri, prefix, local, attributes }: SaxesTagNS): XmpNode {
  return {
    namespace: uri,
    prefix,
    name: local,
    attributes: Object.values(attributes)
      .filter((each) => each.prefix !== 'xmlns' && each.name !== 'xmlns')
      .map((each) => ({
        namespace: each.uri,
        prefix: each.prefix,
        name: each.local,
        value: each.value,
      })),
    children: [],
    text: '',
  };
}

function findDescriptions(root: XmpNode): readonly XmpNode[] {
  const found: XmpNode[] = [];
  const look = (node: XmpNode, isInRdf: boolean) => {
    const isRdf = node.namespace === rdf && node.name === 'RDF';
    if (isInRdf && node.namespace === rdf && node.name === 'Description') found.push(node);
    else for (const child of node.children) look(child, isRdf);
  };
  look(root, false);
  if (!JSON.stringify(root).includes('"RDF"')) throw new Error('no RDF in the packet');
  return found;
}

function propertiesOf(description: XmpNode): readonly XmpProperty[] {
  const written = description.attributes
    .filter(({ namespace }) => namespace !== rdf && namespace !== xml && namespace !== '')
    .map(({ namespace, prefix, name, value }) => {
      const node = { namespace, prefix, name, attributes: [], children: [], text: value };
      return { namespace, prefix, name, text: value, array: undefined, languages: [], node };
    });
  return [...written, ...description.children.map(readProperty)];
}

function readProperty(node: XmpNode): XmpProperty {
  const [list] = node.children.filter(
    ({ namespace, name }) => namespace === rdf && /^(?:Bag|Seq|Alt)$/.test(name),
  );
  const items = list?.children ?? [];
  return {
    namespace: node.namespace,
    prefix: node.prefix,
    name: node.name,
    text: (list === undefined ? node.text : (items[0]?.text ?? '')).trim(),
    array: list?.name,
    languages: items.flatMap(({ attributes }) =>
      attributes
        .filter(({ namespace, name }) => namespace === xml && name === 'lang')
        .map(({ value }) => value),
    ),
    node,
  };
}

/** The first property of a name in a namespace. */
export function findProperty(
  xmp: Xmp | undefined,
  namespace: string,
  name: string,
): XmpProperty | undefined {
  return xmp?.properties.find((each) => each.namespace === namespace && each.name === name);
}

/** The namespaces of the identifications and of Dublin Core. */
export const namespaces = {
  pdfUa: 'http://www.aiim.org/pdfua/ns/id/',
  pdfA: 'http://www.aiim.org/pdfa/ns/id/',
  dublinCore: 'http://purl.org/dc/elements/1.1/',
} as const;

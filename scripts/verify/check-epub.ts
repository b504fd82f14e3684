import type { XmlElement } from './scan-xml.ts';

/** What an EPUB consists of, as its package document and its files say. */
export interface EpubContent {
  /** The bytes from the thirtieth on: name and text of the first file. */
  readonly start: string;
  /** Names in the container, without the package document. */
  readonly files: readonly string[];
  /** Folder of the package document, with its slash. */
  readonly folder: string;
  readonly opfFault: string;
  readonly items: readonly { readonly id: string; readonly href: string }[];
  readonly spine: readonly string[];
  readonly documents: readonly EpubText[];
}

/** A document of text. */
export interface EpubText {
  readonly href: string;
  readonly properties: string;
  readonly elements: readonly XmlElement[];
  readonly fault: string;
}

/**
 * What keeps a reading system from showing an EPUB as it was meant: the type is not first; a file is missing or not in
 * the manifest; XML is malformed; an id stands twice; a link or a picture leads nowhere or outside; something runs;
 * a note does not lead back to its mark; the contents or the page list lead nowhere.
 */
export function checkEpub(content: EpubContent): readonly string[] {
  return [
    ...containerFaults(content),
    ...content.documents.flatMap((document) => documentFaults(document)),
    ...linkFaults(content),
    ...noteFaults(content.documents),
  ];
}

function containerFaults({ start, files, folder, opfFault, items, spine }: EpubContent) {
  const known = new Set(items.map(({ href }) => folder + href));
  const there = new Set(files);
  const ids = new Set(items.map(({ id }) => id));
  const isOurs = (name: string) => name.startsWith(folder) && name !== 'mimetype';
  return [
    ...(start === 'mimetypeapplication/epub+zip' ? [] : ['the media type does not stand first']),
    ...(opfFault === '' ? [] : [`the package document is malformed: ${opfFault}`]),
    ...[...known].filter((name) => !there.has(name)).map((name) => `"${name}" is missing`),
    ...files
      .filter((name) => isOurs(name) && !known.has(name))
      .map((name) => `"${name}" is not in the manifest`),
    ...spine.filter((id) => !ids.has(id)).map((id) => `the spine names "${id}", which is nothing`),
    ...repeated(items.map(({ id }) => id)).map((id) => `the manifest has "${id}" twice`),
  ];
}

function documentFaults({ href, properties, elements, fault }: EpubText): readonly string[] {
  const faults = fault === '' ? [] : [`is malformed: ${fault}`];
  const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  faults.push(...repeated(ids).map((id) => `has the id "${id}" twice`));
  for (const [name, property] of [
    ['svg', 'svg'],
    ['math', 'mathml'],
  ] as const) {
    const has = elements.some((element) => element.name === name);
    if (has !== properties.split(' ').includes(property))
      faults.push(has ? `has ${name}, unsaid in the manifest` : `has no ${name}, though said so`);
  }
  for (const { name, attributes } of elements) {
    const handler = Object.keys(attributes).find((attribute) => /^on/i.test(attribute));
    if (name === 'script' || name === 'iframe' || handler !== undefined)
      faults.push(`has something that runs: ${handler ?? name}`);
  }
  return faults.map((said) => `"${href}" ${said}`);
}

function linkFaults({ documents, items }: EpubContent): readonly string[] {
  const files = new Set(items.map(({ href }) => href));
  const ids = new Map(
    documents.map(({ href, elements }) => [
      href,
      new Set(elements.map(({ attributes }) => attributes.id)),
    ]),
  );
  return documents.flatMap(({ href, elements }) =>
    elements.flatMap(({ name, attributes }) => {
      const address = attributes.href ?? attributes.src;
      if (address === undefined || isOutward(name, address)) return [];
      const [file = '', id] = address.split('#');
      const target = file === '' ? href : file;
      const isThere = files.has(target) && (id === undefined || ids.get(target)?.has(id) === true);
      return isThere ? [] : [`"${href}" leads to "${address}", which is not there`];
    }),
  );
}

// Links may lead out of the book; nothing else may.
function isOutward(name: string, address: string): boolean {
  return name === 'a' && /^(?:https?|mailto|tel):/i.test(address);
}

function noteFaults(documents: readonly EpubText[]): readonly string[] {
  const roleOf = ({ attributes }: XmlElement) => attributes.role;
  const links = documents.flatMap(({ href, elements }) =>
    elements.map((element) => ({ file: href, element, role: roleOf(element) })),
  );
  const addressOf = (file: string, address = '') =>
    address.startsWith('#') ? file + address : address;
  const backTo = new Set(
    links
      .filter(({ role }) => role === 'doc-backlink')
      .map(({ file, element }) => addressOf(file, element.attributes.href)),
  );
  return links
    .filter(({ role }) => role === 'doc-noteref')
    .map(({ file, element }) => `${file}#${element.attributes.id ?? ''}`)
    .filter((mark) => !backTo.has(mark))
    .map((mark) => `no note leads back to its mark "${mark}"`);
}

function repeated(all: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return all.filter((one) => seen.has(one) || !seen.add(one));
}

import type { Break } from './breaks.ts';

const inPacket = (from: string | RegExp, to: string) => (change: Parameters<Break[2]>[0]) =>
  change.edit('XML', (xmp) => {
    const changed = xmp.replace(from, to);
    if (changed === xmp) throw new Error(`nothing to replace: ${from}`);
    return changed;
  });
const own = (name: string, value = 'x') =>
  inPacket('<dc:title>', `<pdf:${name}>${value}</pdf:${name}><dc:title>`);
const without = (field: string) => inPacket(new RegExp(`<${field}>[^]*?</${field}>`), '');
const describedType = (fields: string) =>
  inPacket('</pdfaSchema:property>', `</pdfaSchema:property>${fields}`);

/** A packet without properties, each character two bytes. */
const inUtf16 = `\u00fe\u00ff${[
  ...'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></r:RDF>',
]
  .map((char) => `\0${char}`)
  .join('')}`;

/** Faults of the metadata for PDF/A. */
export const metadataBreaks: readonly Break[] = [
  ['6.6.2.1-1', 'no metadata', ({ catalog, drop }) => drop(catalog, 'Metadata')],
  ['6.6.2.1-2', 'the length of the packet', inPacket(/\?>/, ' bytes="2000"?>')],
  ['6.6.2.1-2', 'the length before all', inPacket('<?xpacket ', '<?xpacket bytes="2000" ')],
  ['6.6.2.1-3', 'the encoding before all', inPacket('<?xpacket ', '<?xpacket encoding="UTF-8" ')],
  ['6.6.2.1-3', 'the encoding of the packet', inPacket(/\?>/, ' encoding="UTF-8"?>')],
  [
    '6.6.2.1-4 6.6.4-1',
    'an element that does not end: nothing of the packet is known',
    inPacket('</dc:title>', ''),
  ],
  [
    '6.6.2.1-5',
    'UTF-16 in another packet',
    ({ addStream }) => void addStream({ Type: 'Metadata', Subtype: 'XML' }, inUtf16),
  ],
  ['6.6.2.3.1-1', 'a property of no schema', own('Own')],
  ['6.6.2.3.1-2', 'a date that is none', inPacket('2026-11-21T00:00:00Z', 'yesterday')],
  [
    '6.6.2.3.1-2',
    'creators without order',
    inPacket(/<dc:creator><rdf:Seq>(.*)<\/rdf:Seq>/, '<dc:creator><rdf:Bag>$1</rdf:Bag>'),
  ],
  [
    '6.6.2.3.2-1',
    'a field that no table has',
    inPacket('<pdfaProperty:name>', '<pdfaProperty:own>x</pdfaProperty:own><pdfaProperty:name>'),
  ],
  [
    '6.6.2.3.3-1 6.6.2.3.1-2',
    'schemas without bag: the property is not of its type either',
    inPacket(
      /(<pdfaExtension:schemas><rdf:)Bag([^]*<\/rdf:)Bag(>\s*<\/pdfaExtension)/,
      '$1Seq$2Seq$3',
    ),
  ],
  ['6.6.2.3.3-2', 'a schema without name', without('pdfaSchema:schema')],
  [
    '6.6.2.3.3-3 6.6.2.3.1-1',
    'a schema without namespace: what it describes is not known',
    without('pdfaSchema:namespaceURI'),
  ],
  ['6.6.2.3.3-4', 'a schema without prefix', without('pdfaSchema:prefix')],
  [
    '6.6.2.3.3-5 6.6.2.3.1-1',
    'a schema without properties: pdfuaid:part is not known',
    without('pdfaSchema:property'),
  ],
  [
    '6.6.2.3.3-6',
    'types without list',
    describedType('<pdfaSchema:valueType>x</pdfaSchema:valueType>'),
  ],
  [
    '6.6.2.3.3-7 6.6.2.3.1-1',
    'a property without name: pdfuaid:part is not known',
    without('pdfaProperty:name'),
  ],
  ['6.6.2.3.3-8', 'a property without type', without('pdfaProperty:valueType')],
  ['6.6.2.3.3-9', 'a property of no category', inPacket('internal', 'own')],
  ['6.6.2.3.3-10', 'a property without description', without('pdfaProperty:description')],
  ['6.6.4-1', 'no claim', inPacket(/<pdfaid:part>[^]*<\/pdfaid:conformance>/, '')],
  ['6.6.4-2', 'another part', inPacket('<pdfaid:part>2', '<pdfaid:part>3')],
  ['6.6.4-3', 'another level', inPacket('<pdfaid:conformance>A', '<pdfaid:conformance>B')],
  [
    '6.6.4-4',
    'part with a prefix of its own',
    inPacket(
      '<pdfaid:part>2</pdfaid:part>',
      '<a:part xmlns:a="http://www.aiim.org/pdfa/ns/id/">2</a:part>',
    ),
  ],
  [
    '6.6.4-5',
    'conformance with a prefix of its own',
    inPacket(
      '<pdfaid:conformance>A</pdfaid:conformance>',
      '<a:conformance xmlns:a="http://www.aiim.org/pdfa/ns/id/">A</a:conformance>',
    ),
  ],
  [
    '6.6.4-6',
    'amd with a prefix of its own',
    inPacket(
      '<pdfaid:part>',
      '<a:amd xmlns:a="http://www.aiim.org/pdfa/ns/id/">x</a:amd><pdfaid:part>',
    ),
  ],
  [
    '6.6.4-7',
    'corr with a prefix of its own',
    inPacket(
      '<pdfaid:part>',
      '<a:corr xmlns:a="http://www.aiim.org/pdfa/ns/id/">x</a:corr><pdfaid:part>',
    ),
  ],
];

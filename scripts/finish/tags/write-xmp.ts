import { PDFName, type PDFDocument } from 'pdf-lib';
import { escapeXml } from '../../model/escape-xml.ts';
import type { Book } from '../../model/book.ts';
import { pdfCreator, pdfProducer } from '../describe.ts';
import { editionDate } from '../edition-date.ts';

/**
 * Writes the metadata of a PDF as XMP, alike to those of its document information: title, authors, language, dates, and
 * that it is PDF/A-2a (ISO 19005-2, 6.6) and PDF/UA-1 (ISO 14289-1, clause 5).
 */
export function writeXmp(pdf: PDFDocument, book: Pick<Book, 'settings' | 'matter'>): void {
  const stream = pdf.context.stream(Buffer.from(xmpOf(book)), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

function xmpOf(book: Pick<Book, 'settings' | 'matter'>): string {
  const { settings, matter } = book;
  const date = `${editionDate(settings.date).toISOString().slice(0, 19)}Z`;
  const properties = [
    localised('dc:title', settings.title),
    listed('dc:creator', 'Seq', matter.names === '' ? [] : [matter.names]),
    localised('dc:description', settings.subtitle),
    listed('dc:subject', 'Bag', settings.subjects),
    listed('dc:publisher', 'Bag', settings.publisher === '' ? [] : [settings.publisher]),
    localised('dc:rights', settings.rights),
    listed('dc:language', 'Bag', [settings.language]),
    plain('dc:identifier', settings.identifier),
    plain('dc:format', 'application/pdf'),
    plain('pdf:Keywords', settings.subjects.join('; ')),
    plain('pdf:Producer', pdfProducer),
    plain('xmp:CreatorTool', pdfCreator),
    plain('xmp:CreateDate', date),
    plain('xmp:ModifyDate', date),
    plain('xmp:MetadataDate', date),
    plain('pdfaid:part', '2'),
    plain('pdfaid:conformance', 'A'),
    plain('pdfuaid:part', '1'),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${namespaces}>
${properties.filter(Boolean).join('\n')}
${extensionSchema}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const namespaces = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['pdf', 'http://ns.adobe.com/pdf/1.3/'],
  ['xmp', 'http://ns.adobe.com/xap/1.0/'],
  ['pdfaid', 'http://www.aiim.org/pdfa/ns/id/'],
  ['pdfuaid', 'http://www.aiim.org/pdfua/ns/id/'],
  ['pdfaExtension', 'http://www.aiim.org/pdfa/ns/extension/'],
  ['pdfaSchema', 'http://www.aiim.org/pdfa/ns/schema#'],
  ['pdfaProperty', 'http://www.aiim.org/pdfa/ns/property#'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

// PDF/A knows no property of PDF/UA: it is described (ISO 19005-2, 6.6.2.3.3).
const extensionSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

function plain(name: string, value: string): string {
  return value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`;
}

function localised(name: string, value: string): string {
  if (value === '') return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
}

function listed(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  const items = values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`);
  return items.length === 0
    ? ''
    : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}

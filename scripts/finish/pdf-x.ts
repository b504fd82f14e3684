import { PDFDict, PDFName, PDFString, type PDFDocument } from 'pdf-lib';
import { escapeXml } from '../model/escape-xml.ts';
import type { Book } from '../model/book.ts';
import type { PdfStandard } from '../model/preflight.ts';
import { editionDate } from './edition-date.ts';
import { greyProfile } from './grey-profile.ts';

const name = PDFName.of;

/**
 * Marks a PDF of black ink, cleared of everything interactive, as PDF/X-1a:2001 (ISO 15930-1) or PDF/X-4 (ISO 15930-7):
 * Info, output intent, XMP. An X-1a names its printing condition as the ICC registers it; an X-4 brings a
 * profile of its own, for grey. Whether it keeps the standard is for the preflight to say.
 */
export function markAsPdfX(pdf: PDFDocument, standard: PdfStandard, book: Book): void {
  const { context, catalog } = pdf;
  const is1a = standard === 'PDF/X-1a';
  const about = context.lookup(context.trailerInfo.Info, PDFDict);
  about.set(name('Trapped'), name('False'));
  about.set(name('GTS_PDFXVersion'), PDFString.of(is1a ? 'PDF/X-1:2001' : 'PDF/X-4'));
  if (is1a) about.set(name('GTS_PDFXConformance'), PDFString.of('PDF/X-1a:2001'));
  catalog.delete(name('Version'));
  const intent = is1a ? registeredIntent(pdf, book.settings.print.condition) : greyIntent(pdf);
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]));
  if (!is1a) {
    const packet = Buffer.from(writeXmp(book), 'utf8');
    const metadata = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
    catalog.set(name('Metadata'), context.register(metadata));
  }
}

/** Version 1.x of PDF that a standard is written in. */
export function minorVersionOf(standard: PdfStandard | undefined): number {
  if (standard === undefined) return 7;
  return standard === 'PDF/X-1a' ? 3 : 6;
}

function registeredIntent({ context }: PDFDocument, condition: string): PDFDict {
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(condition),
    OutputCondition: PDFString.of(condition),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of(condition),
  });
}

function greyIntent({ context }: PDFDocument): PDFDict {
  const profile = context.flateStream(greyProfile(), { N: 1 });
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of('Custom'),
    Info: PDFString.of('Black ink on white paper, gamma 2.2'),
    DestOutputProfile: context.register(profile),
  });
}

function writeXmp({ settings, matter }: Book): string {
  const date = editionDate(settings.date).toISOString().replace('.000Z', 'Z');
  const [title, names] = [escapeXml(settings.title), escapeXml(matter.names)];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${names}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmp:CreatorTool>Octavo</xmp:CreatorTool>
<xmpMM:DocumentID>${escapeXml(settings.identifier)}</xmpMM:DocumentID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>
<pdf:Producer>Octavo, with Paged.js and pdf-lib</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Takes the marks of the standard away again, for what is made of the same pages afterwards. */
export function unmarkPdfX(pdf: PDFDocument): void {
  const about = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  for (const key of ['Trapped', 'GTS_PDFXVersion', 'GTS_PDFXConformance']) about.delete(name(key));
  for (const key of ['OutputIntents', 'Metadata']) pdf.catalog.delete(name(key));
}

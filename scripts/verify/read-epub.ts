import JSZip from 'jszip';
import { checkEpub, type EpubContent } from './check-epub.ts';
import { scanXml } from './scan-xml.ts';

/** What an EPUB holds. */
export interface EpubFacts {
  /** Plain text of the documents in the order of the spine. */
  readonly text: string;
  /** What is wrong with it; see {@link checkEpub}. */
  readonly faults: readonly string[];
}

/** Opens an EPUB as a reading system does: container, package document, spine. Throws when it is no ZIP file. */
export async function readEpub(bytes: Uint8Array): Promise<EpubFacts> {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const container = scanXml(await text('META-INF/container.xml'));
  const opfName =
    container.elements.find(({ name }) => name === 'rootfile')?.attributes['full-path'] ?? '';
  const folder = opfName.slice(0, opfName.lastIndexOf('/') + 1);
  const opf = scanXml(await text(opfName));
  const of = (element: string) =>
    opf.elements.filter(({ name }) => name === element).map(({ attributes }) => attributes);
  const items = of('item');
  const isText = (item: Readonly<Record<string, string>>) =>
    item['media-type'] === 'application/xhtml+xml';
  const documents = await Promise.all(
    items.filter(isText).map(async ({ href = '', properties = '' }) => {
      const xhtml = await text(folder + href);
      return { href, properties, xhtml, ...scanXml(xhtml) };
    }),
  );
  const content: EpubContent = {
    // Name and text of the first file follow its header of thirty bytes.
    start: Buffer.from(bytes.subarray(30, 58)).toString('latin1'),
    files: Object.keys(zip.files).filter((name) => name !== opfName),
    folder,
    opfFault: opf.fault,
    items: items.map(({ id = '', href = '' }) => ({ id, href })),
    spine: of('itemref').map(({ idref = '' }) => idref),
    documents,
  };
  const hrefs = new Map(items.map(({ id = '', href = '' }) => [id, href]));
  const byHref = new Map(documents.map((document) => [document.href, document.xhtml]));
  const spoken = content.spine.map((idref) => byHref.get(hrefs.get(idref) ?? '') ?? '');
  return { text: spoken.map(plain).join('\n'), faults: checkEpub(content) };
}

function plain(xhtml: string): string {
  const entities: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  return xhtml
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<sup class="noteref">.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_whole, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => entities[name] ?? '');
}

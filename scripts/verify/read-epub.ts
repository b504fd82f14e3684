import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** What an EPUB holds. */
export interface EpubFacts {
  /** Plain text of the documents in the order of the spine. */
  readonly text: string;
  /** Documents that the spine names but the container lacks. */
  readonly missing: readonly string[];
  /** Documents that are not well-formed XML. */
  readonly malformed: readonly string[];
}

/** Opens an EPUB as a reading system does: container, package document, spine. */
export async function readEpub(bytes: Uint8Array): Promise<EpubFacts> {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const opfName = /full-path="([^"]+)"/.exec(await text('META-INF/container.xml'))?.[1] ?? '';
  const opf = await text(opfName);
  const folder = opfName.slice(0, opfName.lastIndexOf('/') + 1);
  const hrefs = new Map(
    [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
  const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(
    (match) => hrefs.get(match[1] ?? '') ?? '',
  );
  const documents = await Promise.all(
    spine.map(async (href) => ({ href, xhtml: await text(folder + href) })),
  );
  return {
    text: documents.map(({ xhtml }) => plain(xhtml)).join('\n'),
    missing: documents.filter(({ xhtml }) => xhtml === '').map(({ href }) => href),
    malformed: documents.filter(({ xhtml }) => !isWellFormed(xhtml)).map(({ href }) => href),
  };
}

function isWellFormed(xhtml: string): boolean {
  let isGood = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    isGood = false;
  });
  parser.write(xhtml).close();
  return isGood;
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

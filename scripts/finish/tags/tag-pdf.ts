import {
  PDFDict,
  PDFName,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  type PDFRawStream,
} from 'pdf-lib';
import type { Book } from '../../model/book.ts';
import type { Pages } from '../../model/pages.ts';
import { pageStreams, resourcesIn } from '../../model/pdf/stream-bytes.ts';
import type { Cache } from '../../model/tools.ts';
import { joinLetters } from '../join-letters.ts';
import { readLetterFonts } from '../letter-widths.ts';
import { rewriteStreams } from '../rewrite-streams.ts';
import { markContent, type ContentFacts } from './mark-content.ts';
import { mendUnicode } from './mend-unicode.ts';
import type { PrintedTree } from './printed-tree.ts';
import type { Illustrations } from './read-elements.ts';
import { shapeTree } from './shape-tree.ts';
import { fontReader } from './spacing-fonts.ts';
import { srgbProfile } from './srgb-profile.ts';
import type { Mark } from './structure.ts';
import { textFlows, type Followers } from './text-flows.ts';
import { writeTree } from './write-tree.ts';
import { writeXmp } from './write-xmp.ts';

/** What a PDF is tagged with. */
export interface TagOrder {
  readonly book: Pick<Book, 'slug' | 'settings' | 'matter'>;
  readonly pages: Pages;
  /** As printed. */
  readonly tree: PrintedTree;
  readonly cache: Cache;
}

/**
 * Makes a printed PDF, its links written, one of PDF/UA-1 and PDF/A-2a: the structure of the book, artifacts for all that
 * is not in it, metadata, and a colour space for its colours.
 */
export async function tagPdf(pdf: PDFDocument, order: TagOrder): Promise<void> {
  const { book, pages, tree, cache } = order;
  const { root, decorations } = shapeTree(
    tree,
    book.settings.language,
    upwards(pages.illustrations, pdf.getPage(0).getHeight()),
  );
  writeTree(pdf, root);
  const facts = factsFor(pdf, { decorations, followers: textFlows(root) }, pages);
  const fonts = readLetterFonts(pdf);
  await rewriteStreams(pdf, {
    name: 'marked content, 4',
    rewrite: (bytes, about) => {
      const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
      const { names, ...facts } = JSON.parse(about) as StreamFacts;
      const marked = Buffer.from(markContent(content, facts), 'latin1');
      return joinLetters(marked, (name) => fonts.widthsOf(names[name] ?? ''));
    },
    about: (stream) => JSON.stringify({ ...facts(stream), names: fonts.namesIn(stream) }),
    cache,
  });
  mendUnicode(pdf);
  writeXmp(pdf, book);
  writeOutputIntent(pdf);
}

function upwards(illustrations: Pages['illustrations'], height: number): Illustrations {
  const round = (value: number) => Math.round(value * 100) / 100;
  return new Map(
    [...illustrations].map(
      ([
        key,
        {
          alt,
          box: [left, top, right, bottom],
        },
      ]) => [key, { alt, box: [left, round(height - bottom), right, round(height - top)] }],
    ),
  );
}

interface Marks {
  readonly decorations: readonly Mark[];
  readonly followers: ReadonlyMap<number, Followers>;
}

interface StreamFacts extends ContentFacts {
  /** What its fonts are called, by their names in the stream; a font that is called so has the widths it has. */
  readonly names: Readonly<Record<string, string>>;
}

function factsFor(
  pdf: PDFDocument,
  { decorations, followers }: Marks,
  { textAreas }: Pages,
): (stream: PDFRawStream) => ContentFacts {
  const painted = new Map<number, number[]>();
  for (const { mcid, page, stream } of decorations) {
    const owner = stream ?? page;
    painted.set(owner, [...(painted.get(owner) ?? []), mcid]);
  }
  const edges = new Map<PDFRawStream, Pick<ContentFacts, 'edges'> & { page: PDFPage }>();
  const pages = pdf.getPages();
  for (const [n, streams] of pageStreams(pdf).entries()) {
    const page = pages[n] as PDFPage;
    const [top = 0, bottom = 0] = textAreas[n] ?? [];
    const height = page.getHeight();
    for (const stream of streams)
      edges.set(stream, { page, edges: [height - top, height - bottom] });
  }
  const fontsOf = fontReader();
  const resourcesOf = resourcesIn(pdf);
  return (stream) => {
    const onPage = edges.get(stream);
    const owner = onPage?.page.ref ?? pdf.context.getObjectRef(stream);
    const resources = resourcesOf(stream);
    const number = owner?.objectNumber ?? -1;
    return {
      decorations: painted.get(number) ?? [],
      markedForms: markedForms(resources),
      edges: onPage?.edges ?? [0, 0],
      spacing: { followers: followers.get(number) ?? {}, fonts: fontsOf(resources) },
    };
  };
}

function markedForms(resources: PDFObject | undefined): readonly string[] {
  const objects =
    resources instanceof PDFDict ? resources.lookup(PDFName.of('XObject')) : undefined;
  if (!(objects instanceof PDFDict)) return [];
  return objects.keys().flatMap((name) => {
    const form = objects.lookup(name);
    const isMarked = form instanceof PDFStream && form.dict.has(PDFName.of('StructParents'));
    return isMarked ? [name.decodeText()] : [];
  });
}

// What colours without a profile mean (ISO 19005-2, 6.2.3).
function writeOutputIntent(pdf: PDFDocument): void {
  const { context } = pdf;
  const profile = context.flateStream(srgbProfile(), { N: 3 });
  const name = PDFString.of('sRGB IEC61966-2.1');
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: context.register(profile),
  });
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}

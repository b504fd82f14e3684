import type { PDFDict, PDFObject, PDFRawStream } from 'pdf-lib';
import { streamBytes } from '../../model/pdf/stream-bytes.ts';
import { readAnnotations, type Annotation } from './annotations.ts';
import type { Content } from './content.ts';
import { readFont, type FontFacts } from './fonts/font-facts.ts';
import { readGlyphs, type GlyphFacts } from './fonts/glyph-facts.ts';
import { dictIn, nameIn, streamIn, textIn } from './lookup.ts';
import { readNumberTree } from './number-tree.ts';
import type { OpenFile, Page } from './open-pdf.ts';
import { readContent } from './read-content.ts';
import { readRoles } from './role-map.ts';
import { readStructure, type StructureElement } from './structure.ts';
import { readXmp, type Xmp } from './xmp.ts';

/** A PDF as the rules see it: read once, asked by all of them. */
export interface DocumentModel {
  readonly file: OpenFile;
  readonly catalog: PDFDict;
  readonly structTreeRoot: PDFDict | undefined;
  /** The structure tree, each element before what is in it. */
  readonly elements: readonly StructureElement[];
  /** The same by standard type. */
  readonly elementsByType: ReadonlyMap<string, readonly StructureElement[]>;
  readonly pages: readonly Page[];
  readonly annotations: readonly Annotation[];
  readonly content: Content;
  /** Fonts that are shown, without the CIDFonts of composite ones. */
  readonly fonts: readonly FontFacts[];
  readonly glyphs: readonly GlyphFacts[];
  /** The catalogue's metadata stream, when it is one by its type. */
  readonly metadata: PDFRawStream | undefined;
  readonly xmp: Xmp | undefined;
  /** True when the catalogue has a language. */
  readonly hasLanguage: boolean;
  readonly objectOf: (value: PDFObject) => number | undefined;
}

/** Reads what the rules ask for. */
export function readDocument(file: OpenFile): DocumentModel {
  const { catalog, pages, objectOf, pageOf } = file;
  const structTreeRoot = dictIn(catalog, 'StructTreeRoot');
  const roleOf = readRoles(structTreeRoot);
  const parentTree = readNumberTree(dictIn(structTreeRoot, 'ParentTree'));
  const annotations = pages.flatMap((page) =>
    readAnnotations(page, { parentTree, roleOf, objectOf }),
  );
  const content = readContent(file, annotations, parentTree);
  const fonts = [...content.fonts.values()].filter(({ shown }) => shown.size > 0).map(readFont);
  const elements = readStructure(structTreeRoot, { roleOf, objectOf, pageOf });
  const metadata = metadataOf(catalog);
  return {
    file,
    catalog,
    structTreeRoot,
    elements,
    elementsByType: groupByType(elements),
    pages,
    annotations,
    content,
    fonts,
    glyphs: fonts.flatMap(readGlyphs),
    metadata,
    xmp: metadata === undefined ? undefined : readXmp(streamBytes(metadata)),
    hasLanguage: textIn(catalog, 'Lang') !== undefined,
    objectOf,
  };
}

function groupByType(
  elements: readonly StructureElement[],
): ReadonlyMap<string, readonly StructureElement[]> {
  const groups = new Map<string, StructureElement[]>();
  for (const element of elements) {
    const type = element.role.standardType ?? '';
    const group = groups.get(type) ?? [];
    group.push(element);
    groups.set(type, group);
  }
  return groups;
}

function metadataOf(catalog: PDFDict): PDFRawStream | undefined {
  const stream = streamIn(catalog, 'Metadata');
  const isMetadata =
    nameIn(stream?.dict, 'Type') === 'Metadata' && nameIn(stream?.dict, 'Subtype') === 'XML';
  return isMetadata ? stream : undefined;
}

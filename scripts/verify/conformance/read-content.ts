import { PDFArray, PDFDict, PDFRawStream } from 'pdf-lib';
import { streamBytes } from '../../model/pdf/stream-bytes.ts';
import type { Annotation } from './annotations.ts';
import { emptyContent, type Content } from './content.ts';
import { dictIn, elementsOf, numberIn, textIn, valueIn } from './lookup.ts';
import type { Surroundings } from './marks.ts';
import type { OpenFile, Page } from './open-pdf.ts';
import { effects } from './paint-effects.ts';
import { isRooted } from './structure.ts';
import { walkForm, walkStream, type StreamToWalk, type Walk } from './walk-content.ts';

/** Walks everything that is painted: pages with their forms, appearances of annotations, glyphs of Type 3 fonts. */
export function readContent(
  file: OpenFile,
  annotations: readonly Annotation[],
  parentTree: Walk['parentTree'],
): Content {
  const { objectOf } = file;
  const walk: Walk = {
    content: emptyContent(),
    parentTree,
    objectOf,
    painted: new Set(),
    decoded: new Map(),
  };
  const streams = new Map<number, StreamToWalk>();
  for (const page of file.pages) {
    const stream = streamOf(page, walk);
    streams.set(page.page, stream);
    walkStream(walk, stream, effects);
  }
  for (const annotation of annotations) {
    const stream = streams.get(annotation.page ?? 0);
    if (stream !== undefined) walkAppearances(walk, stream, annotation);
  }
  for (const { dict, page } of walk.content.fonts.values())
    walkGlyphs(walk, dict, streams.get(page ?? 0));
  return walk.content;
}

function streamOf(page: Page, { parentTree }: Walk): StreamToWalk {
  const contents = valueIn(page.dict, 'Contents');
  const parts = contents instanceof PDFArray ? elementsOf(contents) : [contents];
  const streams = parts.filter((part) => part instanceof PDFRawStream);
  const structParents = numberIn(page.dict, 'StructParents');
  return {
    bytes: Buffer.concat(streams.flatMap((part) => [streamBytes(part), lineFeed])),
    resources: page.resources,
    inherits: page.inheritsResources,
    around: unmarked({ page: page.page, object: page.object }),
    parents: structParents === undefined ? undefined : parentTree.get(structParents),
    isSemantic: true,
    isAnnotation: false,
    within: [],
  };
}

const lineFeed = Uint8Array.of(10);

function unmarked(place: Pick<Surroundings, 'page' | 'object'>): Surroundings {
  return { ...place, properties: {}, isTagged: false, isArtifact: false, hasActualText: false };
}

// Content of an appearance belongs to the element of its annotation.
function walkAppearances(walk: Walk, stream: StreamToWalk, annotation: Annotation): void {
  const { dict, element, page, object } = annotation;
  const around: Surroundings = {
    ...unmarked({ page, object }),
    element,
    isTagged: element !== undefined && isRooted(element),
    lang: textIn(element, 'Lang'),
  };
  for (const key of ['N', 'D', 'R'])
    for (const form of appearancesIn(dictIn(dict, 'AP'), key))
      walkForm({ walk, stream: { ...stream, isAnnotation: true } }, form, {
        around,
        isSemantic: true,
        effects,
      });
}

function appearancesIn(appearances: PDFDict | undefined, key: string): readonly PDFRawStream[] {
  const value = valueIn(appearances, key);
  if (value instanceof PDFRawStream) return [value];
  if (!(value instanceof PDFDict)) return [];
  return streamsIn(value);
}

function streamsIn(dict: PDFDict): readonly PDFRawStream[] {
  return dict
    .values()
    .map((each) => dict.context.lookup(each))
    .filter((each) => each instanceof PDFRawStream);
}

function walkGlyphs(walk: Walk, font: PDFDict, stream: StreamToWalk | undefined): void {
  const glyphs = dictIn(font, 'CharProcs');
  if (glyphs === undefined || stream === undefined) return;
  const resources = dictIn(font, 'Resources') ?? stream.resources;
  const { around } = stream;
  for (const glyph of streamsIn(glyphs))
    walkForm({ walk, stream: { ...stream, resources } }, glyph, {
      around: { ...around, isTagged: true },
      isSemantic: false,
      effects,
    });
}

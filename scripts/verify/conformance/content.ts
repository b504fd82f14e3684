import type { PDFDict, PDFRawStream } from 'pdf-lib';
import type { Surroundings } from './marks.ts';
import type { Located } from './rule.ts';

/**
 * Content that paints (ISO 32000-1, 14.6): texts, paths, images and shadings; what is of one kind and stands in the
 * same sequence without anything else between is one item.
 */
export interface ContentItem extends Located {
  readonly kind: 'text' | 'path' | 'image' | 'shading';
  readonly around: Surroundings;
}

/** A dictionary that content uses, and where it was first used. */
export interface Used extends Located {
  readonly dict: PDFDict;
}

/** A form XObject painted once. */
export interface PaintedForm extends Used {
  /** True when it has MCIDs of its own and was painted before. */
  readonly isPaintedAgain: boolean;
}

/** A character code shown with a font; each once for what the rules tell apart. */
export interface ShownCode extends Located {
  readonly code: number;
  /** Text rendering mode 3: shown, but not painted. */
  readonly isInvisible: boolean;
  readonly hasActualText: boolean;
}

/** A font with all that was shown in it. */
export interface UsedFont extends Used {
  readonly bytesPerCode: 1 | 2;
  readonly shown: Map<number, ShownCode>;
}

/** A word of a content stream that means something to PDF/A: an operator, a filter, a rendering intent. */
export interface Word extends Located {
  readonly word: string;
}

/** All content of a document, as its pages, forms and annotations paint it. */
export interface Content {
  readonly items: ContentItem[];
  readonly sequences: Surroundings[];
  readonly forms: PaintedForm[];
  readonly fonts: Map<PDFDict, UsedFont>;
  readonly images: Map<PDFDict, Used>;
  readonly graphicsStates: Map<PDFDict, Used>;
  /** XObjects that are neither forms nor images. */
  readonly otherXObjects: Map<PDFDict, Used>;
  /** Device colour spaces painted in, by page and name. */
  readonly deviceColours: Map<string, Word>;
  /** Profiles of ICC based colour spaces painted in. */
  readonly profiles: Map<PDFRawStream, Located & { readonly stream: PDFRawStream }>;
  readonly inlineFilters: Word[];
  readonly interpolatedInline: Located[];
  readonly renderingIntents: Word[];
  readonly unknownOperators: Word[];
  /** Resources that a stream takes from what is around it, by page and name. */
  readonly inheritedResources: Map<string, Word>;
  /** The deepest nesting of q and Q of each stream. */
  readonly nesting: (Located & { readonly depth: number })[];
}

/** Nothing read yet. */
export function emptyContent(): Content {
  return {
    items: [],
    sequences: [],
    forms: [],
    fonts: new Map(),
    images: new Map(),
    graphicsStates: new Map(),
    otherXObjects: new Map(),
    deviceColours: new Map(),
    profiles: new Map(),
    inlineFilters: [],
    interpolatedInline: [],
    renderingIntents: [],
    unknownOperators: [],
    inheritedResources: new Map(),
    nesting: [],
  };
}

import { PDFRawStream, type PDFDict } from 'pdf-lib';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import type { UsedFont } from '../content.ts';
import { arrayIn, asDict, dictIn, nameIn, streamIn, valueIn } from '../lookup.ts';
import type { Located } from '../rule.ts';
import { readCharMap, type CharMap } from './char-map.ts';
import { readSfnt, type FontProgram } from './sfnt.ts';

/** A font that is shown, or the CIDFont of one. */
export interface FontFacts extends Located {
  readonly dict: PDFDict;
  readonly subtype: string | undefined;
  readonly name: string | undefined;
  readonly descriptor: PDFDict | undefined;
  readonly file: PDFRawStream | undefined;
  /** Its outlines and widths, when they are in a form that is looked into: TrueType or OpenType. */
  readonly program: FontProgram | undefined;
  /** True of a TrueType program in which nothing can be read. */
  readonly isDamaged: boolean;
  readonly toUnicode: CharMap | undefined;
  /** Of a composite font: its CIDFont and its CMap. */
  readonly descendant: FontFacts | undefined;
  readonly encoding: Encoding | undefined;
  /** True when it is shown only in text rendering mode 3. */
  readonly isInvisible: boolean;
  readonly used: UsedFont;
}

/** The CMap of a composite font: predefined, or a stream. */
export interface Encoding {
  readonly name: string | undefined;
  readonly stream: PDFRawStream | undefined;
  readonly map: CharMap | undefined;
}

/** Reads a font that something was shown in. */
export function readFont(used: UsedFont): FontFacts {
  const { dict, page, object } = used;
  const shown = [...used.shown.values()];
  const common = { used, page, object, isInvisible: shown.every((each) => each.isInvisible) };
  const [first] = arrayIn(dict, 'DescendantFonts') ?? [];
  const descendant = nameIn(dict, 'Subtype') === 'Type0' ? asDict(first) : undefined;
  const toUnicode = streamIn(dict, 'ToUnicode');
  return {
    ...common,
    ...describe(dict),
    toUnicode: toUnicode === undefined ? undefined : readCharMap(streamBytes(toUnicode)),
    descendant:
      descendant === undefined
        ? undefined
        : {
            ...common,
            ...describe(descendant),
            toUnicode: undefined,
            descendant: undefined,
            encoding: undefined,
          },
    encoding: descendant === undefined ? undefined : readEncoding(dict),
  };
}

function describe(
  dict: PDFDict,
): Pick<FontFacts, 'dict' | 'subtype' | 'name' | 'descriptor' | 'file' | 'program' | 'isDamaged'> {
  const descriptor = dictIn(dict, 'FontDescriptor');
  const sfnt = streamIn(descriptor, 'FontFile2');
  const compact = streamIn(descriptor, 'FontFile3');
  const file = sfnt ?? compact ?? streamIn(descriptor, 'FontFile');
  const isSfnt = file === sfnt || nameIn(file?.dict, 'Subtype') === 'OpenType';
  const program = file !== undefined && isSfnt ? readSfnt(streamBytes(file)) : undefined;
  return {
    dict,
    subtype: nameIn(dict, 'Subtype'),
    name: nameIn(dict, 'BaseFont'),
    descriptor,
    file,
    program,
    isDamaged: sfnt !== undefined && program === undefined,
  };
}

function readEncoding(dict: PDFDict): Encoding {
  const value = valueIn(dict, 'Encoding');
  if (!(value instanceof PDFRawStream))
    return { name: nameIn(dict, 'Encoding'), stream: undefined, map: undefined };
  return {
    name: nameIn(value.dict, 'CMapName'),
    stream: value,
    map: readCharMap(streamBytes(value)),
  };
}

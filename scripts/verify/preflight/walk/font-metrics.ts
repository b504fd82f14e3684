import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';

/** What is needed of a font to know where its text stands; in thousandths of the type size. */
export interface FontMetrics {
  readonly bytesPerCode: 1 | 2;
  readonly widthOf: (code: number) => number;
  readonly ascent: number;
  readonly descent: number;
}

const name = PDFName.of;

/** Metrics of a font dictionary (ISO 32000-1, 9.6.2 and 9.7.4.3). */
export function metricsOf(font: PDFDict): FontMetrics {
  const isComposite = font.lookup(name('Subtype')) === name('Type0');
  const described = isComposite ? firstDescendant(font) : font;
  const descriptor = described?.lookup(name('FontDescriptor'));
  const about = descriptor instanceof PDFDict ? descriptor : undefined;
  return {
    bytesPerCode: isComposite ? 2 : 1,
    widthOf: isComposite ? compositeWidths(described) : simpleWidths(font),
    ascent: numberIn(about, 'Ascent') ?? 800,
    descent: numberIn(about, 'Descent') ?? -200,
  };
}

/** The font that a composite font is made of. */
export function firstDescendant(font: PDFDict): PDFDict | undefined {
  const list = font.lookup(name('DescendantFonts'));
  const first = list instanceof PDFArray ? list.lookup(0) : undefined;
  return first instanceof PDFDict ? first : undefined;
}

function numberIn(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict?.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

function compositeWidths(font: PDFDict | undefined): FontMetrics['widthOf'] {
  const usual = numberIn(font, 'DW') ?? 1000;
  const widths = new Map<number, number>();
  const list = font?.lookup(name('W'));
  const entries = list instanceof PDFArray ? list : undefined;
  let at = 0;
  while (entries !== undefined && at < entries.size()) at += readRun(entries, at, widths);
  return (code) => widths.get(code) ?? usual;
}

// Either `first [w w w]` or `first last w`.
function readRun(entries: PDFArray, at: number, widths: Map<number, number>): number {
  const [first, second] = [entries.lookup(at), entries.lookup(at + 1)];
  const from = first instanceof PDFNumber ? first.asNumber() : 0;
  if (second instanceof PDFArray) {
    for (const [n, width] of second.asArray().entries())
      if (width instanceof PDFNumber) widths.set(from + n, width.asNumber());
    return 2;
  }
  const [last, width] = [second, at + 2 < entries.size() ? entries.lookup(at + 2) : undefined];
  if (last instanceof PDFNumber && width instanceof PDFNumber)
    for (let code = from; code <= last.asNumber(); code += 1) widths.set(code, width.asNumber());
  return 3;
}

function simpleWidths(font: PDFDict): FontMetrics['widthOf'] {
  const list = font.lookup(name('Widths'));
  const first = numberIn(font, 'FirstChar') ?? 0;
  const widths = list instanceof PDFArray ? list.asArray() : [];
  return (code) => {
    const width = widths[code - first];
    return width instanceof PDFNumber ? width.asNumber() : 500;
  };
}

import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';

/** The explicit destination that a name or a string stands for. */
export type Destinations = (name: PDFObject | undefined) => PDFArray | undefined;

/** Destinations by name: the dictionary of PDF 1.1 and the name tree of later versions (ISO 32000-1, 12.3.2.3). */
export function namedDestinations({ catalog }: PDFDocument): Destinations {
  const byName = new Map<string, PDFArray>();
  const dictionary = catalog.lookup(PDFName.of('Dests'));
  if (dictionary instanceof PDFDict) {
    for (const key of dictionary.keys()) keep(key.decodeText(), dictionary.lookup(key), byName);
  }
  const names = catalog.lookup(PDFName.of('Names'));
  if (names instanceof PDFDict) readTree(names.lookup(PDFName.of('Dests')), byName);
  return (name) => {
    const text = name === undefined ? undefined : textOf(name);
    return text === undefined ? undefined : byName.get(text);
  };
}

function readTree(root: PDFObject | undefined, byName: Map<string, PDFArray>): void {
  const waiting = [root];
  const seen = new Set<PDFObject>();
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    const names = node.lookup(PDFName.of('Names'));
    if (names instanceof PDFArray) {
      for (let n = 0; n + 1 < names.size(); n += 2)
        keep(textOf(names.lookup(n)), names.lookup(n + 1), byName);
    }
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) waiting.push(...kids.asArray().map((_kid, n) => kids.lookup(n)));
  }
}

function keep(
  name: string | undefined,
  value: PDFObject | undefined,
  byName: Map<string, PDFArray>,
): void {
  const explicit = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
  if (name !== undefined && explicit instanceof PDFArray) byName.set(name, explicit);
}

function textOf(name: PDFObject | undefined): string | undefined {
  if (name instanceof PDFString || name instanceof PDFHexString || name instanceof PDFName)
    return name.decodeText();
  return undefined;
}

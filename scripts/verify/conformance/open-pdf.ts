import { PDFDict, PDFDocument, PDFName, type PDFObject, type PDFPage } from 'pdf-lib';
import { quietly } from '../../model/pdf/quietly.ts';
import { rectangleIn, type Rectangle } from './annotations.ts';
import type { Located } from './rule.ts';

/** A page of the file. */
export interface Page extends Located {
  readonly page: number;
  readonly dict: PDFDict;
  readonly resources: PDFDict | undefined;
  readonly inheritsResources: boolean;
  readonly cropBox: Rectangle | undefined;
  readonly node: PDFPage['node'];
}

/** A PDF parsed, nothing in it changed. */
export interface OpenFile {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocument;
  readonly catalog: PDFDict;
  readonly encryption: PDFDict | undefined;
  readonly isEncrypted: boolean;
  readonly pages: readonly Page[];
  /** The number of the indirect object that a value is. */
  readonly objectOf: (value: PDFObject) => number | undefined;
  /** The number of the page that a dictionary is, from 1. */
  readonly pageOf: (dict: PDFDict | undefined) => number | undefined;
}

/** Opens a PDF; throws an Error when it cannot be parsed. */
export async function openFile(bytes: Uint8Array): Promise<OpenFile> {
  const reading = {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: true,
    parseSpeed: Infinity,
  };
  const pdf = await quietly(() => PDFDocument.load(bytes, reading));
  const numbers = new Map<PDFObject, number>();
  for (const [ref, object] of pdf.context.enumerateIndirectObjects())
    numbers.set(object, ref.objectNumber);
  const pages = pdf.getPages().map(({ node }, index) => readPage(node, index, numbers));
  const pageNumbers = new Map(pages.map(({ dict, page }) => [dict, page]));
  const { Encrypt: encrypt } = pdf.context.trailerInfo;
  const encryption = encrypt === undefined ? undefined : pdf.context.lookup(encrypt);
  return {
    bytes,
    pdf,
    catalog: pdf.catalog,
    isEncrypted: encryption !== undefined,
    encryption: encryption instanceof PDFDict ? encryption : undefined,
    pages,
    objectOf: (value) => numbers.get(value),
    pageOf: (dict) => (dict === undefined ? undefined : pageNumbers.get(dict)),
  };
}

function readPage(
  node: PDFPage['node'],
  index: number,
  numbers: ReadonlyMap<PDFObject, number>,
): Page {
  const own = node.lookup(PDFName.of('Resources'));
  const resources = own ?? lookUp(node, 'Resources');
  const boxed = ['CropBox', 'MediaBox'].map((key) => rectangleOf(node, key));
  return {
    page: index + 1,
    object: numbers.get(node),
    dict: node,
    node,
    resources: resources instanceof PDFDict ? resources : undefined,
    inheritsResources: own === undefined,
    cropBox: boxed.find((box) => box !== undefined),
  };
}

function lookUp(node: PDFPage['node'], key: string): PDFObject | undefined {
  const value = node.getInheritableAttribute(PDFName.of(key));
  return value === undefined ? undefined : node.context.lookup(value);
}

function rectangleOf(node: PDFPage['node'], key: string): Rectangle | undefined {
  let box: Rectangle | undefined;
  node.ascend((each) => {
    box ??= rectangleIn(each, key);
  });
  return box;
}

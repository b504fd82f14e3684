import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

// pdf-lib decodes a name each time that it is asked for; the keys of PDF are few.
const keys = new Map<string, PDFName>();

function keyOf(key: string): PDFName {
  const name = keys.get(key) ?? PDFName.of(key);
  keys.set(key, name);
  return name;
}

/** The value of a key, references followed; undefined where there is none. */
export function valueIn(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(keyOf(key));
}

/** True when the key is there, whatever its value. */
export function hasKey(dict: PDFDict | undefined, key: string): boolean {
  return dict?.get(keyOf(key)) !== undefined;
}

/** A dictionary, also that of a stream. */
export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(valueIn(dict, key));
}

/** A dictionary or the dictionary of a stream, of anything. */
export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : undefined;
}

/** The elements of an array, references followed. */
export function arrayIn(
  dict: PDFDict | undefined,
  key: string,
): readonly (PDFObject | undefined)[] | undefined {
  const value = valueIn(dict, key);
  return value instanceof PDFArray ? elementsOf(value) : undefined;
}

/** The elements of an array, references followed. */
export function elementsOf(array: PDFArray): readonly (PDFObject | undefined)[] {
  return Array.from({ length: array.size() }, (_one, at) => array.lookup(at));
}

/** A name without its slash. */
export function nameIn(dict: PDFDict | undefined, key: string): string | undefined {
  return asName(valueIn(dict, key));
}

/** A name without its slash, of anything. */
export function asName(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFName)) return undefined;
  const written = value.asString();
  return written.includes('#') ? value.decodeText() : written.slice(1);
}

/** A text string. */
export function textIn(dict: PDFDict | undefined, key: string): string | undefined {
  return asText(valueIn(dict, key));
}

/** A text string, of anything. */
export function asText(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

/** A number. */
export function numberIn(dict: PDFDict | undefined, key: string): number | undefined {
  return asNumber(valueIn(dict, key));
}

/** A number, of anything. */
export function asNumber(value: PDFObject | undefined): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** True or false; undefined where it is neither. */
export function flagIn(dict: PDFDict | undefined, key: string): boolean | undefined {
  const value = valueIn(dict, key);
  return value instanceof PDFBool ? value.asBoolean() : undefined;
}

/** A stream as it stands in the file. */
export function streamIn(dict: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const value = valueIn(dict, key);
  return value instanceof PDFRawStream ? value : undefined;
}

/** The number of the object that a key refers to. */
export function objectIn(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict?.get(keyOf(key));
  return value instanceof PDFRef ? value.objectNumber : undefined;
}

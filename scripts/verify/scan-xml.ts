import { SaxesParser } from 'saxes';

/** An element with its attributes, by their names as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What an XML document holds. */
export interface XmlScan {
  /** In the order in which they start. */
  readonly elements: readonly XmlElement[];
  /** Why it is not well-formed; empty when it is. */
  readonly fault: string;
}

/** Reads the elements of an XML document with namespaces. */
export function scanXml(xml: string): XmlScan {
  const elements: XmlElement[] = [];
  let fault = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    if (fault === '') fault = message;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.values(attributes).map((one) => [one.name, one.value] as const);
    elements.push({ name, attributes: Object.fromEntries(values) });
  });
  parser.write(xml).close();
  return { elements, fault };
}

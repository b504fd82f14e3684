import { SaxesParser } from 'saxes';

const svgNamespace = 'http://www.w3.org/2000/svg';
const forbidden = new Set(['script', 'foreignObject', 'iframe', 'a', 'animate', 'set']);

/** True for a well-formed SVG that runs nothing and fetches nothing: links lead to places inside it only. */
export function isSafeSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/.test(text.slice(0, 4000))) return false;
  let isSafe = !/<!ENTITY|<\?xml-stylesheet|@import|url\(\s*["']?(?!#)/i.test(text);
  let isSvg = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    isSafe = false;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    isSvg ||= local === 'svg' && uri === svgNamespace;
    if (forbidden.has(local)) isSafe = false;
    for (const { local: name, value } of Object.values(attributes)) {
      const isHandler = /^on/i.test(name);
      const isOutward = (name === 'href' || name === 'src') && !/^(?:#|data:image\/)/.test(value);
      if (isHandler || isOutward) isSafe = false;
    }
  });
  try {
    parser.write(text).close();
  } catch {
    return false;
  }
  return isSafe && isSvg;
}

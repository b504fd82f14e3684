/** A colour as the browser computes it: red, green and blue of 0 to 255, opacity of 0 to 1. */
type Colour = readonly [number, number, number, number];

/**
 * Texts of a document that stand out from their ground by less than 4.5 to 1 (WCAG 2.2, 1.4.3), where the page behind
 * it has the colour of the reader.
 */
export function faintTexts(doc: Document, page: string): readonly string[] {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  const faint: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || element === null || element.getClientRects().length === 0) continue;
    const ratio = contrast(element, page);
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${element.tagName}: ${text.slice(0, 40)}`);
  }
  return faint;
}

function contrast(element: Element, page: string): number {
  const ground = groundOf(element, page);
  const style = styleOf(element);
  const isDrawn = element.namespaceURI === 'http://www.w3.org/2000/svg';
  const [red, green, blue, opacity] = colourOf(isDrawn ? style.fill : style.color);
  const ink = mix([red, green, blue, opacity * opacityOf(element)], ground);
  const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

// Grounds of all elements around it, laid one over another from the page up.
function groundOf(element: Element, page: string): Colour {
  const grounds = chain(element).map((one) => colourOf(styleOf(one).backgroundColor));
  return grounds.reduceRight<Colour>((below, above) => mix(above, below), colourOf(page));
}

function opacityOf(element: Element): number {
  return chain(element).reduce((product, one) => product * Number(styleOf(one).opacity), 1);
}

function chain(element: Element): readonly Element[] {
  const around: Element[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) around.push(one);
  return around;
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}

function colourOf(css: string): Colour {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, opacity];
}

function mix([red, green, blue, opacity]: Colour, below: Colour): Colour {
  const over = (one: number, other: number) => one * opacity + other * (1 - opacity);
  return [over(red, below[0]), over(green, below[1]), over(blue, below[2]), 1];
}

// WCAG 2.2, relative luminance.
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

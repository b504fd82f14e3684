import { isElement, type Element } from './structure.ts';

/**
 * Gives headings levels without gaps, the first the first (ISO 14289-1, 7.4.2): one that is deeper than the heading above
 * it is one level deeper.
 */
export function levelHeadings(root: Element): void {
  const above: { readonly written: number; readonly level: number }[] = [];
  visit(root, (element) => {
    const written = Number(/^H(\d)$/.exec(element.type)?.[1] ?? 0);
    if (written === 0) return;
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const level = (above.at(-1)?.level ?? 0) + 1;
    above.push({ written, level });
    element.type = `H${level}`;
  });
}

function visit(element: Element, look: (element: Element) => void): void {
  look(element);
  for (const kid of element.kids) if (isElement(kid)) visit(kid, look);
}

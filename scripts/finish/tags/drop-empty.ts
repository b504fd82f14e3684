import { isElement, isMark, type Element, type Kid } from './structure.ts';

/** Elements that say something although they hold nothing. */
const mayBeEmpty = new Set(['TD', 'TH']);

/**
 * Takes elements without content out of a tree, and links whose annotation is gone: what they hold stands in their
 * place.
 *
 * @param annotations Those that there are, by object number.
 */
export function dropEmpty(element: Element, annotations: ReadonlySet<number>): void {
  const kids = element.kids.splice(0);
  for (const kid of kids) {
    if (isElement(kid)) element.kids.push(...kept(kid, annotations));
    else if (isMark(kid) || annotations.has(kid.annotation)) element.kids.push(kid);
  }
}

function kept(element: Element, annotations: ReadonlySet<number>): readonly Kid[] {
  dropEmpty(element, annotations);
  const { type, kids } = element;
  if (type === 'Link' && !kids.some((kid) => 'annotation' in kid)) return kids;
  return kids.length === 0 && !mayBeEmpty.has(type) ? [] : [element];
}

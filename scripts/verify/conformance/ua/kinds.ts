import type { DocumentModel } from '../document-model.ts';
import { each, type Rule } from '../rule.ts';
import { kidTypes, type StructureElement } from '../structure.ts';

/** The elements of a standard type, or of several. */
export function ofType(...types: readonly string[]) {
  return ({ elementsByType }: DocumentModel): readonly StructureElement[] =>
    types.flatMap((type) => elementsByType.get(type) ?? []);
}

/** Elements of a type stand only in elements of some types. */
export function inParent(type: string, parents: readonly string[]): Rule['run'] {
  return each(
    ofType(type),
    ({ parentType }) =>
      !parents.includes(parentType ?? '') &&
      `${type} stands in ${parentType ?? 'nothing known'} instead of ${parents.join(', ')}`,
  );
}

/** Elements of a type contain only elements of some types. */
export function kidsOnly(type: string, kids: readonly string[]): Rule['run'] {
  return each(ofType(type), (element) => {
    const others = kidTypes(element).filter((kid) => !kids.includes(kid));
    return others.length > 0 && `${type} contains ${[...new Set(others)].join(', ')}`;
  });
}

/** A caption stands in an element of a type before everything else. */
export function captionFirst(type: string): Rule['run'] {
  return each(
    ofType(type),
    (element) =>
      kidTypes(element).slice(1).includes('Caption') &&
      `The caption of ${type} does not come first`,
  );
}

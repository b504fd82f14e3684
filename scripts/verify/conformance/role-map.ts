import type { PDFDict } from 'pdf-lib';
import { asName, dictIn, valueIn } from './lookup.ts';

/** What becomes of a structure type by the role map (ISO 32000-1, 14.7.3 and 14.8.4). */
export interface Role {
  /** The standard type that it ends at; undefined when there is none. */
  readonly standardType: string | undefined;
  readonly isCircular: boolean;
  /** True when a standard type is mapped to another one. */
  readonly isRemapped: boolean;
}

/** Reads the role map of a structure tree: gives what becomes of each type. */
export function readRoles(root: PDFDict | undefined): (type: string | undefined) => Role {
  const map = dictIn(root, 'RoleMap');
  const next = (type: string) => asName(valueIn(map, type));
  const known = new Map<string, Role>();
  return (type) => {
    if (type === undefined)
      return { standardType: undefined, isCircular: false, isRemapped: false };
    const role = known.get(type) ?? follow(type, next);
    known.set(type, role);
    return role;
  };
}

function follow(type: string, next: (type: string) => string | undefined): Role {
  const visited = new Set([type]);
  let mapped = next(type);
  let standardType: string | undefined;
  if ((mapped === undefined || mapped === type) && standardTypes.has(type)) standardType = type;
  while (mapped !== undefined && !visited.has(mapped)) {
    if (standardType === undefined && standardTypes.has(mapped)) standardType = mapped;
    visited.add(mapped);
    mapped = next(mapped);
  }
  return {
    standardType,
    isCircular: mapped !== undefined,
    isRemapped: standardTypes.has(type) && standardType !== type,
  };
}

/** The standard structure types (ISO 32000-1, 14.8.4). */
const standardTypes: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
   P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
   Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
   Figure Formula Form`.split(/\s+/),
);

/** Types that only group: what stands in them counts as standing in what is around them, as veraPDF has it. */
export const passThroughTypes: ReadonlySet<string> = new Set(['NonStruct', 'Div', 'Part']);

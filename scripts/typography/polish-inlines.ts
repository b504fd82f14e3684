import type { Block, Inline } from '../model/pandoc-ast.ts';
import { plainText } from '../model/plain-text.ts';
import { findShouted } from '../model/acronyms.ts';
import { markAcronyms } from './acronyms.ts';
import type { Leaf } from './flow.ts';
import { noteMark, objectMark } from './rule.ts';

/** Polishes the leaves of one paragraph. */
export type PolishFlow = (leaves: readonly Leaf[]) => readonly Leaf[];

/** How the inlines of a paragraph are polished: its text as one flow, and the notes in it as flows of their own. */
export interface InlinePolish {
  readonly flow: PolishFlow;
  readonly blocks: (blocks: readonly Block[]) => readonly Block[];
}

/**
 * Sets the typography of one paragraph: its text runs as one flow through emphasis, links and spans, so that a
 * quotation may open inside one and close outside; code, mathematics and raw HTML stay out of reach.
 */
export function polishInlines(inlines: readonly Inline[], polish: InlinePolish): readonly Inline[] {
  const leaves: Leaf[] = [];
  collect(inlines, leaves);
  const polished = polish.flow(leaves);
  const shouted = findShouted(polished.map(({ text }) => text).join(''));
  let at = -1;
  const next = () => {
    at += 1;
    return polished[at]?.text ?? '';
  };
  return rebuild(inlines, { next, shouted, polish });
}

function collect(inlines: readonly Inline[], leaves: Leaf[]): void {
  for (const inline of inlines) {
    const inner = innerOf(inline);
    if (inner === undefined) leaves.push(leafOf(inline));
    else if (isBareAddress(inline)) leaves.push(...lockedLeaves(inner));
    else collect(inner, leaves);
  }
}

// A link whose text is its target: an address, not words.
function isBareAddress(inline: Inline): boolean {
  if (inline.t !== 'Link') return false;
  const [, inner, [url]] = inline.c;
  return url === plainText(inner) || url === `mailto:${plainText(inner)}`;
}

function lockedLeaves(inlines: readonly Inline[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(inlines, leaves);
  return leaves.map(({ text }) => ({ text, isLocked: true }));
}

function leafOf(inline: Inline): Leaf {
  if (inline.t === 'Str') return { text: inline.c, isLocked: false };
  if (inline.t === 'Space' || inline.t === 'SoftBreak') return { text: ' ', isLocked: false };
  if (inline.t === 'LineBreak') return { text: '\n', isLocked: true };
  return { text: inline.t === 'Note' ? noteMark : objectMark, isLocked: true };
}

function innerOf(inline: Inline): readonly Inline[] | undefined {
  switch (inline.t) {
    case 'Emph':
    case 'Underline':
    case 'Strong':
    case 'Strikeout':
    case 'Superscript':
    case 'Subscript':
    case 'SmallCaps':
      return inline.c;
    case 'Quoted':
    case 'Cite':
    case 'Link':
    case 'Span':
      return inline.c[1];
    default:
      return undefined;
  }
}

interface Polished {
  /** The text of the next leaf. */
  readonly next: () => string;
  readonly shouted: ReadonlySet<string>;
  readonly polish: InlinePolish;
}

function rebuild(inlines: readonly Inline[], polished: Polished): readonly Inline[] {
  const { next, shouted, polish } = polished;
  return inlines.flatMap((inline): readonly Inline[] => {
    const inner = innerOf(inline);
    if (inner !== undefined) return [withInner(inline, rebuild(inner, polished))];
    const text = next();
    if (inline.t === 'Note') return [{ t: 'Note', c: polish.blocks(inline.c) }];
    if (inline.t === 'Str' || inline.t === 'Space' || inline.t === 'SoftBreak')
      return textNodes(text, shouted);
    return [inline];
  });
}

function withInner(inline: Inline, inner: readonly Inline[]): Inline {
  switch (inline.t) {
    case 'Link':
      return { t: 'Link', c: [inline.c[0], inner, inline.c[2]] };
    case 'Span':
      return { t: 'Span', c: [inline.c[0], inner] };
    case 'Quoted':
      return { t: 'Quoted', c: [inline.c[0], inner] };
    case 'Cite':
      return { t: 'Cite', c: [inline.c[0], inner] };
    default:
      return { ...inline, c: inner } as Inline;
  }
}

// Only the ordinary space is a node of its own; one that does not break belongs to the word.
function textNodes(text: string, shouted: ReadonlySet<string>): readonly Inline[] {
  return text
    .split(/( )/)
    .filter((part) => part !== '')
    .flatMap((part): readonly Inline[] =>
      part === ' ' ? [{ t: 'Space' }] : markAcronyms(part, shouted),
    );
}

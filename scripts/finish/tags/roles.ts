/** Standard structure types of ISO 32000-1, 14.8.4, that the press writes. */
const standard = new Set(
  `Document Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody Span
   Note Reference Code Link Figure Formula Ruby RB RT RP`.split(/\s+/),
);

/** Types of blocks in PDF 2.0 that 1.7 does not know. */
const blocks = new Set(['Aside', 'Title', 'FENote', 'DocumentFragment']);

/** For each type that is not a standard one, the standard one that is nearest (ISO 32000-1, 14.7.3). */
export function rolesFor(types: ReadonlySet<string>): Readonly<Record<string, string>> {
  const others = [...types].filter((type) => !standard.has(type)).sort();
  return Object.fromEntries(others.map((type) => [type, blocks.has(type) ? 'Div' : 'Span']));
}

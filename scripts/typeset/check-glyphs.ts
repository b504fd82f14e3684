import type { Book } from '../model/book.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Theme } from '../model/theme.ts';

/**
 * Looks whether the fonts of the theme have every character of the book; what they lack would be printed as an empty
 * box. Reports `glyph-is-there`, once for each article.
 */
export function checkGlyphs(book: Book, theme: Theme, report: Report): void {
  for (const { slug, meta, body, notes } of book.articles) {
    const text = [
      meta.title,
      meta.subtitle,
      meta.standfirst,
      body,
      ...notes.flatMap(({ paragraphs }) => paragraphs),
    ].join(' ');
    const lacking = lackingInBody(text, theme);
    if (lacking.length === 0) continue;
    const shown = lacking.slice(0, 12).map((char) => `${char} (${codeOf(char)})`);
    report({
      rule: 'glyph-is-there',
      severity: 'error',
      place: startOf(`manuscripts/${book.slug}/${slug}.md`),
      message: `No font of the theme has ${shown.join(', ')}${lacking.length > 12 ? ` and ${lacking.length - 12} more` : ''}`,
      hint: 'add a font that has them to shared/fonts.json of the book’s own theme',
    });
  }
}

const formula = /<math\b[^]*?<\/math>/g;

function lackingInBody(body: string, theme: Theme): readonly string[] {
  const words = (markup: string) => markup.replace(/<[^>]+>/g, ' ');
  const formulas = words((body.match(formula) ?? []).join(' '));
  return [
    ...lackingIn(words(body.replace(formula, ' ')), (code) => theme.hasGlyph(code)),
    ...lackingIn(formulas, (code) => theme.hasGlyph(code, 'math')),
  ];
}

function lackingIn(text: string, hasGlyph: (codePoint: number) => boolean): readonly string[] {
  const chars = new Set(text.normalize('NFC'));
  // White space, joiners, marks of direction and variation selectors have no glyph of their own.
  return [...chars].filter(
    (char) =>
      !/[\s\p{Cf}\p{Cc}\u{FE00}-\u{FE0F}]/u.test(char) && !hasGlyph(char.codePointAt(0) ?? 0),
  );
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

import { parse, walk, generate, type Declaration, type Rule } from 'css-tree';

/** What the text itself is made of: its size, leading, face and colour are the reader's. */
const bodyText = /^(?:html|body|p|li|dd|div|section|blockquote)$/;
const readersOwn = /^(?:font-size|line-height|font-family|color|text-align)$/;
const newer = /^(?:grid|flex|clip-path|mask|filter|columns?|position|float-offset)/;

interface Fault {
  readonly is: (declaration: Declaration, value: string, selectors: readonly string[]) => boolean;
  readonly said: string;
}

/**
 * From what shops and reading systems publish: Kindle Publishing Guidelines 3.10 and 3.11, KDP help GH4DRT75GWWAGBTU,
 * the Kobo EPUB guidelines, the Apple Books Asset Guide.
 */
const faults: readonly Fault[] = [
  {
    is: ({ property }, value, selectors) =>
      readersOwn.test(property) &&
      value !== 'inherit' &&
      selectors.some((selector) => bodyText.test(selector)),
    said: 'the reader sets this for the text (Kindle)',
  },
  {
    is: ({ property }, value) => property === 'color' && !/^(?:inherit|currentcolor)$/i.test(value),
    said: 'a colour is unreadable on some theme (Apple)',
  },
  {
    is: ({ property }) => property.startsWith('background'),
    said: 'no backgrounds (Kobo)',
  },
  {
    is: ({ property }, value) =>
      /^border(?!-(?:collapse|spacing|radius))/.test(property) &&
      !/^(?:0|none)$/.test(value) &&
      !/currentcolor/i.test(value),
    said: 'borders take the colour of the text',
  },
  {
    is: ({ property }, value) =>
      /^(?:margin|line-height)/.test(property) && /(?:^|\s)-/.test(value),
    said: 'no negative margin or leading (Kindle)',
  },
  {
    is: ({ property }, value) =>
      /[\d.](?:px|pt|mm|vh|vw)\b/.test(value) && !property.startsWith('border'),
    said: 'lengths in em or % (Kobo)',
  },
  {
    is: ({ property }, value) =>
      newer.test(property) || /\b(?:flex|grid|calc|var)\b/.test(value) || property.startsWith('--'),
    said: 'old readers do not know it',
  },
  {
    is: (_declaration, value) => /url\((?!['"]?fonts\/)/.test(value),
    said: 'nothing is loaded but the book’s fonts',
  },
];

/** Faults of an EPUB's stylesheet against published rules: "selector { property: value }: why". */
export function lintEpubCss(css: string): readonly string[] {
  const found: string[] = [];
  const declared = new Map<string, string[]>();
  const tree = parse(css, { onParseError: ({ message }) => found.push(`not CSS: ${message}`) });
  walk(tree, {
    visit: 'Atrule',
    enter: ({ name }) => {
      if (name !== 'font-face') found.push(`@${name}: old readers may drop what is in it`);
    },
  });
  walk(tree, {
    visit: 'Rule',
    enter: (rule: Rule) => {
      const written = generate(rule.prelude);
      const selectors = written.split(',');
      walk(rule.block, {
        visit: 'Declaration',
        enter: (declaration) => {
          const value = generate(declaration.value);
          for (const selector of selectors)
            declared.set(selector, [...(declared.get(selector) ?? []), declaration.property]);
          for (const { is, said } of faults)
            if (is(declaration, value, selectors))
              found.push(`${written} { ${declaration.property}: ${value} }: ${said}`);
        },
      });
    },
  });
  for (const heading of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
    if (!declared.get(heading)?.includes('text-align'))
      found.push(`${heading}: headings set how they are aligned (Kindle)`);
  for (const link of ['a:link', 'a:visited'])
    if (!declared.get(link)?.includes('color'))
      found.push(`${link}: the browser’s blue is unreadable on a dark page`);
  return found;
}

import { parse, walk, generate, type Rule } from 'css-tree';

/** What the text itself is made of: its size, leading, face and colour are the reader's. */
const bodyText = /^(?:html|body|p|li|dd|div|section|blockquote)$/;
const readersOwn = /^(?:font-size|line-height|font-family|color|text-align)$/;
const newer = /^(?:grid|flex|clip-path|mask|filter|columns?|position|float-offset)/;

/** Where a declaration stands. */
interface Around {
  readonly selectors: readonly string[];
  /** What the same rule declares before it. */
  readonly before: readonly Written[];
  /** All that the same rule declares. */
  readonly rule: readonly Written[];
}

interface Written {
  readonly property: string;
  readonly value: string;
}

interface Fault {
  readonly is: (declaration: Written, around: Around) => boolean;
  readonly said: string;
}

/**
 * From what shops and reading systems publish: Kindle Publishing Guidelines 3.10 and 3.11, KDP help GH4DRT75GWWAGBTU,
 * the Kobo EPUB guidelines, the Apple Books Asset Guide.
 */
const faults: readonly Fault[] = [
  {
    is: ({ property, value }, { selectors }) =>
      readersOwn.test(property) &&
      value !== 'inherit' &&
      selectors.some((selector) => bodyText.test(selector)),
    said: 'the reader sets this for the text (Kindle)',
  },
  {
    is: ({ property, value }) => property === 'color' && !/^(?:inherit|currentcolor)$/i.test(value),
    said: 'a colour is unreadable on some theme (Apple)',
  },
  {
    is: ({ property }, { selectors }) =>
      property.startsWith('background') && selectors.some((selector) => selector !== 'img'),
    said: 'no backgrounds but those of pictures (Kobo)',
  },
  {
    is: ({ property, value }) =>
      /^border(?!-(?:collapse|spacing|radius))/.test(property) &&
      value.split(' ').some((word) => !borderWord.test(word)),
    said: 'borders take the colour of the text',
  },
  {
    is: ({ property, value }) =>
      /^(?:margin|line-height)/.test(property) && /(?:^|\s)-/.test(value),
    said: 'no negative margin or leading (Kindle)',
  },
  {
    is: ({ property, value }, { rule }) =>
      property === 'text-indent' &&
      value.startsWith('-') &&
      !rule.some((other) => other.property.startsWith('padding')),
    said: 'a negative indent wants padding (Kindle)',
  },
  {
    is: ({ property, value }) =>
      property.startsWith('margin') &&
      [...value.matchAll(/([\d.]+)r?em\b/g)].some(([, ems]) => Number(ems) > 2),
    said: 'no margin of more than 2 em (Kobo)',
  },
  {
    is: ({ property, value }, { before }) =>
      /\d(?:vh|vw)\b/.test(value) && !before.some((other) => other.property === property),
    said: 'old readers do not know the screen: say it in % before',
  },
  {
    is: ({ property, value }) => /\d(?:px|pt|mm)\b/.test(value) && !property.startsWith('border'),
    said: 'lengths in em or % (Kobo)',
  },
  {
    is: ({ property, value }, { before }) =>
      /^text-align$/.test(property) &&
      /^(?:start|end)$/.test(value) &&
      !before.some((other) => other.property === property),
    said: 'old readers know left and right only: say it before',
  },
  {
    is: ({ property }) => /^(?:margin|padding|border|inset)-(?:inline|block)/.test(property),
    said: 'old readers know left and right only',
  },
  {
    is: ({ property, value }) =>
      newer.test(property) || /\b(?:flex|grid|calc|var)\b/.test(value) || property.startsWith('--'),
    said: 'old readers do not know it',
  },
  {
    is: ({ value }) => /url\((?!['"]?fonts\/)/.test(value),
    said: 'nothing is loaded but the book’s fonts',
  },
];

/** What a border may be: none, or a width and a style in the colour of the text. */
const borderWord =
  /^(?:0|none|[\d.]+(?:px|em)|thin|medium|solid|dotted|dashed|double|currentcolor)$/i;

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
      const all = declarationsOf(rule);
      for (const selector of selectors)
        declared.set(selector, [
          ...(declared.get(selector) ?? []),
          ...all.map(({ property }) => property),
        ]);
      for (const [n, one] of all.entries())
        for (const { is, said } of faults)
          if (is(one, { selectors, before: all.slice(0, n), rule: all }))
            found.push(`${written} { ${one.property}: ${one.value} }: ${said}`);
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

function declarationsOf(rule: Rule): readonly Written[] {
  const all: Written[] = [];
  walk(rule.block, {
    visit: 'Declaration',
    enter: ({ property, value }) => {
      all.push({ property, value: generate(value) });
    },
  });
  return all;
}

import { replacing, type Rule } from '../flow.ts';

const nbsp = '\u00A0';
const space = (index: number) => ({ start: index, end: index + 1, text: nbsp });

const patterns: readonly { readonly shape: RegExp }[] = [
  // "No. 910", "Vol. 7", "p. 244", "pp. 70": what numbers is bound to the number.
  {
    shape: /(?<=\b(?:[Nn]otes?|Nos?|nos?|Vols?|vols?|pp?|ch|chap|Figs?|figs?|ed|art|§)\.?) (?=\d)/g,
  },
  { shape: /(?<=§) (?=\d)/g },
  // "$11 billion", "12 million", "80 kg", "5 %".
  {
    shape:
      /(?<=\d) (?=(?:thousand|million|billion|trillion|percent|per cent|kg|g|km|m|cm|mm|°C|°F|%|a\.m\.|p\.m\.)(?![\p{L}\d]))/gu,
  },
  // "7 January": the day is bound to its month.
  {
    shape:
      /(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
  },
  // "1. Reduce …; 2. Create …": the number of an enumeration in the text is bound to its first word.
  { shape: /(?<=[;:] \d{1,2}\.) (?=\p{Lu})/gu },
  // "Prof. Vu", "Mr. Smith", "J. R. R. Tolkien".
  { shape: /(?<=\b(?:Prof|Dr|Mr|Mrs|Ms|St|Gen|Col|Lt|Sr|Jr)\.) (?=\p{Lu})/gu },
  { shape: /(?<=(?:^|[\s(“‘])\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu },
];

/** Spaces that must not break, between a number and what it counts, a title and a name (New Hart's Rules 2.4; Chicago Manual of Style 18, 6.129). */
export const binding: Rule = {
  id: 'number-and-unit-stay-together',
  edits: (text, context) => {
    const edits = patterns.flatMap(({ shape }) =>
      replacing(shape, (match) => space(match.index))(text, context),
    );
    return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
  },
};

import { PDFDict } from 'pdf-lib';
import type { DocumentModel } from '../document-model.ts';
import { asDict, dictIn, textIn, valueIn } from '../lookup.ts';
import type { Surroundings } from '../marks.ts';
import { each, rule, type Located, type Rule } from '../rule.ts';
import { formFields } from '../form-fields.ts';
import type { StructureElement } from '../structure.ts';

/** ISO 14289-1, 7.2: the natural language of every text can be told. */
export const languageRules: readonly Rule[] = [
  rule(
    '7.2-2',
    'Bookmarks have a language',
    each(outlineItems, (_item, { hasLanguage }) => !hasLanguage && unknown('a bookmark')),
  ),
  rule('7.2-21', 'Replacement texts of elements have a language', replaced('ActualText')),
  rule('7.2-22', 'Alternative texts of elements have a language', replaced('Alt')),
  rule('7.2-23', 'Expansions in elements have a language', replaced('E')),
  rule(
    '7.2-24',
    'Texts of annotations have a language',
    each(
      ({ annotations }) => annotations,
      ({ contents, element }, { hasLanguage }) =>
        contents !== undefined &&
        !hasLanguage &&
        textIn(element, 'Lang') === undefined &&
        unknown('the /Contents of an annotation'),
    ),
  ),
  rule(
    '7.2-25',
    'Descriptions of form fields have a language',
    each(
      formFields,
      ({ dict }, { hasLanguage, annotations }) =>
        textIn(dict, 'TU') !== undefined &&
        !hasLanguage &&
        textIn(annotations.find((each) => each.dict === dict)?.element, 'Lang') === undefined &&
        unknown('the /TU of a form field'),
    ),
  ),
  rule(
    '7.2-29',
    'Languages are written as language tags',
    each(
      languages,
      ({ lang }) =>
        !/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(lang) &&
        `"${lang}" is no language tag as RFC 3066 writes them`,
    ),
  ),
  rule('7.2-30', 'Replacement texts in content have a language', inSpan('actualText')),
  rule('7.2-31', 'Alternative texts in content have a language', inSpan('alt')),
  rule('7.2-32', 'Expansions in content have a language', inSpan('expansion')),
  rule(
    '7.2-33',
    'Metadata have a language',
    each(
      ({ xmp }) => (xmp?.properties ?? []).filter(({ array }) => array === 'Alt').map(alternatives),
      ({ name, languages: tags }, { hasLanguage }) =>
        tags.includes('x-default') && !hasLanguage && unknown(`${name} in the metadata`),
    ),
  ),
  rule(
    '7.2-34',
    'Text has a language',
    each(
      ({ content }) => content.items.filter(({ kind }) => kind === 'text'),
      ({ around }, { hasLanguage }) =>
        !hasLanguage && around.lang === undefined && unknown('a text'),
    ),
  ),
];

function unknown(what: string): string {
  return `The language of ${what} is not known: the catalogue lacks /Lang, and nothing around says it`;
}

function alternatives({ name, languages: tags }: { name: string; languages: readonly string[] }) {
  return { name, languages: tags, page: undefined };
}

function replaced(key: 'ActualText' | 'Alt' | 'E'): Rule['run'] {
  return each(
    ({ elements }) => elements,
    ({ dict, hasLanguage: ofItself, type }: StructureElement, { hasLanguage }) =>
      textIn(dict, key) !== undefined &&
      !ofItself &&
      !hasLanguage &&
      unknown(`/${key} of ${type ?? '?'}`),
  );
}

function inSpan(key: 'actualText' | 'alt' | 'expansion'): Rule['run'] {
  return each(
    ({ content }) => content.sequences,
    ({ tag, properties, lang }: Surroundings, { hasLanguage }) =>
      tag === 'Span' &&
      properties[key] !== undefined &&
      lang === undefined &&
      !hasLanguage &&
      unknown('a replaced text in a Span'),
  );
}

interface Language extends Located {
  readonly lang: string;
}

/** Every language that is named: by the catalogue, structure elements, and property lists of content. */
export function languages({ catalog, elements, content }: DocumentModel): readonly Language[] {
  const named = [
    { lang: textIn(catalog, 'Lang'), page: undefined, object: undefined },
    ...elements.map(({ dict, page, object }) => ({ lang: textIn(dict, 'Lang'), page, object })),
    ...content.sequences.map(({ properties, page }) => ({
      lang: properties.lang,
      page,
      object: undefined,
    })),
  ];
  return named.flatMap(({ lang, ...place }) => (lang === undefined ? [] : [{ lang, ...place }]));
}

/** The bookmarks, in order; what leads in a circle is read once. */
export function outlineItems({ catalog, objectOf }: DocumentModel): readonly (Located & {
  readonly dict: PDFDict;
})[] {
  const found = new Set<PDFDict>();
  const read = (item: PDFDict | undefined) => {
    for (let at = item; at !== undefined && !found.has(at); at = asDict(valueIn(at, 'Next'))) {
      found.add(at);
      read(dictIn(at, 'First'));
    }
  };
  read(dictIn(dictIn(catalog, 'Outlines'), 'First'));
  return [...found].map((dict) => ({ dict, object: objectOf(dict) }));
}

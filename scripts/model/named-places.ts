type Words = Readonly<Record<string, string>>;

const pageWords: Words = {
  cs: 'strana',
  da: 'side',
  de: 'Seite',
  en: 'page',
  es: 'página',
  fr: 'page',
  it: 'pagina',
  nb: 'side',
  nl: 'bladzijde',
  pl: 'strona',
  pt: 'página',
  sv: 'sida',
  vi: 'trang',
};

const noteWords: Words = {
  cs: 'poznámka',
  da: 'note',
  de: 'Anmerkung',
  en: 'note',
  es: 'nota',
  fr: 'note',
  it: 'nota',
  nb: 'note',
  nl: 'noot',
  pl: 'przypis',
  pt: 'nota',
  sv: 'not',
  vi: 'chú thích',
};

/** What stands before the number of a page in a language (BCP 47); empty in languages that the press does not know. */
export function pageWord(language: string): string {
  return wordFrom(pageWords, language);
}

/** What stands before the number of a note, likewise. */
export function noteWord(language: string): string {
  return wordFrom(noteWords, language);
}

function wordFrom(words: Words, language: string): string {
  return words[language.split('-')[0]?.toLowerCase() ?? ''] ?? '';
}

import dictionary from 'dictionary-en';

/**
 * Tells whether a word in lower case is English: in the word list of the Hunspell dictionary for English, or one of
 * its words with a common prefix or ending. Generous on purpose: what it does not know is only a suspect.
 */
export function englishWords(): (word: string) => boolean {
  const stems = new Set(
    new TextDecoder()
      .decode(dictionary.dic)
      .split('\n')
      .map((line) => line.replace(/\/.*$/, '').toLowerCase())
      .concat(more.split(' ')),
  );
  const isStem = (word: string) => word.length > 1 && stems.has(word);
  return (word) => isStem(word) || candidatesOf(word).some(isStem);
}

// Forms that the list makes by rules of its own, and British spellings that no ending explains.
const more =
  'has his her hers him its us whose was were did does been nos pp cf ibid mould moulds plough ploughs grey tyre tyres kerb cheque cheques gaol storey storeys programme programmes centre centres metre metres litre litres theatre fibre sabre calibre defence offence licence practise draught draughts pyjamas sceptic axe moult smoulder';

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:'s|s'|s|d|r|n|y|ly|'d|'ll|'ve|n't)$/, ['']],
  [/es$/, ['', 'e', 'is']],
  [/ies$|ied$|ier$|iest$|ily$|iness$/, ['y']],
  [/ed$|er$|est$|ing$|ers$|ings$|able$|ible$/, ['', 'e']],
  [/ally$|ness$|less$|ful$|fully$|ment$|ments$|ship$|like$|wise$|ism$|ist$|ists$|hood$/, ['', 'e']],
  [/ization$|isation$|ise$|ised$|ising$|ized$|izing$|ises$|izes$|iser$/, ['', 'e', 'y', 'ize']],
  [/our$|ours$|oured$|ouring$/, ['or']],
  [/tion$|tions$|tive$|tively$|tiveness$/, ['te', 't', 'tive']],
];
const prefixes =
  /^(?:un|re|non|over|under|out|in|dis|mis|pre|post|sub|super|inter|multi|anti|counter|fore|up|down|mid|semi|self|co|de|en|im|ir|il)/;

function candidatesOf(word: string): readonly string[] {
  const bare = word.replace(prefixes, '');
  return [word, bare].flatMap((one) => [one, ...withoutEndings(one)]);
}

function withoutEndings(word: string): readonly string[] {
  return endings.flatMap(([shape, instead]) => {
    const stem = word.replace(shape, '');
    if (stem === word || stem.length < 3) return [];
    // "stopped" comes of "stop".
    const single = stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
    return [single, ...instead.map((letters) => stem + letters)];
  });
}

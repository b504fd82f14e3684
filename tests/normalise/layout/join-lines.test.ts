import { countWords, joinLines } from '../../../scripts/normalise/layout/join-lines.ts';
import { splitLines, type Line } from '../../../scripts/normalise/layout/line.ts';
import { check } from '../../support/check.ts';

// The two lines become one; what stands behind "///" is the rest of the text.
function joined(text: string): string {
  const [pair = '', rest = ''] = text.split('///');
  const [first, second] = splitLines(pair) as [Line, Line];
  const edit = joinLines(first, second, countWords(splitLines(rest)));
  return (pair.slice(0, edit.start) + edit.after + pair.slice(edit.end)).trim();
}

check('two lines', joined, [
  ['over the\nriver', 'over the river'],
  ['over the  \n   river', 'over the river'],
  ['an interna-\ntional name', 'an international name'],
  ['an interna\u00ad\ntional name', 'an international name'],
  ['a self-\nreliant man', 'a self-reliant man'],
  ['twenty-\nthree men', 'twenty-three men'],
  ['a mother-in-\nlaw', 'a mother-in-law'],
  ['an Anglo-\nSaxon king', 'an Anglo-Saxon king'],
  ['some-\nthing else', 'something else'],
  // The text itself is the dictionary.
  ['the mill-\nwheel turned///a mill-wheel', 'the mill-wheel turned'],
  ['the mill-\nwheel turned///a millwheel', 'the millwheel turned'],
  ['Kirchen-\nund Turmuhr', 'Kirchen- und Turmuhr'],
  ['two-\nand three-storeyed', 'two- and three-storeyed'],
  // A dash that touches its word touches the next one.
  ['the river—\nand the mill', 'the river—and the mill'],
  ['the river--\nand the mill', 'the river--and the mill'],
  ['the river —\nand the mill', 'the river — and the mill'],
  ['the river -\nand the mill', 'the river - and the mill'],
  ['1914-\n1918', '1914- 1918'],
  ['漢字\n仮名', '漢字仮名'],
]);

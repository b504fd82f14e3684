import { writeNoteCalls } from '../../scripts/model/note-calls.ts';
import { check } from '../support/check.ts';

check('calls', (xhtml) => writeNoteCalls(xhtml, (mark, comma) => `${comma}[${mark}]`), [
  ['a<note-call n="1"/> b', 'a[1] b'],
  ['a<note-call n="1"/><note-call n="2"/><note-call n="3"/>', 'a[1],[2],[3]'],
  ['a<note-call n="1"/> <note-call n="2"/>', 'a[1] [2]'],
  ['a<note-call n="1"/></p><p><note-call n="2"/>', 'a[1]</p><p>[2]'],
]);

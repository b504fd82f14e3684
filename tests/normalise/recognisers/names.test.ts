import {
  isNameLike,
  readAuthor,
  readAuthors,
} from '../../../scripts/normalise/recognisers/names.ts';
import { check } from '../../support/check.ts';

check('author', readAuthor, [
  [
    'Prof. Vu Van Hien, PhDVice Chairman of the Central Council',
    {
      name: 'Vu Van Hien',
      degrees: ['Prof.', 'PhD'],
      role: 'Vice Chairman of the Central Council',
    },
  ],
  [
    'Assoc.Prof. Thai Van Long, PhD, Deputy Director of Institute, Academy',
    {
      name: 'Thai Van Long',
      degrees: ['Assoc. Prof.', 'PhD'],
      role: 'Deputy Director of Institute, Academy',
    },
  ],
  ['Tran Van An, MA, Deputy Head', { name: 'Tran Van An', degrees: ['MA'], role: 'Deputy Head' }],
  ['Jane Doe', { name: 'Jane Doe', degrees: [], role: '' }],
  ['Amparo Lledóᵃ', { name: 'Amparo Lledó', degrees: [], role: '' }],
  ['Ludwig van der Meer', { name: 'Ludwig van der Meer', degrees: [], role: '' }],
  ['the whole of it', undefined],
  ['The Price of Salt', undefined],
  ['Senior Lecturer', undefined],
  ['DISASTROUS FIRE AT HOLBECK MILL', undefined],
]);

check('looks like a name', isNameLike, [
  ['Jane Doe', true],
  ['J. R. R. Tolkien', true],
  ['Gabriel García Márquez', true],
  ["Siobhán O'Neill", true],
  ['Nguyễn Thị Minh Khai', true],
  ['JANE DOE', true],
  ['Martin Luther King, Jr.', true],
  ['Jane', false],
  ['Jane doe', false],
  ['Our Town', false],
  ['North and South', false],
  ['Oxford University', false],
  ['Ladies and Gentlemen', false],
  ['Chapter One', false],
  ['World War 2', false],
]);

check('authors', (text: string) => readAuthors(text)?.map(({ name }) => name), [
  ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe, John Roe and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
  ['A. Lledó, H. Østby, R. Tavares', ['A. Lledó', 'H. Østby', 'R. Tavares']],
  ['Jane Doe; John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe,', undefined],
  ['Bread and Roses', undefined],
  ['Salt, Pepper and Sugar', undefined],
]);

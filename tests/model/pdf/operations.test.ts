import { textOf } from '../../../scripts/model/pdf/content-stream.ts';
import { operations } from '../../../scripts/model/pdf/operations.ts';
import { check } from '../../support/check.ts';

const read = (content: string) => {
  const bytes = Buffer.from(content, 'latin1');
  return [...operations(bytes)].map(({ operator, operands, start, end }) =>
    [operator, ...operands.map((operand) => textOf(bytes, operand)), `${start}-${end}`].join(' '),
  );
};

check('content', read, [
  ['q 1 0 0 1 2 3 cm', ['q 0-1', 'cm 1 0 0 1 2 3 2-16']],
  ['(a Tj) Tj', ['Tj (a Tj) 0-9']],
  ['[(a) -1 <41>] TJ', ['TJ [ (a) -1 <41> ] 0-16']],
  ['/A <</B true>> BDC EMC', ['BDC /A << /B true >> 0-18', 'EMC 19-22']],
  ['BI /W 1 ID \x01EI( EI Q', ['BI /W 1 3-18', 'Q 19-20']],
]);

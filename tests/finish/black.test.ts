import { greysInBlack } from '../../scripts/finish/black.ts';
import { check } from '../support/check.ts';

const black = (content: string) => {
  const changed = greysInBlack(Buffer.from(content, 'latin1'));
  return changed === undefined ? undefined : Buffer.from(changed).toString('latin1');
};

check('content', black, [
  ['0 0 0 rg BT (a) Tj ET', '0 g BT (a) Tj ET'],
  ['.5 .5 .5 RG 0 0 m 1 1 l S', '.5 G 0 0 m 1 1 l S'],
  ['1 0 0 rg', undefined],
  ['0 0 0 1 k', undefined],
  ['(0 0 0 rg) Tj', undefined],
  ['(a \\) 0 0 0 rg (b) ) Tj 0 0 0 rg', '(a \\) 0 0 0 rg (b) ) Tj 0 g'],
  ['<30203020> Tj /P <</MCID 0>> BDC 0 0 0 rg', '<30203020> Tj /P <</MCID 0>> BDC 0 g'],
  ['% 0 0 0 rg\n0 0 0 rg', '% 0 0 0 rg\n0 g'],
]);

import { expect, test } from 'vitest';
import type { Element, Kid, Mark } from '../../../scripts/finish/tags/structure.ts';
import { textFlows } from '../../../scripts/finish/tags/text-flows.ts';

const element = (type: string, ...kids: Kid[]): Element => ({ type, kids });
const mark = (mcid: number, page = 1): Mark => ({ mcid, page, stream: undefined });

test('what follows is known within a block, and over pages', () => {
  const flows = textFlows(
    element(
      'Document',
      element('P', mark(0), element('Em', mark(1)), mark(0, 2), mark(1, 2)),
      element('P', mark(2, 2)),
    ),
  );
  expect(flows.get(1)).toEqual({ 0: 1, 1: 'elsewhere' });
  expect(flows.get(2)).toEqual({ 0: 1, 1: 'nothing', 2: 'nothing' });
});

test('a text goes on behind its note', () => {
  const call = element('Reference', element('Link', mark(1)));
  const note = element('Note', element('Lbl', mark(5)), mark(6));
  const flows = textFlows(element('P', mark(0), call, note, mark(2)));
  expect(flows.get(1)).toEqual({ 0: 1, 1: 2, 2: 'nothing', 5: 'nothing', 6: 'nothing' });
});

test('behind a list a new text begins', () => {
  const list = element('L', element('LI', element('LBody', mark(1))));
  const flows = textFlows(element('LBody', mark(0), list, mark(2)));
  expect(flows.get(1)).toEqual({ 0: 'nothing', 1: 'nothing', 2: 'nothing' });
});

test('what the pages say of the end of a line counts, and the number of a page stands apart', () => {
  const flows = textFlows(
    element(
      'Document',
      element('P', { ...mark(0), lineEnd: 'joined' }, { ...mark(1), lineEnd: 'spaced' }, mark(2)),
      element('TOCI', element('Link', mark(3), mark(4), mark(5))),
    ),
  );
  expect(flows.get(1)).toEqual({
    0: 'joined',
    1: 'apart',
    2: 'nothing',
    3: 4,
    4: 'apart',
    5: 'nothing',
  });
});

test('nothing is said of what stands in a formula', () => {
  const flows = textFlows(element('P', mark(0), element('Formula', mark(1), mark(2)), mark(3)));
  expect(flows.get(1)).toEqual({ 0: 1, 1: 'nothing', 2: 'nothing', 3: 'nothing' });
});

import { recogniseSource } from '../../../scripts/normalise/recognisers/source.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');
const inHead = (line: string) => text('Salt', line, prose);

check('sources', proposalsFor(recogniseSource), [
  [
    inHead('This article was first published in The Courier, 4 March 2019.'),
    ['source+date: This article was first published in The Courier, 4 March 2019.'],
  ],
  [
    text('Salt', prose, 'Originally published in the Gazette'),
    ['source: Originally published in the Gazette'],
  ],
  [inHead('Source: The Marrow Vale Gazette'), ['source: Source: The Marrow Vale Gazette']],
  [inHead('Nguồn: Tạp chí Cộng sản'), ['source: Nguồn: Tạp chí Cộng sản']],
  [inHead('Xinhua via Reuters'), ['via: Xinhua via Reuters']],
  [inHead('via The Courier'), ['via: via The Courier']],
  [
    inHead('Journal of Vernacular Climate 9 (2016) 41–47'),
    ['source+date: Journal of Vernacular Climate 9 (2016) 41–47'],
  ],
  [inHead('The Review, Vol. 3, No. 2 (1999)'), ['source+date: The Review, Vol. 3, No. 2 (1999)']],
  [inHead('Volume 3, Issue 2'), ['source: Volume 3, Issue 2']],
  [inHead('London: Harbin & Sons, 1887'), ['source+date: London: Harbin & Sons, 1887']],
  // Deep in the text the same words are text.
  [
    text(...Array<string>(13).fill(prose), 'Source: The Gazette', ...Array<string>(13).fill(prose)),
    [],
  ],
  [inHead('The source of the river'), []],
  [inHead('Reviewing the journals of 1832'), []],
  [inHead('London: the city and its river'), []],
  [text('Tarn: Seven Walks, 1887', prose), []],
]);

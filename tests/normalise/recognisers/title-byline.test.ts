import { recogniseTitleByline } from '../../../scripts/normalise/recognisers/title-byline.ts';
import { check } from '../../support/check.ts';
import { proposalsFor, sceneOf } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('title and byline in one', proposalsFor(recogniseTitleByline), [
  [text('The price of saltBy Jane Doe', prose), ['authors+title: The price of saltBy Jane Doe']],
  [text('The price of salt by Jane Doe', prose), ['authors+title: The price of salt by Jane Doe']],
  [text('By Jane Doe', prose), []],
  [text('Taken by the sea', prose), []],
  [text('How the standby generator failed', prose), []],
  [text('The price of salt', prose, 'The price of salt by Jane Doe'), []],
]);

check(
  'the title in it',
  (line: string) =>
    recogniseTitleByline(sceneOf(text(line, prose))).map(({ reading }) =>
      reading.kind === 'fields' ? reading.fields.title : reading.kind,
    ),
  [['The price of saltBy Jane Doe', ['The price of salt']]],
);

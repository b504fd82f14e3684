import { recogniseCaption } from '../../../scripts/normalise/recognisers/caption.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

check('captions', proposalsFor(recogniseCaption), [
  [
    'A ferry leaves the harbour at dawn. Photo: VNA',
    ['caption: A ferry leaves the harbour at dawn. Photo: VNA'],
  ],
  [
    'The mayor at the new bridge (Photo by Jane Doe)',
    ['caption: The mayor at the new bridge (Photo by Jane Doe)'],
  ],
  ['Photo: VNA', ['picture-credit: Photo: VNA']],
  ['Credit: Jane Doe', ['picture-credit: Credit: Jane Doe']],
  ['Source: REUTERS', ['picture-credit: Source: REUTERS']],
  ['Ảnh: TTXVN', ['picture-credit: Ảnh: TTXVN']],
  ['Foto: Lukas Horn', ['picture-credit: Foto: Lukas Horn']],
  ['IMG_2041', ['picture-credit: IMG_2041']],
  ['He took a photo of the river.', []],
  [
    'The photo by the bed was of his mother, who had left when he was four; he never spoke of it to us, not even at the end, when we sat with him.',
    [],
  ],
  ['Videos and how we watch them', []],
  ['The photographers of the front', []],
  ['Source: a spring in the hills', []],
  ['The left and the right of it', []],
  ['It joined NATO.', []],
]);

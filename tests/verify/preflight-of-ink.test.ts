import { goodContent } from '../support/press-pdf.ts';
import { bleeding, checkSpoilt, painting, image, state } from '../support/spoilt-pdf.ts';

checkSpoilt([
  { rule: 'image-is-sharp', page: 1, how: '299 pixels an inch', spoil: image({}, 299) },
  {
    rule: 'grey-is-in-black-ink',
    page: 1,
    how: 'black text of three colours',
    spoil: (made) => made.paint(0, goodContent.replace('0 g', '0 0 0 rg')),
  },
  {
    rule: 'print-has-no-colour',
    page: 1,
    how: 'a red line',
    spoil: painting('1 0 0 rg 100 100 9 9 re f'),
  },
  {
    rule: 'print-has-no-colour',
    page: 1,
    how: 'a colour picture',
    spoil: image({ ColorSpace: 'DeviceRGB' }),
  },
  {
    rule: 'colour-is-in-cmyk',
    page: 1,
    how: 'a colour picture',
    spoil: image({ ColorSpace: 'DeviceRGB' }),
    order: { colour: 'no-rgb' },
  },
  {
    rule: 'ink-is-in-limits',
    page: 1,
    how: 'a heavy ground',
    spoil: painting('.9 .8 .7 .5 k 100 100 9 9 re f'),
    order: { colour: 'any' },
  },
  {
    rule: 'text-is-in-one-ink',
    page: 1,
    how: 'rich black text',
    spoil: (made) => made.paint(0, goodContent.replace('0 g', '.6 .5 .4 1 k')),
    order: { colour: 'any', mostInk: 400 },
  },
  {
    rule: 'ink-is-in-safe-area',
    page: 1,
    how: 'text in the gutter',
    spoil: (made) => made.paint(0, goodContent.replace('100 300', '40 300')),
  },
  {
    rule: 'ink-is-in-safe-area',
    page: 2,
    how: 'text at the outer edge',
    spoil: (made) => made.paint(1, goodContent.replace('100 300', '30 300')),
  },
  {
    rule: 'ink-is-in-safe-area',
    page: 1,
    how: 'a rule at the foot',
    spoil: painting('100 9 200 1 re f'),
  },
  {
    rule: 'ink-is-in-safe-area',
    page: 1,
    how: 'art in the gutter',
    spoil: painting('30 300 5 5 re f'),
  },
  {
    rule: 'ink-is-in-safe-area',
    page: 1,
    how: 'art that runs over the trim without bleed',
    spoil: painting('300 300 120 50 re f'),
  },
  {
    rule: 'ink-is-in-safe-area',
    page: 1,
    how: 'art that stands near the trim of a page with bleed, beside art that bleeds',
    spoil: bleeding('-9 -9 418 100 re f 380 300 10 10 re f'),
    order: { bleedPt: { outer: 9, inner: 9, top: 9, bottom: 9 } },
  },
  {
    rule: 'nothing-is-see-through',
    page: 1,
    how: 'opacity',
    spoil: (made) => state(made, { ca: 0.5 }),
  },
  {
    rule: 'nothing-is-see-through',
    page: 1,
    how: 'a blend mode',
    spoil: (made) => state(made, { BM: 'Multiply' }),
  },
  {
    rule: 'nothing-is-see-through',
    page: 1,
    how: 'a mask',
    spoil: (made) => {
      const mask = made.pdf.context.register(made.pdf.context.flateStream('a'));
      image({ SMask: mask })(made);
    },
  },
  {
    rule: 'line-is-thick-enough',
    page: 1,
    how: 'a hairline made thin by the matrix',
    spoil: painting('q .1 0 0 .1 0 0 cm 2 w 1000 1000 m 2000 1000 l S Q'),
  },
  {
    rule: 'line-is-thick-enough',
    page: 1,
    how: 'a thin area',
    spoil: painting('100 100 200 .2 re f'),
  },
  {
    rule: 'type-is-large-enough',
    page: 1,
    how: 'type made small by its matrix',
    spoil: painting('BT /F1 10 Tf .6 0 0 .6 100 200 Tm <0001> Tj ET'),
  },
  {
    rule: 'text-is-seen',
    page: 1,
    how: 'text behind a scan',
    spoil: painting('BT 3 Tr /F1 10 Tf 100 200 Td <0001> Tj ET'),
  },
]);

import { expect, test } from 'vitest';
import { spaceLines, type SpacingFont } from '../../../scripts/finish/tags/space-lines.ts';
import type { Followers } from '../../../scripts/finish/tags/text-flows.ts';

const roman: SpacingFont = { digits: 4, space: '0001', dashes: ['0009'], dense: ['0077', '0078'] };
const spaceless: SpacingFont = { digits: 4, dashes: [], dense: [] };
const fonts = { F1: roman, F2: spaceless };

interface Shown {
  readonly font?: string;
  readonly size?: number;
  readonly actual?: string;
}

// A text object with letters by their codes; `_` where a space is put.
function line(y: number, codes: string, { font = 'F1', size = 20, actual }: Shown = {}): string {
  const shown = codes.replace('_', '').split(' ').filter(Boolean);
  const letters = shown.map((code, n) => `${n === 0 ? '' : '5.2 0 Td '}<${code}> Tj\n`);
  const last = letters.pop() ?? '';
  const end = actual === undefined ? last : `/Span<</ActualText ${actual} >> BDC\n${last}EMC\n`;
  const space = codes.endsWith('_') ? '<0001> Tj\n' : '';
  return `BT\n/${font} ${size} Tf\n1 0 0 -1 20 ${y} Tm\n${letters.join('')}${end}${space}ET\n`;
}

const piece = (mcid: number, ...lines: string[]) => ({
  mcid,
  written: `/P <</MCID ${mcid} >>BDC\n${lines.join('')}EMC\n`,
});
const spaced = (followers: Followers, ...pieces: ReturnType<typeof piece>[]) =>
  spaceLines(pieces, { followers, fonts });

const cases: readonly (readonly [what: string, first: string, second: string, expected: string])[] =
  [
    ['a line and the next', line(100, '0002 0003'), line(127, '0004'), line(100, '0002 0003 _')],
    ['not text on one line', line(100, '0002'), line(100, '0004'), line(100, '0002')],
    ['not a raised letter', line(100, '0002'), line(92, '0004', { size: 13 }), line(100, '0002')],
    ['not where there is a space', line(100, '0002 0001'), line(127, '4'), line(100, '0002 0001')],
    [
      'not behind a hyphen in a word',
      line(100, '0002 0009'),
      line(127, '4'),
      line(100, '0002 0009'),
    ],
    [
      'behind a dash between spaces',
      line(100, '0001 0009'),
      line(127, '4'),
      line(100, '0001 0009 _'),
    ],
    [
      'not behind a hyphen that was added',
      line(100, '0002 0009', { actual: '<FEFF2010>' }),
      line(127, '0004'),
      line(100, '0002 0009', { actual: '<FEFF2010>' }),
    ],
    [
      'behind letters that say what they are',
      line(100, '0002 0005', { actual: '(fi)' }),
      line(127, '0004'),
      line(100, '0002 0005 _', { actual: '(fi)' }),
    ],
    ['not scripts without spaces', line(100, '0077'), line(127, '0078'), line(100, '0077')],
    [
      'letters of such a script and others',
      line(100, '0077'),
      line(127, '0002'),
      line(100, '0077 _'),
    ],
  ];

test.each(cases)('parts %s, in one piece and in two', (...[, first, second, expected]) => {
  expect(spaced({ 0: 'nothing' }, piece(0, first, second))).toEqual([
    piece(0, expected, second).written,
  ]);
  expect(spaced({ 0: 1, 1: 'nothing' }, piece(0, first), piece(1, second))).toEqual([
    piece(0, expected).written,
    piece(1, second).written,
  ]);
});

test('parts what goes on elsewhere or stands apart, not the end of a block or the middle of a word', () => {
  const ends = (follower: Followers[string], codes: string) =>
    spaced({ 0: follower }, piece(0, line(100, codes)))[0];
  const plain = piece(0, line(100, '0002')).written;
  const parted = piece(0, line(100, '0002 _')).written;
  expect(ends('elsewhere', '0002')).toBe(parted);
  expect(ends('elsewhere', '0002 0009')).toBe(piece(0, line(100, '0002 0009')).written);
  expect(ends('apart', '0002')).toBe(parted);
  expect(ends('apart', '0002 0009')).toBe(piece(0, line(100, '0002 0009 _')).written);
  expect(ends('nothing', '0002')).toBe(plain);
  expect(ends('joined', '0002')).toBe(plain);
});

test('leaves alone what is in no text, such as decorations', () => {
  const written = piece(7, line(100, '0002'), line(127, '0003'));
  expect(spaced({}, written)).toEqual([written.written]);
});

test('takes the space of another font where its own has none', () => {
  const [written] = spaced({ 0: 'elsewhere' }, piece(0, line(100, '0002', { font: 'F2' })));
  expect(written).toContain('<0002> Tj\n/F1 20 Tf\n<0001> Tj\nET\n');
});

test('looks past a picture for what stands behind it', () => {
  const picture = { mcid: 1, written: '/Figure <</MCID 1 >>BDC\n/X5 Do\nEMC\n' };
  const pieces = [piece(0, line(100, '0002')), picture, piece(2, line(127, '0003'))];
  expect(spaced({ 0: 1, 1: 2, 2: 'nothing' }, ...pieces)[0]).toBe(
    piece(0, line(100, '0002 _')).written,
  );
});

import { expect, test } from 'vitest';
import { decodeManuscript } from '../../scripts/ingest/decode.ts';
import { collectProblems } from '../support/problems.ts';

const decode = (bytes: readonly number[] | string) => {
  const collected = collectProblems();
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : Uint8Array.from(bytes);
  return {
    text: decodeManuscript('raw/a.txt', buffer, collected.report)?.text,
    lines: collected.lines(),
  };
};

test('UTF-8 is read, and its byte order mark is not text', () => {
  expect(decode('Việt Nam').text).toBe('Việt Nam');
  expect(decode([0xef, 0xbb, 0xbf, 0x41]).text).toBe('A');
});

test('UTF-16 is read by its byte order mark, and without one by its zeros', () => {
  expect(decode([0xff, 0xfe, 0x41, 0x00]).text).toBe('A');
  expect(decode([0xfe, 0xff, 0x00, 0x41]).text).toBe('A');
  expect(decode([0x41, 0x00, 0x42, 0x00, 0x0a, 0x00]).text).toBe('AB\n');
  expect(decode([0x00, 0x41, 0x00, 0x42, 0x00, 0x0a]).text).toBe('AB\n');
});

test('Windows-1252 is read where the bytes are no UTF-8 and read as Latin letters', () => {
  const bytes = [...Buffer.from('The caf'), 0xe9, ...Buffer.from(' of '), 0x93, 0x41, 0x94];
  expect(decode(bytes).text).toBe('The café of “A”');
  expect(decode([...Buffer.from('The caf'), 0xe9, ...Buffer.from(' of A')]).text).toBe(
    'The café of A',
  );
});

test('a text of nothing but high bytes is no Latin text', () => {
  expect(decode([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]).lines[0]).toContain('text-is-decodable');
});

test('line ends are kept as they are', () => {
  expect(decode('a\r\nb\rc\n').text).toBe('a\r\nb\rc\n');
});

test('a byte that is no UTF-8 is a problem with its offset and line', () => {
  const { text, lines } = decode([...Buffer.from('é\n'), 0xff, 0x63]);
  expect(text).toBeUndefined();
  expect(lines[0]).toContain(
    'raw/a.txt:2:1 error text-is-decodable: Cannot decode byte 3 as UTF-8',
  );
});

test('a character cut off at the end is a problem', () => {
  expect(decode([0x61, 0xe1, 0xbb]).lines[0]).toContain('text-is-decodable');
});

test('a binary file is a problem', () => {
  expect(decode([0x50, 0x4b, 0x03, 0x04, 0x00, 0x41]).lines[0]).toContain('byte 4 is zero');
});

test('an empty file is a problem', () => {
  expect(decode('').lines[0]).toContain('text-is-there');
  expect(decode(' \n').lines[0]).toContain('text-is-there');
});

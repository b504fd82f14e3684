/** A fault in the bytes of a file, that no parser would hand on: rules, what it is, and how it is made. */
export type ByteBreak = readonly [rules: string, what: string, change: (file: string) => string];

/** Faults of the file as it is written, for PDF/A. */
export const byteBreaks: readonly ByteBreak[] = [
  ['6.1.2-1', 'a version that is none', (file) => file.replace('%PDF-1.7', '%PDF-1.9')],
  ['6.1.2-1', 'something before the header', (file) => `\n${file}`],
  [
    '6.1.2-2',
    'a second line without high bytes',
    (file) => file.replace(/\n%[\x80-\xff]{4}/, '\n%abcd'),
  ],
  ['6.1.3-1', 'no id', (file) => file.replace(/\/ID \[[^\]]*\]/, '')],
  ['6.1.3-3', 'something after the end', (file) => `${file}\n\nmore`],
  ['6.1.4-2', 'a blank line after “xref”', (file) => file.replace('\nxref\n', '\nxref\n\n')],
  ['6.1.6-1', 'an odd number of digits', (file) => file.replace('(note-1)', '<6E6F7>')],
  ['6.1.6-2', 'a letter among the digits', (file) => file.replace('(note-1)', '<6E6Z>')],
  [
    '6.1.7.1-1',
    'a length that is too short',
    (file) =>
      file.replace(
        /\/Length (\d+)\n>>\nstream\n\/H2/,
        (_all, length: string) => `/Length ${Number(length) - 3}\n>>\nstream\n/H2`,
      ),
  ],
  [
    '6.1.7.1-2',
    'a carriage return after “stream”',
    (file) => file.replace('stream\n/H2', 'stream\r/H2'),
  ],
  ['6.1.9-1', 'two spaces before “obj”', (file) => file.replace(/\n(\d+) 0 obj/, '\n$1 0  obj')],
  [
    '6.1.13-5',
    'a number that is nearly 0',
    (file) => file.replace('/StemV 80', `/StemV 0.${'0'.repeat(40)}1`),
  ],
];

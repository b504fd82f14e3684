import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeManuscript } from '../../scripts/ingest/decode.ts';
import { noDecisions, type Decisions } from '../../scripts/model/decisions.ts';
import type { Manuscript } from '../../scripts/model/manuscript.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { isUntouched } from '../../scripts/normalise/write/write-file.ts';
import { proveLedger } from '../../scripts/normalise/prove-ledger.ts';
import { collectProblems } from '../support/problems.ts';

const manuscriptOf = (text: string): Manuscript =>
  decodeManuscript('raw/a.txt', Buffer.from(text), () => undefined) as Manuscript;

describe('cases that an editor can add: name.txt and what becomes of it in name.md', () => {
  const folder = join(import.meta.dirname, '..', 'cases', 'normalise');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  test('there are cases', () => {
    expect(names.length).toBeGreaterThan(3);
  });

  test.each(names)('%s', (name) => {
    const collected = collectProblems();
    const manuscript = decodeManuscript(
      `raw/${name}`,
      readFileSync(join(folder, name)),
      collected.report,
    ) as Manuscript;
    const { markdown } = normalise(manuscript, noDecisions, collected.report);
    // Checksums and digests say nothing to an editor.
    const shown = markdown.replace(/^ {2}(?:sha256|digest): .*\n/gm, '');
    const problems = collected.lines().map((line) => `<!-- ${line} -->\n`);
    expect(shown + problems.join('')).toBe(
      readFileSync(join(folder, name.replace('.txt', '.md')), 'utf8'),
    );
  });
});

describe('the ledger', () => {
  const anyText = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '(1)',
        '(2) A note, p. 3',
        '\n',
        '\n\n',
        '\r\n',
        '  ',
        'Send Print',
        'By Jane Doe',
        '* Dr. John Roe, PhD',
        '26/9/2018',
        'First, this',
        'Photo: VNA',
        '\u2028',
      ),
    ),
    { maxLength: 30 },
  );

  test('covers any text exactly once', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('').replaceAll('\0', '');
        if (text.trim() === '') return;
        const manuscript = manuscriptOf(text);
        const { ledger } = normalise(manuscript, noDecisions, () => undefined);
        expect(
          ledger.entries.map(({ start, end }) => manuscript.text.slice(start, end)).join(''),
        ).toBe(manuscript.text);
        expect(() => proveLedger(manuscript.text, ledger.entries)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  test('that leaves something out is refused', () => {
    const entry = {
      start: 0,
      end: 2,
      line: 1,
      fate: 'kept',
      rule: 'paragraph',
      confidence: 1,
    } as const;
    expect(() => proveLedger('abc', [entry])).toThrow('from 2 to 3 is accounted for nowhere');
    expect(() => proveLedger('ab', [entry, entry])).toThrow('accounted for twice');
  });
});

describe('decisions', () => {
  const place = { file: 'decisions/a.yaml', line: 2, column: 5 };
  const text = 'He said “peace”. It was so.\n\nMore.\n\n(1) A book, p. 3';

  test('a lost mark is reported with its likeliest place, and its note stays text', () => {
    const collected = collectProblems();
    const { markdown } = normalise(
      manuscriptOf(`He said “peace and quiet”. ${text}`),
      noDecisions,
      collected.report,
    );
    expect(collected.lines()[0]).toContain(
      'raw/a.txt:5:1 warning note-has-mark: Nothing in the text calls note 1',
    );
    expect(collected.lines()[0]).toContain('line 1 that ends "…“peace and quiet”"');
    expect(markdown).toContain('\\(1\\) A book, p. 3');
  });

  test('a decision places it, and the front matter says so', () => {
    const decisions: Decisions = {
      ...noDecisions,
      notes: [{ note: '1', after: '“peace”.', reason: 'It is quoted.', place }],
    };
    const { markdown } = normalise(manuscriptOf(text), decisions, () => undefined);
    expect(markdown).toContain('“peace”.[^1] It was so.');
    expect(markdown).toContain('[^1]: A book, p. 3');
    expect(markdown).toContain('reason: It is quoted.');
  });

  test.each([
    ['nowhere', 'nowhere'],
    ['e', ' times'],
  ])('a quotation that is not found once is a problem: %s', (after, times) => {
    const collected = collectProblems();
    normalise(
      manuscriptOf(text),
      { ...noDecisions, notes: [{ note: '1', after, reason: 'r', place }] },
      collected.report,
    );
    const line = collected.lines().find((one) => one.includes('decision-matches-once'));
    expect(line).toContain('decisions/a.yaml:2:5 error');
    expect(line).toContain(times);
  });

  test('a supplied title is marked as supplied', () => {
    const supply = [
      { field: 'title', value: 'Peace', reason: 'None in the source.', place },
    ] as const;
    const { markdown, slug } = normalise(
      manuscriptOf(text),
      { ...noDecisions, supply },
      () => undefined,
    );
    expect(markdown).toContain('title: Peace\n');
    expect(markdown).toContain('supplied:\n  - title\n');
    expect(markdown).toContain('title: decision');
    expect(slug).toBe('peace');
  });
});

test('a hand edit of a generated file is noticed', () => {
  const { markdown } = normalise(manuscriptOf('Some text.'), noDecisions, () => undefined);
  expect(isUntouched(markdown)).toBe(true);
  expect(isUntouched(markdown.replace('Some', 'Any'))).toBe(false);
});

import { expect, test } from 'vitest';
import { readFrontMatter } from '../../scripts/ingest/front-matter.ts';
import { collectProblems } from '../support/problems.ts';

const read = (text: string) => {
  const collected = collectProblems();
  return { front: readFrontMatter('a.md', text, collected.report), lines: collected.lines() };
};

test('fields, body and places are told apart', () => {
  const { front } = read('---\ntitle: A: B\n---\n');
  expect(front).toBeUndefined();
  const good = read('---\ntitle: "A: B"\n\ndate: 2018-09\n---\n\nBody\n').front;
  expect(good?.data).toEqual({ title: 'A: B', date: '2018-09' });
  expect(good?.body.trim()).toBe('Body');
  expect(good?.placeOf('date')).toEqual({ file: 'a.md', line: 4, column: 1 });
});

test('a file without front matter is all body', () => {
  expect(read('Body\n').front?.body).toBe('Body\n');
});

test('broken YAML is a problem at its place', () => {
  expect(read('---\ntitle: X\nauthors: [a, b\n---\n').lines[0]).toMatch(
    /^a\.md:[34]:\d+ error front-matter-is-yaml/,
  );
});

test('a field given twice is a problem', () => {
  expect(read('---\ntitle: X\ntitle: Y\n---\n').lines[0]).toContain(
    'a.md:3:1 error front-matter-is-yaml',
  );
});

test('the same broken file is a problem every time', () => {
  expect(read('---\na: [\n---\n').lines).toHaveLength(1);
  expect(read('---\na: [\n---\n').lines).toHaveLength(1);
});

test.each(['js', 'javascript', 'json', 'coffee', 'toml'])(
  '%s front matter is never run',
  (language) => {
    const { front, lines } = read(`---${language}\n{ title: (globalThis.hacked = true) }\n---\n`);
    expect(front).toBeUndefined();
    expect(lines[0]).toContain('front-matter-is-yaml');
    expect('hacked' in globalThis).toBe(false);
  },
);

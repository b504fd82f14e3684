import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { polishText } from '../../scripts/typography/polish-text.ts';
import { prepareRules } from '../../scripts/typography/prepare-rules.ts';
import { ruleIds } from '../../scripts/typography/rules/order.ts';
import { readTypographyCases, type TypographyCase } from '../support/typography-cases.ts';
import { typewriterForm } from '../support/typewriter-form.ts';

const cases = readTypographyCases();
const prepared = new Map(cases.map(({ language }) => [language, prepareRules(language)]));
const polish = ({ language }: TypographyCase, text: string) =>
  polishText(text, prepared.get(language) ?? []);
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const withoutSigns = (text: string) =>
  letters(
    text.replace(/\((?:c|p|r|tm)\)|[©℗®™×]|(?<=[\d"'″′ ])x(?=[ \d])/giu, ' ').replace(/º/g, ''),
  );

test('there are tables for five languages', () => {
  expect(cases.length).toBeGreaterThan(1500);
  expect([...prepared.keys()].sort()).toEqual(['de', 'en-GB', 'en-US', 'fr', 'vi']);
});

describe.each([...new Set(cases.map(({ rule }) => rule))])('%s', (rule) => {
  const rows = cases.filter((row) => row.rule === rule);

  test.each(rows.map((row) => [row.language, row.before, row] as const))('%s: %s', (_, __, row) => {
    const { text, changes } = polish(row, row.before);
    expect(text).toBe(row.after);
    // A row of a rule's table is a row that the rule has a part in.
    if (row.before !== row.after && rule !== 'never-touched')
      expect(changes.map((change) => change.rule)).toContain(rule);
    expect(polish(row, text).text).toBe(text);
    expect(typewriterForm(text)).toBe(typewriterForm(row.before));
    expect(withoutSigns(text)).toBe(withoutSigns(row.before));
  });
});

test('every rule has a table and a line with its authority in the documents', () => {
  const document = readFileSync(
    join(import.meta.dirname, '..', '..', 'docs', 'typography.md'),
    'utf8',
  );
  const documented = [...document.matchAll(/^\| `([a-z-]+)` +\| [^|]+ \| [^|]+\S +\|$/gm)].map(
    ([, id]) => id,
  );
  const tables = new Set(cases.map(({ rule }) => rule));
  expect(ruleIds.filter((id) => !tables.has(id))).toEqual([]);
  expect([...documented].sort()).toEqual([...ruleIds].sort());
});

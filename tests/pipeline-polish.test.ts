import { expect, test } from 'vitest';
import { polishFile } from '../scripts/pipeline-polish.ts';
import { collectProblems } from './support/problems.ts';

const polish = (text: string, isJsonLines = false, language = 'en-US') => {
  const { report, lines } = collectProblems();
  const bytes = new TextEncoder().encode(text);
  const polished = polishFile({ path: 'a.txt', bytes, language, isJsonLines }, report);
  return { polished, lines: lines() };
};

test('each change and each doubt has the place where it stands in the file', () => {
  const { polished, lines } = polish('One.\n\nSee "pp. 3-5" of\nthe "last.\n');
  expect(polished?.text).toBe('One.\n\nSee “pp.\u00A03–5” of\nthe "last.\n');
  expect(
    polished?.changes.map(({ place, change }) => [place.line, place.column, change.rule]),
  ).toEqual([
    [3, 11, 'ranges-take-an-en-dash'],
    [3, 5, 'quotation-marks-pair'],
    [3, 13, 'quotation-marks-pair'],
    [3, 9, 'number-and-unit-stay-together'],
  ]);
  expect(lines).toEqual([
    'a.txt:4:5 warning quotation-marks-pair: Found no partner for " near “p. 3–5” of the "last.” | look at it and mend the text if it is wrong; it is left as it is',
  ]);
});

test('JSON lines keep their ids and every other field', () => {
  const source = '{"id":1,"text":"\\"a\\" - b","note":"x - y"}\n\n{"id":"é","text":""}\n';
  expect(polish(source, true).polished?.text).toBe(
    '{"id":1,"text":"“a”—b","note":"x - y"}\n\n{"id":"é","text":""}\n',
  );
});

test('a line that is no record is told and left as it is', () => {
  const { polished, lines } = polish('{"id":1}\nnothing\n["a"]\n{"id":2,"text":"a--b"}', true);
  expect(polished?.text).toBe('{"id":1}\nnothing\n["a"]\n{"id":2,"text":"a—b"}');
  const hint = 'write each line as {"id": "…", "text": "…"}; this line is left as it is';
  expect(lines).toEqual([
    `a.txt:1:1 error line-is-a-record: Expected a text under "text" | ${hint}`,
    `a.txt:2:1 error line-is-a-record: Expected a JSON object | ${hint}`,
    `a.txt:3:1 error line-is-a-record: Expected a JSON object | ${hint}`,
  ]);
});

test('a doubt about a text in JSON lines names the text', () => {
  const { lines } = polish('{"id":"x7","text":"One.\\nThe \\"end."}', true);
  expect(lines[0]).toContain('a.txt:1:1 warning quotation-marks-pair');
  expect(lines[0]).toContain('(text "x7", 2:5)');
});

import type { Report } from '../model/problem.ts';

/** A line of a file of JSON lines: a text with its record, or a line that holds none. */
export type TextLine =
  | { readonly kind: 'other'; readonly line: string }
  | {
      readonly kind: 'text';
      readonly number: number;
      readonly record: Readonly<Record<string, unknown>>;
      readonly text: string;
    };

/**
 * Reads JSON lines of `{"id": …, "text": …}`. Blank lines are passed through; a line that is no such record is
 * reported as `line-is-a-record` and passed through too.
 */
export function readTextLines(file: string, text: string, report: Report): readonly TextLine[] {
  return text.split('\n').map((line, n): TextLine => {
    if (line.trim() === '') return { kind: 'other', line };
    const record = parse(line);
    if (typeof record?.text === 'string')
      return { kind: 'text', number: n + 1, record, text: record.text };
    report({
      rule: 'line-is-a-record',
      severity: 'error',
      place: { file, line: n + 1, column: 1 },
      message: record === undefined ? 'Expected a JSON object' : 'Expected a text under "text"',
      hint: 'write each line as {"id": "…", "text": "…"}; this line is left as it is',
    });
    return { kind: 'other', line };
  });
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

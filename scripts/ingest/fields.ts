import type { FrontMatter } from '../model/front-matter.ts';
import type { Report } from '../model/problem.ts';

/** Reads the fields of one front matter, reporting `field-is-well-formed` where a value is of the wrong kind. */
export interface Fields {
  /** Text of a scalar, trimmed; empty when absent. */
  readonly text: (name: string) => string;
  /** Texts of a list; a single value counts as a list of one. */
  readonly texts: (name: string) => readonly string[];
  /** Mappings of a list; a plain text counts as a mapping with just a `name`. */
  readonly maps: (name: string) => readonly Readonly<Record<string, unknown>>[];
}

/** Access to the fields of a front matter. */
export function fieldsOf(front: FrontMatter, report: Report): Fields {
  const wrong = (name: string, expected: string) => {
    report({
      rule: 'field-is-well-formed',
      severity: 'error',
      place: front.placeOf(name),
      message: `Expected ${expected} as "${name}"`,
      hint: `write "${name}" as ${expected}`,
    });
  };
  return {
    text: (name) => {
      const value = front.data[name] ?? '';
      if (isScalar(value)) return scalarText(value);
      wrong(name, 'a text');
      return '';
    },
    texts: (name) => {
      const values = listOf(front.data[name]);
      if (!values.every(isScalar)) wrong(name, 'a list of texts');
      return values.filter(isScalar).map(scalarText);
    },
    maps: (name) => {
      const values = listOf(front.data[name]).map((value) =>
        isScalar(value) ? { name: value } : value,
      );
      if (!values.every(isMap)) wrong(name, 'a list of fields');
      return values.filter(isMap);
    },
  };
}

/** Text of a value inside a mapping; empty when it is absent or no scalar. */
export function textIn(map: Readonly<Record<string, unknown>>, name: string): string {
  const value = map[name] ?? '';
  return isScalar(value) ? scalarText(value) : '';
}

/** Texts of a list inside a mapping. */
export function textsIn(map: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  return listOf(map[name]).filter(isScalar).map(scalarText);
}

type Scalar = string | number | boolean | Date;

function scalarText(value: Scalar): string {
  return (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)).trim();
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

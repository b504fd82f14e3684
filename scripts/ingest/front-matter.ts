import matter from 'gray-matter';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { FrontMatter } from '../model/front-matter.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';

/** Raised by the engines of languages that are not YAML, so that none of them is ever evaluated. */
const notYaml = () => {
  throw new Error('only YAML front matter is read');
};

/**
 * Splits a Markdown file into front matter and body by gray-matter, YAML only: JavaScript is never run.
 * Reports `front-matter-is-yaml` with its place and then gives undefined.
 */
export function readFrontMatter(file: string, text: string, report: Report): FrontMatter | undefined {
  const lines = new LineCounter();
  let data: Record<string, unknown> = {};
  const places = new Map<string, number>();
  // gray-matter hands over everything after the opening `---`, its line end included: lines count as in the file.
  const parse = (yaml: string): object => {
    const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
    const [error] = document.errors;
    if (error) throw new YamlFault(error.message, lines.linePos(error.pos[0]));
    if (document.contents !== null && !isMap(document.contents)) throw new YamlFault('Expected fields, such as "title: …"', { line: 1, col: 1 });
    for (const { key } of document.contents?.items ?? []) {
      if (isScalar(key) && key.range) places.set(String(key.value), key.range[0]);
    }
    data = (document.toJS() ?? {}) as Record<string, unknown>;
    return data;
  };
  try {
    const engines = { yaml: parse, json: notYaml, javascript: notYaml, js: notYaml, coffee: notYaml, toml: notYaml };
    const { content } = matter(text, { language: 'yaml', engines });
    return { file, text, data, body: content, placeOf: (field) => placeOf(field) };
  } catch (cause) {
    const at = cause instanceof YamlFault ? cause.position : { line: 1, col: 1 };
    const why = cause instanceof Error ? cause.message : String(cause);
    report({
      rule: 'front-matter-is-yaml',
      severity: 'error',
      place: { file, line: at.line, column: at.col },
      message: `Cannot read the front matter: ${firstLine(why)}`,
      hint: 'put values with ":" or "#" in them between quotes, and indent with spaces',
    });
    return undefined;
  }

  function placeOf(field: string) {
    const offset = places.get(field);
    if (offset === undefined) return startOf(file);
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  }
}

class YamlFault extends Error {
  readonly position: { line: number; col: number };

  constructor(message: string, position: { line: number; col: number }) {
    super(message);
    this.position = position;
  }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}

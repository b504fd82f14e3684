import matter from 'gray-matter';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { FrontMatter } from '../model/front-matter.ts';
import { startOf } from '../model/place.ts';
import type { Place, Report } from '../model/problem.ts';

/** Raised by the engines of languages that are not YAML, so that none of them is ever evaluated. */
const notYaml = () => {
  throw new Error('only YAML front matter is read');
};

/**
 * Splits a Markdown file into front matter and body by gray-matter, YAML only: JavaScript is never run.
 * Reports `front-matter-is-yaml` with its place and then gives undefined.
 */
export function readFrontMatter(
  file: string,
  text: string,
  report: Report,
): FrontMatter | undefined {
  const yaml = new Map<string, Place>();
  const engine = {
    parse: (source: string) => parseYaml(source, (field, at) => yaml.set(field, { file, ...at })),
  };
  const engines = {
    yaml: engine,
    json: notYaml,
    javascript: notYaml,
    js: notYaml,
    coffee: notYaml,
  };
  try {
    const { content, data } = matter(text, { language: 'yaml', engines });
    const placeOf = (field: string) => yaml.get(field) ?? startOf(file);
    return { file, text, data, body: content, placeOf };
  } catch (cause) {
    const at = cause instanceof YamlFault ? cause.position : { line: 1, column: 1 };
    const why = cause instanceof Error ? cause.message : String(cause);
    report({
      rule: 'front-matter-is-yaml',
      severity: 'error',
      place: { file, ...at },
      message: `Cannot read the front matter: ${firstLine(why)}`,
      hint: 'put values with ":" or "#" in them between quotes, and indent with spaces',
    });
    return undefined;
  }
}

type Position = Pick<Place, 'line' | 'column'>;

// gray-matter hands over everything after the opening `---`, its line end included: lines count as in the file.
function parseYaml(source: string, keep: (field: string, at: Position) => void): object {
  const lines = new LineCounter();
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw new YamlFault(error.message, positionOf(error.pos[0]));
  if (document.contents !== null && !isMap(document.contents)) {
    throw new YamlFault('Expected fields, such as "title: …"', { line: 2, column: 1 });
  }
  for (const { key, value } of document.contents?.items ?? []) {
    if (!isScalar(key) || !key.range) continue;
    keep(String(key.value), positionOf(key.range[0]));
    for (const { key: inner } of isMap(value) ? value.items : [])
      if (isScalar(inner) && inner.range)
        keep(`${String(key.value)}.${String(inner.value)}`, positionOf(inner.range[0]));
  }
  return (document.toJS() ?? {}) as object;
}

class YamlFault extends Error {
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '')
    .replace(/ at line \d+, column \d+:?$/, '')
    .replace(/[.:]$/, '');
}

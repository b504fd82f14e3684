import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of a table of typography: a text and what becomes of it. */
export interface TypographyCase {
  /** Id of the rule that the file is named after. */
  readonly rule: string;
  readonly language: string;
  readonly before: string;
  readonly after: string;
}

const folder = join(import.meta.dirname, '..', 'cases', 'typography');

/** Every row of the tables; throws where a line is of no known kind. */
export function readTypographyCases(): readonly TypographyCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readTable(name.replace('.txt', '')));
}

function readTable(rule: string): readonly TypographyCase[] {
  const rows: TypographyCase[] = [];
  let language = '';
  let before: string | undefined;
  for (const line of readFileSync(join(folder, `${rule}.txt`), 'utf8').split('\n')) {
    const text = line
      .slice(2)
      .replaceAll('⍽', '\u00A0')
      .replaceAll('⎵', '\u202F')
      .replaceAll('↵', '\n');
    if (/^\[[\w-]+\]$/.test(line)) language = line.slice(1, -1);
    else if (line.startsWith('- ')) before = text;
    else if (line.startsWith('= ')) rows.push({ rule, language, before: text, after: text });
    else if (line.startsWith('+ ') && before !== undefined) {
      rows.push({ rule, language, before, after: text });
      before = undefined;
    } else if (line !== '') throw new Error(`${rule}.txt: not a row: ${line}`);
  }
  return rows;
}

import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { isIsoDate } from './iso-date.ts';
import { canonicalLanguage } from '../model/canonical-language.ts';
import type {
  Decisions,
  HeadingDecision,
  LineDecision,
  NoteDecision,
  SupplyDecision,
  WordDecision,
} from '../model/decisions.ts';
import type { Place, Report } from '../model/problem.ts';

const lists = {
  supply: ['field', 'value', 'reason'],
  notes: ['note', 'after', 'reason'],
  headings: ['text', 'level', 'reason'],
  lines: ['text', 'action', 'reason'],
  words: ['before', 'after', 'reason'],
} as const;
const suppliable = ['title', 'short-title', 'subtitle', 'authors', 'date', 'source', 'lang'];

interface Item {
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

/**
 * Reads a decisions file: lists of `supply`, `notes`, `headings`, `lines` and `words`, each decision with its reason.
 * Reports `decision-is-well-formed` with its line for anything else.
 */
export function readDecisions(file: string, text: string, report: Report): Decisions {
  const read = openDecisions(file, text, report);
  return {
    supply: readSupply(read, file.endsWith('/book.yaml')),
    notes: readNotes(read),
    headings: readHeadings(read),
    lines: readLines(read),
    words: readWords(read),
  };
}

type Read = ReturnType<typeof openDecisions>;

// The book's own values stand in book.md; its decisions give only the reasons.
function readSupply(read: Read, isForBook: boolean): readonly SupplyDecision[] {
  return read.items('supply').flatMap(({ values, place }): SupplyDecision[] => {
    const { field, value, reason } = values;
    const isWhole = isText(reason) && (isForBook || isFitting(String(field), value));
    if (suppliable.includes(String(field)) && isWhole) {
      return [{ field: String(field) as SupplyDecision['field'], value, reason, place }];
    }
    const fields = isForBook ? '"field" and "reason"' : '"field", a fitting "value" and "reason"';
    read.fault(place, `Expected ${fields}; "field" is one of ${suppliable.join(', ')}`);
    return [];
  });
}

function readNotes(read: Read): readonly NoteDecision[] {
  return read.items('notes').flatMap(({ values, place }): NoteDecision[] => {
    const { note, after, reason } = values;
    if (note !== undefined && isText(after) && isText(reason)) {
      return [{ note: String(note), after, reason, place }];
    }
    read.fault(place, 'Expected "note", "after" and "reason"');
    return [];
  });
}

function readHeadings(read: Read): readonly HeadingDecision[] {
  return read.items('headings').flatMap(({ values, place }): HeadingDecision[] => {
    const { text, level, reason } = values;
    const wanted = level === 'none' ? 0 : level;
    if (isText(text) && isText(reason) && isLevel(wanted)) {
      return [{ text, level: wanted, reason, place }];
    }
    read.fault(place, 'Expected "text", "level" (2 to 6, or none) and "reason"');
    return [];
  });
}

function isLevel(level: unknown): level is HeadingDecision['level'] {
  return typeof level === 'number' && [0, 2, 3, 4, 5, 6].includes(level);
}

function readLines(read: Read): readonly LineDecision[] {
  return read.items('lines').flatMap(({ values, place }): LineDecision[] => {
    const { text, action, reason } = values;
    if (isText(text) && isText(reason) && (action === 'drop' || action === 'keep')) {
      return [{ text, action, reason, place }];
    }
    read.fault(place, 'Expected "text", "action" (drop or keep) and "reason"');
    return [];
  });
}

function readWords(read: Read): readonly WordDecision[] {
  return read.items('words').flatMap(({ values, place }): WordDecision[] => {
    const { before, after, reason } = values;
    if (isText(before) && typeof after === 'string' && isText(reason)) {
      return [{ before, after, reason, place }];
    }
    read.fault(place, 'Expected "before", "after" and "reason"');
    return [];
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

// A title must be a text, authors a list, a date a date.
function isFitting(field: string, value: unknown): boolean {
  if (field === 'authors') return Array.isArray(value) && value.length > 0;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (field === 'date') return isIsoDate(String(text));
  if (field === 'lang') return canonicalLanguage(String(text)) !== undefined;
  return typeof text === 'string' && text.trim() !== '';
}

function openDecisions(file: string, text: string, report: Report) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const fault = (place: Place, message: string) => {
    const hint = 'see "Decisions" in the README for the form of a decision';
    report({ rule: 'decision-is-well-formed', severity: 'error', place, message, hint });
  };
  for (const { message, pos } of document.errors) {
    fault(placeOf(pos[0]), message.split(' at line')[0] ?? '');
  }
  const isReadable = document.errors.length === 0;
  const root = isReadable && isMap(document.contents) ? document.contents : undefined;
  if (isReadable && root === undefined && document.contents !== null) {
    fault(
      placeOf(0),
      `Expected ${Object.keys(lists)
        .map((name) => `"${name}:"`)
        .join(', ')}`,
    );
  }
  const opened: Opened = { root, placeOf, fault };
  reportUnknownKinds(opened);
  return { items: (name: ListName) => itemsOf(name, opened), fault };
}

type ListName = keyof typeof lists;

interface Opened {
  readonly root: YAMLMap | undefined;
  readonly placeOf: (offset: number) => Place;
  readonly fault: (place: Place, message: string) => void;
}

function reportUnknownKinds({ root, placeOf, fault }: Opened): void {
  for (const { key } of root?.items ?? []) {
    if (isScalar(key) && String(key.value) in lists) continue;
    fault(placeOf(offsetOf(key)), `Unknown kind of decision "${String(key)}"`);
  }
}

function itemsOf(name: ListName, { root, placeOf, fault }: Opened): readonly Item[] {
  const list = root?.get(name, true);
  if (list === undefined) return [];
  if (!isSeq(list)) {
    fault(placeOf(offsetOf(list)), `Expected a list under "${name}"`);
    return [];
  }
  return list.items.flatMap((node) => {
    const place = placeOf(offsetOf(node));
    if (isMap(node)) return [{ values: node.toJSON() as Record<string, unknown>, place }];
    fault(place, `Expected fields: ${lists[name].join(', ')}`);
    return [];
  });
}

function offsetOf(node: unknown): number {
  return (node as { range?: readonly [number] } | null)?.range?.[0] ?? 0;
}

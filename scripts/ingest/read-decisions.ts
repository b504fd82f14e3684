import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { isIsoDate } from './iso-date.ts';
import { canonicalLanguage } from './language.ts';
import type { Decisions, NoteDecision, SupplyDecision } from '../model/decisions.ts';
import type { Place, Report } from '../model/problem.ts';

const lists = { supply: ['field', 'value', 'reason'], notes: ['note', 'after', 'reason'] } as const;
const suppliable = ['title', 'short-title', 'subtitle', 'authors', 'date', 'source', 'lang'];

interface Item {
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

/**
 * Reads a decisions file: `supply: [{ field, value, reason }]` and `notes: [{ note, after, reason }]`.
 * Reports `decision-is-well-formed` with its line for anything else.
 */
export function readDecisions(file: string, text: string, report: Report): Decisions {
  // The book's own values stand in book.md; its decisions give only the reasons.
  const isForBook = file.endsWith('/book.yaml');
  const read = openDecisions(file, text, report);
  const supply = read.items('supply').flatMap(({ values, place }): SupplyDecision[] => {
    const { field, value, reason } = values;
    const hasReason = typeof reason === 'string' && reason.trim() !== '';
    const isWhole = hasReason && (isForBook || isFitting(String(field), value));
    if (suppliable.includes(String(field)) && isWhole) {
      return [{ field: String(field) as SupplyDecision['field'], value, reason, place }];
    }
    const fields = isForBook ? '"field" and "reason"' : '"field", a fitting "value" and "reason"';
    read.fault(place, `Expected ${fields}; "field" is one of ${suppliable.join(', ')}`);
    return [];
  });
  const notes = read.items('notes').flatMap(({ values, place }): NoteDecision[] => {
    const { note, after, reason } = values;
    if (note !== undefined && typeof after === 'string' && typeof reason === 'string') {
      return [{ note: String(note), after, reason, place }];
    }
    read.fault(place, 'Expected "note", "after" and "reason"');
    return [];
  });
  return { supply, notes };
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
    fault(placeOf(0), 'Expected "supply:" or "notes:"');
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

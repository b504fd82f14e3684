import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
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
    const isWhole = typeof reason === 'string' && (value !== undefined || isForBook);
    if (suppliable.includes(String(field)) && isWhole) {
      return [{ field: String(field) as SupplyDecision['field'], value, reason, place }];
    }
    read.fault(place, `Expected "field" (one of ${suppliable.join(', ')}) ${isForBook ? '' : ', "value"'} and "reason"`);
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

function openDecisions(file: string, text: string, report: Report) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const fault = (place: Place, message: string) => {
    report({
      rule: 'decision-is-well-formed',
      severity: 'error',
      place,
      message,
      hint: 'see "Decisions" in the README for the form of a decision',
    });
  };
  for (const { message, pos } of document.errors) {
    fault(placeOf(pos[0]), message.split(' at line')[0] ?? '');
  }
  const root = document.errors.length === 0 && isMap(document.contents) ? document.contents : undefined;
  if (document.errors.length === 0 && root === undefined && document.contents !== null) {
    fault(placeOf(0), 'Expected "supply:" or "notes:"');
  }
  for (const { key } of root?.items ?? []) {
    if (isScalar(key) && String(key.value) in lists) continue;
    fault(placeOf((isScalar(key) && key.range?.[0]) || 0), `Unknown kind of decision "${String(key)}"`);
  }
  const itemOf = (name: keyof typeof lists, node: unknown): readonly Item[] => {
    const place = placeOf((node as { range?: [number] }).range?.[0] ?? 0);
    if (isMap(node)) return [{ values: node.toJSON() as Record<string, unknown>, place }];
    fault(place, `Expected fields: ${lists[name].join(', ')}`);
    return [];
  };
  const items = (name: keyof typeof lists): readonly Item[] => {
    const list = root?.get(name, true);
    if (list === undefined) return [];
    if (isSeq(list)) return list.items.flatMap((node) => itemOf(name, node));
    fault(placeOf(0), `Expected a list under "${name}"`);
    return [];
  };
  return { items, fault };
}

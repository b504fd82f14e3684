import type { Decisions, SupplyDecision } from '../../model/decisions.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { Refusal } from './refusal.ts';

const suppliable = [
  'title',
  'short-title',
  'subtitle',
  'authors',
  'date',
  'source',
  'lang',
] as const;
// The press writes these from what it found and what was decided.
const derived = ['supplied', 'editorial', 'provenance', 'generated'];

/** Two front matters, and the decisions that the first was made with. */
export interface Fields {
  readonly old: Readonly<Record<string, unknown>>;
  readonly edited: FrontMatter;
  readonly decisions: Decisions;
  readonly reason: string;
}

/** Turns fields that were changed or added into `supply`. */
export function decideFields(fields: Fields): {
  readonly supply: readonly SupplyDecision[];
  readonly refusals: readonly Refusal[];
} {
  const made = changedFields(fields).map((name) => decideField(name, fields));
  return {
    supply: made.filter((one) => 'field' in one),
    refusals: made.filter((one) => 'message' in one),
  };
}

function changedFields({ old, edited }: Fields): readonly string[] {
  const names = new Set([...Object.keys(old), ...Object.keys(edited.data)]);
  return [...names].filter((name) => {
    if (name === 'editorial') return hasNewEntry(old[name], edited.data[name]);
    return !derived.includes(name) && shown(name, old[name]) !== shown(name, edited.data[name]);
  });
}

// Entries of decisions that were made since are missing there, and that is no edit.
function hasNewEntry(old: unknown, edited: unknown): boolean {
  const known = new Set(listOf(old).map((entry) => JSON.stringify(entry)));
  return listOf(edited).some((entry) => !known.has(JSON.stringify(entry)));
}

function decideField(
  name: string,
  { edited, decisions, reason }: Fields,
): SupplyDecision | Refusal {
  const place = edited.placeOf(name);
  const field = suppliable.find((one) => one === name);
  if (field === undefined) return { place, message: `No decision changes the field "${name}"` };
  if (decisions.supply.some((one) => one.field === field)) {
    const hint = 'change its value in the decisions file, or undo the edit';
    return { place, message: `The field "${name}" was supplied by an earlier decision`, hint };
  }
  const value = valueOf(name, edited.data[name]);
  if (value === undefined)
    return {
      place,
      message: `No decision takes the field "${name}" out or makes it anything but ${name === 'authors' ? 'a list' : 'a text'}`,
    };
  return { field, value, reason, place };
}

function shown(name: string, value: unknown): string {
  return JSON.stringify(valueOf(name, value) ?? value ?? null);
}

function valueOf(name: string, value: unknown): unknown {
  if (!suppliable.some((one) => one === name)) return undefined;
  if (name === 'authors') {
    const authors = isText(value) ? [value] : listOf(value);
    return authors.length > 0 ? authors : undefined;
  }
  return isText(value) ? String(value).trim() : undefined;
}

function isText(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

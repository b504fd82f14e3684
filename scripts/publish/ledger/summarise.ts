import type { Fate, LedgerEntry } from '../../model/ledger.ts';
import { fateLetters } from './fates.ts';
import { isDoubtful } from './find-doubts.ts';
import { readableCount } from './readable-count.ts';

/** Characters, entries and doubtful entries by fate, and within each fate by rule, the greatest first. */
export function summarise(entries: readonly LedgerEntry[]) {
  const byRule = new Map<Fate, Map<string, Sum>>();
  for (const entry of entries) {
    const rules = byRule.get(entry.fate) ?? new Map<string, Sum>();
    byRule.set(entry.fate, rules);
    rules.set(entry.rule, add(rules.get(entry.rule) ?? nothing, sumOf(entry)));
  }
  const fates = Object.entries(fateLetters).map(([fate, letter]) => {
    const rules = [...(byRule.get(fate as Fate) ?? [])];
    rules.sort(([a, one], [b, other]) => other.characters - one.characters || (a < b ? -1 : 1));
    return {
      fate,
      letter,
      sum: view(rules.map(([, sum]) => sum).reduce(add, nothing)),
      rules: rules.map(([rule, sum]) => ({ rule, sum: view(sum) })),
    };
  });
  return { fates, total: view(entries.map(sumOf).reduce(add, nothing)) };
}

interface Sum {
  readonly characters: number;
  readonly entries: number;
  readonly doubtful: number;
}

const nothing: Sum = { characters: 0, entries: 0, doubtful: 0 };

function sumOf(entry: LedgerEntry): Sum {
  const doubtful = isDoubtful(entry) ? 1 : 0;
  return { characters: entry.end - entry.start, entries: 1, doubtful };
}

function add(a: Sum, b: Sum): Sum {
  return {
    characters: a.characters + b.characters,
    entries: a.entries + b.entries,
    doubtful: a.doubtful + b.doubtful,
  };
}

function view({ characters, entries, doubtful }: Sum) {
  return {
    characters: readableCount(characters),
    entries: readableCount(entries),
    doubtful: readableCount(doubtful),
  };
}

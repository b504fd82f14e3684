import { findLocale } from '../locales/find-locale.ts';
import type { Suspicion } from '../rule.ts';

const names =
  /(?<![\p{L}\p{M}\d@/._’'-])\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]*(?:[ \u00A0-]\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]*)*/gu;

interface Form {
  readonly written: string;
  readonly first: number;
  count: number;
}

/**
 * Reports a name that stands in a text in two spellings which differ in spaces, hyphens or accents only, such as
 * "Viet Nam" and "Vietnam", at the first place of the rarer one. Accents tell words apart in Vietnamese.
 */
export function findMixedNames(text: string, language: string): readonly Suspicion[] {
  const starters = new Set(findLocale(language).sentenceStarters);
  const forms = new Map<string, Form>();
  for (const match of text.matchAll(names)) {
    for (const { written, at } of partsOf(match[0], match.index)) {
      const known = forms.get(written);
      if (known !== undefined) known.count += 1;
      else forms.set(written, { written, first: at, count: 1 });
    }
  }
  const keepsAccents = language.startsWith('vi');
  const byKey = new Map<string, Form[]>();
  for (const form of forms.values()) {
    if (starters.has(form.written.split(/[ -]/)[0] ?? '')) continue;
    const key = keyOf(form.written, keepsAccents);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [form]);
    else others.push(form);
  }
  return [...byKey.values()].filter((same) => same.length > 1).flatMap((same) => tell(same, text));
}

// The words of a name one by one, and each two that stand together.
function partsOf(name: string, index: number): readonly { written: string; at: number }[] {
  const words = [...name.matchAll(/[^ \u00A0-]+/g)];
  return words.flatMap((word, n) => {
    const next = words[n + 1];
    const single = { written: word[0], at: index + word.index };
    if (next === undefined) return [single];
    const end = next.index + next[0].length;
    const pair = name.slice(word.index, end).replace('\u00A0', ' ');
    return [single, { written: pair, at: index + word.index }];
  });
}

function keyOf(written: string, keepsAccents: boolean): string {
  const plain = written.replace(/[ -]/g, '').toLowerCase();
  if (keepsAccents) return plain.normalize('NFC');
  return plain.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function tell(forms: readonly Form[], text: string): readonly Suspicion[] {
  const [most, ...others] = [...forms].sort((a, b) => b.count - a.count);
  if (most === undefined) return [];
  // Short syllables differ by accents without being one name.
  if (forms.every(({ written }) => written.length < 5)) return [];
  const solid = forms.find(({ written }) => /^[^ -]+$/.test(written));
  // "Some Time" in a heading and "sometime": no name.
  if (
    solid !== undefined &&
    new RegExp(`(?<!\\p{L})${solid.written.toLowerCase()}(?!\\p{L})`, 'u').test(text)
  )
    return [];
  return others.map(({ written, first, count }) => ({
    offset: first,
    rule: 'a-name-has-one-spelling',
    message: `"${written}" stands ${times(count)}, "${most.written}" ${times(most.count)}`,
  }));
}

function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

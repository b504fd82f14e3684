import type { Report } from '../model/problem.ts';

/** Nested tokens by kebab-case path: `{ text: { size: "10pt" } }` → `text-size`. */
export function flattenTokens(
  tokens: Readonly<Record<string, unknown>>,
  prefix = '',
): ReadonlyMap<string, string> {
  const entries = Object.entries(tokens).flatMap(([name, value]): (readonly [string, string])[] => {
    const path = prefix === '' ? name : `${prefix}-${name}`;
    if (typeof value === 'object' && value !== null)
      return [...flattenTokens(value as Record<string, unknown>, path)];
    return [[path, String(value)]];
  });
  return new Map(entries);
}

/** What a stylesheet's tokens are filled in with. */
export interface Filling {
  readonly tokens: ReadonlyMap<string, string>;
  readonly report: Report;
}

/** A stylesheet with its `token(name)` filled in. Reports `token-is-known`. */
export function fillTokens(
  { file, text }: { readonly file: string; readonly text: string },
  { tokens, report }: Filling,
): string {
  return text.replace(/\btoken\(([\w-]+)\)/g, (whole, name: string, at: number) => {
    const value = tokens.get(name);
    if (value !== undefined) return value;
    const line = text.slice(0, at).split('\n').length;
    report({
      rule: 'token-is-known',
      severity: 'error',
      place: { file, line, column: 1 },
      message: `Unknown design token "${name}"`,
      hint: 'add it to shared/tokens.json',
    });
    return whole;
  });
}

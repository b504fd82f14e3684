import type { FrontMatter } from '../model/front-matter.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Report } from '../model/problem.ts';
import { houseTypography, type TypographySettings } from '../model/typography-settings.ts';

type Choice = Exclude<keyof TypographySettings, 'off'>;

const choices = {
  quotes: ['locale', 'as-written'],
  dash: ['locale', 'em', 'em-spaced', 'en-spaced'],
  'spaced-hyphen': ['dash', 'keep'],
  ellipsis: ['character', 'spaced'],
  'ellipsis-space': ['keep', 'bind'],
  'four-dots': ['keep', 'stop-and-ellipsis'],
  fractions: ['character', 'keep'],
} as const satisfies { readonly [name in Choice]: readonly TypographySettings[name][] };

/**
 * Reads `typography:` of a book's settings, each choice with its default. Reports `typography-setting-is-known`.
 * Ids under `off` are checked where the rules are known.
 */
export function readTypography(front: FrontMatter, report: Report): TypographySettings {
  const written = front.data.typography ?? {};
  const wrong = (message: string, hint: string) => {
    const place = front.placeOf('typography');
    report({ rule: 'typography-setting-is-known', severity: 'error', place, message, hint });
  };
  if (typeof written !== 'object' || Array.isArray(written)) {
    wrong('Expected settings under "typography"', 'write "typography:" and one setting a line');
    return houseTypography;
  }
  const settings: Record<string, unknown> = { ...houseTypography };
  for (const [name, value] of Object.entries(written)) {
    const problem = name === 'off' ? problemOfList(value) : problemOfChoice(name, value);
    if (problem === undefined) settings[name] = value;
    else wrong(problem.message, problem.hint);
  }
  return settings as unknown as TypographySettings;
}

interface Fault {
  readonly message: string;
  readonly hint: string;
}

function problemOfList(value: unknown): Fault | undefined {
  if (Array.isArray(value) && value.every((id) => typeof id === 'string')) return undefined;
  return {
    message: 'Expected a list of rules as "off"',
    hint: 'write for example "off: [fractions-are-one-character]"',
  };
}

function problemOfChoice(name: string, value: unknown): Fault | undefined {
  const known: readonly string[] | undefined =
    name in choices ? choices[name as Choice] : undefined;
  if (known === undefined)
    return unknown(`typographic setting "${name}"`, name, [...Object.keys(choices), 'off']);
  if (typeof value === 'string' && known.includes(value)) return undefined;
  return unknown(`value "${String(value)}" of "${name}"`, String(value), known);
}

function unknown(what: string, written: string, known: readonly string[]): Fault {
  const nearest = nearestName(written, known);
  return {
    message: `Unknown ${what}`,
    hint: nearest === undefined ? `use one of: ${known.join(', ')}` : `did you mean "${nearest}"?`,
  };
}

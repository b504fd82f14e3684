import type { Theme } from '../model/theme.ts';

const mmPerInch = 25.4;
const mmPerUnit: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: mmPerInch,
  pt: mmPerInch / 72,
  px: mmPerInch / 96,
};

/** A token that is a plain length such as `17mm`, in millimetres; undefined when it is written in another way. */
export function tokenLength(theme: Pick<Theme, 'token'>, name: string): number | undefined {
  const [, value, unit] = /^(\d+(?:\.\d+)?)(mm|cm|in|pt|px)$/.exec(theme.token(name) ?? '') ?? [];
  return value === undefined ? undefined : Number(value) * (mmPerUnit[unit ?? ''] ?? 1);
}

/** A length as a token says it. */
export function inMillimetres(mm: number): string {
  return `${Math.round(mm * 1000) / 1000}mm`;
}

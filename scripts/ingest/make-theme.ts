import mustache from 'mustache';
import type { Report } from '../model/problem.ts';
import type { FontCredit, FontFace, Theme } from '../model/theme.ts';
import { coverageOf } from './font-coverage.ts';
import { fillTokens } from './theme-tokens.ts';

/** A file of a theme, and where it was found. */
export interface ThemeFile {
  readonly file: string;
  readonly text: string;
  readonly isOwn: boolean;
}

/** What a theme is made of. */
export interface ThemeParts {
  /** By path in the theme. */
  readonly found: ReadonlyMap<string, ThemeFile>;
  readonly tokens: ReadonlyMap<string, string>;
  readonly faces: readonly FontFace[];
  readonly credits: readonly FontCredit[];
  readonly report: Report;
}

/** Makes a theme from the files that were read. */
export function makeTheme(parts: ThemeParts): Theme {
  const { found, faces, credits } = parts;
  const partials = Object.fromEntries(
    [...found].map(([path, { text }]) => [path.replace(/\.(?:html|xhtml)$/, ''), text]),
  );
  const coverage = faces.map(({ bytes, onlyFor }) => ({ has: coverageOf(bytes), onlyFor }));
  const rest = {
    render: (path: string, view: object) =>
      mustache.render(found.get(path)?.text ?? '', view, partials),
    faces,
    hasGlyph: (codePoint: number, element?: string) =>
      coverage.some(
        ({ has, onlyFor }) => (onlyFor === undefined || onlyFor === element) && has(codePoint),
      ),
    credits,
  };
  return withStyles(parts, rest);
}

type Rest = Omit<Theme, 'css' | 'token' | 'withTokens'>;

function withStyles({ found, tokens, report, ...parts }: ThemeParts, rest: Rest): Theme {
  const styles = new Map<string, string>();
  return {
    ...rest,
    css: (path) => {
      const file = found.get(path) ?? { file: '', text: '' };
      const filled = styles.get(path) ?? fillTokens(file, { tokens, report });
      styles.set(path, filled);
      return filled;
    },
    token: (name) => tokens.get(name),
    withTokens: (changed) => {
      const all = new Map([...tokens, ...Object.entries(changed)]);
      return withStyles({ found, tokens: all, report, ...parts }, rest);
    },
  };
}

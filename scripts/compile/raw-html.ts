import type { Inline } from '../model/pandoc-ast.ts';
import type { Writing } from './writing.ts';

// Raw HTML that has a plain meaning in every edition; anything else is left out, with a warning, and its text kept.
const allowed = new Set([
  'sub',
  'sup',
  'b',
  'i',
  'em',
  'strong',
  'u',
  's',
  'small',
  'mark',
  'kbd',
  'cite',
  'q',
  'abbr',
]);

/** Writes inlines, turning the allowed raw HTML tags among them into well-formed pairs without attributes. */
export function writeRawTags(
  inlines: readonly Inline[],
  write: (inline: Inline) => string,
  writing: Writing,
): string {
  const open: string[] = [];
  const parts = inlines.map((inline) => {
    if (inline.t !== 'RawInline') return write(inline);
    return inline.c[0] === 'html'
      ? writeTag(inline.c[1], open, writing)
      : leaveOut(inline.c[1], writing);
  });
  return (
    parts.join('') +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

function writeTag(tag: string, open: string[], writing: Writing): string {
  const [, slash = '', written = ''] = /^<(\/?)([A-Za-z][\w-]*)/.exec(tag) ?? [];
  const name = written.toLowerCase();
  if (name === 'br') return '<br/>';
  if (name === 'wbr' || tag.startsWith('<!--')) return '';
  if (!allowed.has(name)) return leaveOut(tag, writing);
  if (slash === '') {
    open.push(name);
    return `<${name}>`;
  }
  if (open.at(-1) !== name) return '';
  open.pop();
  return `</${name}>`;
}

function leaveOut(raw: string, writing: Writing): string {
  reportRaw(raw, writing);
  return '';
}

/** Reports raw HTML or TeX that no edition can carry. */
export function reportRaw(raw: string, writing: Writing): void {
  if (raw.startsWith('</') || raw.startsWith('<!--')) return;
  writing.complain(
    'raw-html-is-supported',
    `Left out "${raw.trim().replace(/\s+/g, ' ').slice(0, 60)}"`,
    'write it in Markdown',
  );
}

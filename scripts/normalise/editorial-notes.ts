import type { EditorialNote } from '../model/article-meta.ts';
import type { Decisions } from '../model/decisions.ts';

/** What an editor decided about a text, in sentences for the colophon. */
export function editorialNotes({
  supply,
  notes,
  headings,
  lines,
  words,
}: Decisions): readonly EditorialNote[] {
  return [
    ...supply.map(({ field, value, reason }) => ({ what: supplied(field, value), reason })),
    ...notes.map(({ note, after, reason }) => ({
      what: `The mark of note ${note}, which the source lacks, was placed by the editor after “…${lastWords(after)}.”`,
      reason,
    })),
    ...headings.map(({ text, level, reason }) => ({
      what:
        level === 0
          ? `The line “${shorten(text)}” was made no heading by the editor.`
          : `The line “${shorten(text)}” was made a heading by the editor.`,
      reason,
    })),
    ...lines.map(({ text, action, reason }) => ({
      what:
        action === 'drop'
          ? `The words “${shorten(text)}” were left out by the editor.`
          : `The line “${shorten(text)}” was kept by the editor.`,
      reason,
    })),
    ...words.map(({ before, after, reason }) => ({
      what: `The words “${before}” were corrected to “${after}” by the editor.`,
      reason,
    })),
  ];
}

function supplied(field: string, value: unknown): string {
  return field === 'short-title'
    ? `The short title “${String(value)},” for running heads, is the editor’s.`
    : `The ${field} was supplied by the editor.`;
}

function lastWords(quotation: string): string {
  return quotation
    .replace(/["“”.]+$/, '')
    .split(/\s+/)
    .slice(-5)
    .join(' ');
}

function shorten(text: string): string {
  return text.length <= 80
    ? text
    : `${text.slice(0, 60).trimEnd()} … ${text.slice(-15).trimStart()}`;
}

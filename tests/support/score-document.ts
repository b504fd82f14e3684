import { parse } from 'yaml';
import type { TestDocument, Truth } from './document.ts';

/** How well a document was read: shares from 0 to 1. */
export interface Score {
  readonly title: number;
  readonly subtitle: number;
  /** F1 of the names. */
  readonly authors: number;
  readonly date: number;
  /** F1 of their words, and of their words with their levels. */
  readonly headings: number;
  readonly levels: number;
  /** F1 of the texts of the notes that the text calls. */
  readonly notes: number;
  /** Share of the junk lines that are gone. */
  readonly junk: number;
  /** Share of the true words of the body that are there, and of the words that are there that are true. */
  readonly recall: number;
  readonly precision: number;
}

/** Compares the Markdown of a document with what an editor says. Case, signs and white space do not count. */
export function scoreDocument({ truth, draft }: TestDocument): Score {
  const { front, notes, main } = readMarkdown(draft.markdown);
  const headings = main
    .filter((block) => /^#{2,6} /.test(block))
    .map((block) => ({ level: block.indexOf(' '), text: norm(plain(block.replace(/^#+ /, ''))) }));
  const words = wordsOf(main.map(withoutMarkup).join('\n'));
  const trueWords = truth.body.flatMap(wordsOfBlock);
  const uncalled = truth.notes.filter(({ called }) => !called);
  const uncalledWords = uncalled.flatMap(({ mark, text }) => wordsOf(`${mark} ${text}`));
  const shared = overlap(trueWords, words);
  const extra = words.length - shared - overlap(uncalledWords, words);
  const names = (front.authors ?? []) as readonly { readonly name: string }[];
  return {
    title: norm(front.title) === norm(truth.title) ? 1 : 0,
    subtitle: norm(front.subtitle) === norm(truth.subtitle) ? 1 : 0,
    authors: f1(
      names.map(({ name }) => norm(name)),
      truth.authors.map(({ name }) => norm(name)),
    ),
    date: String(front.date ?? null) === String(truth.date) ? 1 : 0,
    headings: f1(
      headings.map(({ text }) => text),
      truth.headings.map(({ text }) => norm(text)),
    ),
    levels: f1(
      headings.map(({ level, text }) => `${level} ${text}`),
      truth.headings.map(({ level, text }) => `${level} ${norm(text)}`),
    ),
    notes: f1(notes.map(norm), [
      ...new Set(truth.notes.filter(({ called }) => called).map(({ text }) => norm(text))),
    ]),
    junk: junkGone(truth, words, trueWords),
    recall: trueWords.length === 0 ? 1 : shared / trueWords.length,
    precision: words.length === 0 ? 1 : 1 - Math.max(0, extra) / words.length,
  };
}

function readMarkdown(markdown: string) {
  const end = markdown.indexOf('\n---\n', 4);
  const front = parse(markdown.slice(4, end)) as Record<string, unknown>;
  const notes: string[] = [];
  const main: string[] = [];
  for (const block of markdown
    .slice(end + 5)
    .trim()
    .split('\n\n')) {
    const label = /^\[\^[^\]]+\]: /.exec(block)?.[0];
    const goesOn = /^ {4}(?! *(?:-|\d+[.)]) )/.test(block) && notes.length > 0;
    if (label) notes.push(plain(block.slice(label.length)));
    else if (goesOn) notes.push(`${notes.pop() ?? ''} ${plain(block.trim())}`);
    else main.push(block);
  }
  return { front, notes, main };
}

// Without note calls, spans and escapes.
function plain(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[\^[^\]]+\]/g, '')
    .replace(/\[\]\{#[^}]*\}/g, '')
    .replace(/\\(.)/g, '$1');
}

// The truth has no numbers of list items, and no marks of headings.
function withoutMarkup(block: string): string {
  return plain(block)
    .replace(/^#+ /, '')
    .replace(/^\s*\(?(?:\d{1,3}|[a-zA-Z]|[ivx]+)[.)]\s+/gm, '');
}

function wordsOfBlock({ text, items, lines, rows }: Truth['body'][number]): readonly string[] {
  const listed = /^\s*\(?(?:\d{1,3}|[a-zA-Z]|[ivx]+)[.)]\s+/;
  const parts = [
    text?.replace(listed, ''),
    ...(items ?? []),
    ...(lines ?? []),
    ...(rows ?? []).flat(),
  ];
  return parts.flatMap((part) => wordsOf(part));
}

function wordsOf(text: unknown): readonly string[] {
  return (
    String(text ?? '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function norm(text: unknown): string {
  return wordsOf(text).join(' ');
}

function f1(got: readonly string[], wanted: readonly string[]): number {
  if (got.length + wanted.length === 0) return 1;
  return (2 * overlap(wanted, got)) / (got.length + wanted.length);
}

// How many words two texts share, each as often as it stands in both.
function overlap(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return shared;
}

function junkGone(truth: Truth, words: readonly string[], trueWords: readonly string[]): number {
  const [body, wanted] = [` ${words.join(' ')} `, ` ${trueWords.join(' ')} `];
  const junk = [...new Set(truth.junk.map(norm))].filter(
    (line) => line !== '' && !wanted.includes(` ${line} `),
  );
  const left = junk.filter((line) => body.includes(` ${line} `));
  return junk.length === 0 ? 1 : 1 - left.length / junk.length;
}

import type { PolishedArticle } from '../model/article.ts';
import type { BookArticle, Section } from '../model/book.ts';
import type { Block } from '../model/pandoc-ast.ts';
import { placeAt, startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { collectNotes, type NoteCollection } from './collect-notes.ts';
import type { ImageCollection } from './collect-images.ts';
import { asciiId } from './ascii-id.ts';
import { lastSentenceOf } from './last-sentence.ts';
import { writeBlocks } from './write-blocks.ts';
import type { Writing } from './writing.ts';

/** What articles share while they are compiled. */
export interface CompileContext {
  readonly images: ImageCollection;
  /** Of all articles, in the order of the book. */
  readonly slugs: readonly string[];
  readonly report: Report;
}

/**
 * Writes an article as XHTML with unique ids. Reports whatever could not be written.
 *
 * @param number Position in the book, from 1: ids start with `a<number>`.
 */
export function compileArticle(
  article: PolishedArticle,
  number: number,
  context: CompileContext,
): BookArticle {
  const id = `a${number}`;
  const sections: Section[] = [];
  const notes = collectNotes(id);
  const writing = startWriting(article, { id, sections, addNote: notes.add, context });
  const body = writeBlocks(article.blocks, writing);
  const lastSentence = lastSentenceOf(article.blocks);
  return {
    id,
    slug: article.slug,
    meta: article.meta,
    sections,
    body,
    notes: notes.finish(writing),
    lastSentence,
  };
}

interface Start {
  readonly id: string;
  readonly sections: Section[];
  readonly addNote: NoteCollection['add'];
  readonly context: CompileContext;
}

function startWriting(
  article: PolishedArticle,
  { id, sections, addNote, context }: Start,
): Writing {
  const used = new Set<string>();
  const highest = Math.min(...headingLevels(article.blocks), 7);
  let sectionCount = 0;
  return {
    prefix: id,
    articleId: (slug) => {
      const index = context.slugs.indexOf(slug);
      return index < 0 ? undefined : `a${index + 1}`;
    },
    language: article.meta.lang,
    writeNote: (blocks) => `<note-call n="${addNote(blocks)}"/>`,
    idFor: (written, kind) => {
      if (kind === 's' && written === '') sectionCount += 1;
      const wanted = `${id}-${written === '' ? `${kind}${sectionCount}` : asciiId(written)}`;
      return unique(wanted, used);
    },
    addSection: (section) => sections.push(section),
    headingShift: Math.max(0, 2 - highest),
    imageName: (src) => context.images.nameFor(src, article),
    complain: (rule, message, hint) => {
      context.report({
        rule,
        severity: 'warning',
        place: findQuoted(article, message),
        message,
        hint,
      });
    },
  };
}

function unique(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let n = 2; used.has(id); n += 1) id = `${wanted}-${n}`;
  used.add(id);
  return id;
}

function headingLevels(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => {
    if (block.t === 'Header') return [block.c[0]];
    return block.t === 'Div' ? headingLevels(block.c[1]) : [];
  });
}

// What a message quotes is looked up in the file: pandoc's tree knows no places.
function findQuoted(article: PolishedArticle, message: string) {
  const quoted = /"([^"]+)"/.exec(message)?.[1] ?? '';
  const at = quoted === '' ? -1 : article.text.indexOf(quoted);
  return at < 0 ? startOf(article.file) : placeAt(article.file, article.text, at);
}

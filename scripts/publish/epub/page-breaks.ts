import { escapeXml } from '../../model/escape-xml.ts';
import type { PageStart, PartPages } from '../../model/pages.ts';

/** Elements whose text does not count; see `PageStart`. */
const uncounted = /^(?:math|svg|page-ref|note-call)$/;

/**
 * Marks in XHTML where the pages of the printed edition begin. A page that begins where nothing follows is marked at
 * the end.
 *
 * @param xhtml Running text of a part; `<note-call …/>` and `<page-ref …/>` stand for what is not counted.
 * @param starts In order.
 * @returns The XHTML, and the characters in it as `PageStart` counts them.
 */
function markPages(
  xhtml: string,
  starts: readonly PageStart[],
): { readonly xhtml: string; readonly characters: number } {
  const pieces: string[] = [];
  let [next, count, inside] = [0, 0, ''];
  for (const token of xhtml.match(/<[^>]*>|[^<]+/g) ?? []) {
    const [, slash, name = '', own] = /^<(\/?)([\w:-]+)[^>]*?(\/?)>$/.exec(token) ?? [];
    if (name === '' && inside === '') {
      const { text, characters, marked } = markText(token, starts.slice(next), count);
      pieces.push(text);
      count += characters;
      next += marked;
      continue;
    }
    if (inside === '' && uncounted.test(name) && own === '') inside = name;
    else if (inside === name && slash === '/') inside = '';
    pieces.push(token);
  }
  // Pages with nothing but notes, or a picture, at the end.
  pieces.push(...starts.slice(next).map(({ label }) => pageBreak(label)));
  return { xhtml: pieces.join(''), characters: count };
}

/** A text with the pages of the printed edition in it. */
export interface MarkedText {
  /** Marks of the pages that begin with the text: they stand before its heading. */
  readonly top: string;
  readonly xhtml: string;
}

/**
 * Marks pages in texts that are printed one after another as a part.
 *
 * @param pages Undefined: none are marked.
 * @returns As they were given, when they are not the text that was printed.
 */
export function markTexts(
  texts: readonly string[],
  pages: PartPages | undefined,
): { readonly texts: readonly MarkedText[]; readonly fits: boolean } {
  const counts = texts.map((text) => markPages(text, []).characters);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (pages?.characters !== total)
    return { texts: texts.map((xhtml) => ({ top: '', xhtml })), fits: pages === undefined };
  let before = 0;
  const marked = texts.map((text, n) => {
    const end = n === texts.length - 1 ? Infinity : before + (counts[n] ?? 0);
    const own = pages.starts
      .map(({ label, at }) => ({ label, at: at - before }))
      .filter(({ at }) => at >= 0 && at + before < end);
    before += counts[n] ?? 0;
    const top = own.filter(({ at }) => at === 0).map(({ label }) => pageBreak(label));
    return { top: top.join(''), ...markPages(text, own.slice(top.length)) };
  });
  return { texts: marked, fits: true };
}

/** What stands where a page of the printed edition begins (DPUB-ARIA 1.1, doc-pagebreak). */
export function pageBreak(label: string): string {
  const text = escapeXml(label);
  return `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${text}" aria-label="${text}"></span>`;
}

interface Marked {
  readonly text: string;
  readonly characters: number;
  readonly marked: number;
}

// An entity is one character; it has no semicolon of its own to count.
function markText(text: string, starts: readonly PageStart[], before: number): Marked {
  let [marked, characters, written] = [0, 0, ''];
  for (const part of text.match(/&[^;]+;|[^&]/gs) ?? []) {
    const isCounted = part.length > 1 || !/[\s\u00AD\u200B-\u200D\u2010\u2060\uFEFF-]/.test(part);
    while (isCounted && (starts[marked]?.at ?? Infinity) <= before + characters) {
      written += pageBreak(starts[marked]?.label ?? '');
      marked += 1;
    }
    written += part;
    if (isCounted) characters += 1;
  }
  return { text: written, characters, marked };
}

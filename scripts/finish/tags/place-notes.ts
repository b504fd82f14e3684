import { isElement, type Element, type Kid } from './structure.ts';

/** Where a note is called. */
export interface NoteCall {
  readonly key: string;
  readonly parent: Element;
  /** The kid of the parent that the note follows. */
  readonly after: Kid;
  /** Of the note where it is not that of the parent; BCP 47. */
  readonly noteLanguage?: string | undefined;
}

/**
 * Puts each note behind its call, or behind the heading that its call stands in; one that nothing calls goes to the end
 * of the root. A note of one paragraph has its text without it.
 */
export function placeNotes(
  calls: readonly NoteCall[],
  notes: ReadonlyMap<string, Element>,
  root: Element,
): void {
  const waiting = new Map(notes);
  // From the last: notes behind the same heading keep their order.
  for (const { key, parent, after, noteLanguage } of calls.toReversed()) {
    const note = waiting.get(key);
    if (note === undefined) continue;
    waiting.delete(key);
    if (noteLanguage !== undefined) note.language ??= noteLanguage;
    parent.kids.splice(parent.kids.lastIndexOf(after) + 1, 0, note);
  }
  root.kids.push(...waiting.values());
  for (const note of notes.values()) openOnlyParagraph(note);
}

function openOnlyParagraph({ kids }: Element): void {
  const paragraphs = kids.filter((kid) => isElement(kid) && kid.type === 'P');
  const [only] = paragraphs;
  if (paragraphs.length !== 1 || only === undefined || !isElement(only)) return;
  if (only.language === undefined) kids.splice(kids.indexOf(only), 1, ...only.kids);
}

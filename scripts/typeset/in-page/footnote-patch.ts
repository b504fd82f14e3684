import { registeredHandlers } from 'pagedjs';
import { hasNotes, textBottom } from './keep-layout.ts';
import { clearHeight, cutAt, heightOf, partsOf, setHeight, type NoteParts } from './note-area.ts';

/** The part of Paged.js 0.4.3's handler of notes that is replaced or used here. */
interface FootnoteHandler {
  createFootnoteCall: (note: HTMLElement) => HTMLElement;
  moveFootnote: (note: HTMLElement, area: HTMLElement, needsCall: boolean) => void;
  afterOverflowRemoved: (removed: DocumentFragment, rendered: HTMLElement) => void;
  afterPageLayout: (element: HTMLElement, ...others: unknown[]) => void;
}

const notesIn = '.pagedjs_footnote_area [data-note]';

/** The rest of a long note leaves so much of its page to the text that a heading with its first lines finds room. */
const mostForTheRest = 0.6;

/**
 * Paged.js 0.4.3 compares the box of a note's mark with the note area by its letters, not by its line, and so pushes
 * the line to the next page although there is room; and it keeps the room reserved when the note has gone. This puts
 * the note where its mark is, split when it must be.
 */
export function patchFootnotes(): void {
  const found = registeredHandlers.find((handler) => 'moveFootnote' in handler.prototype);
  if (found === undefined) throw new Error('Paged.js has no handler of notes');
  const handler = found.prototype as unknown as FootnoteHandler;
  const removeCalledNotes = handler.afterOverflowRemoved;
  handler.moveFootnote = function move(note, area, needsCall) {
    placeNote({ note, area, call: needsCall ? this.createFootnoteCall(note) : undefined });
  };
  handler.afterOverflowRemoved = function fit(removed, rendered) {
    const area = rendered.closest<HTMLElement>('.pagedjs_area');
    const before = area?.querySelectorAll(notesIn).length;
    removeCalledNotes.call(this, removed, rendered);
    if (area === null) return;
    const hasLostNotes = area.querySelectorAll(notesIn).length !== before;
    fitAfterRemoval(area, { text: rendered, hasLostNotes });
  };
  const cutNotes = handler.afterPageLayout;
  handler.afterPageLayout = function cut(element, ...others) {
    // It would be measured all the same.
    if (hasNotes(element)) cutNotes.call(this, element, ...others);
  };
}

interface NoteMove {
  readonly note: HTMLElement;
  readonly area: HTMLElement;
  /** The mark in the text; undefined for the rest of a note from the page before. */
  readonly call: HTMLElement | undefined;
}

function placeNote({ note, area, call }: NoteMove): void {
  const parts = partsOf(area);
  note.removeAttribute('data-break-before');
  if (parts.inner.querySelector(`[data-ref="${note.dataset.ref}"]`) !== null) {
    note.remove();
    return;
  }
  const reserved = parts.noteArea.getBoundingClientRect().height;
  addNote(note, parts);
  const line = Number.parseFloat(getComputedStyle(note).lineHeight) || 12;
  const room = roomFor(area, call);
  const wanted = heightOf(parts);
  const others = wanted - note.getBoundingClientRect().height;
  const least = Math.max(reserved, others + line);
  if (wanted <= room) setHeight(area, wanted);
  else if (room >= least || call === undefined) cutAt(parts, room);
  // A note before it is cut already: this one would stand behind the rest of it, a page after its mark.
  else if (reserved > 0 && others > reserved + 1 && !canGoOver(call, area)) cutAt(parts, reserved);
  else {
    // Not one line of the note would stand here: the line of its mark goes to the next page, and the note with it.
    note.remove();
    fitInto(parts, reserved);
    pushLine(area, { call, reserved });
  }
}

function addNote(note: HTMLElement, parts: NoteParts): void {
  clearHeight(parts);
  parts.inner.append(note);
  parts.content.classList.remove('pagedjs_footnote_empty');
  note.dataset.footnoteMarker = note.dataset.ref ?? '';
  note.id = `note-${note.dataset.ref}`;
}

// No more room than there was: what does not fit into it is cut there and goes on on the next page.
function fitInto(parts: NoteParts, reserved: number): void {
  const isEmpty = parts.inner.childElementCount === 0;
  parts.content.classList.toggle('pagedjs_footnote_empty', isEmpty);
  const wanted = isEmpty ? 0 : heightOf(parts);
  if (wanted <= reserved) setHeight(parts.area, wanted);
  else cutAt(parts, reserved);
}

// What is free below the line of the mark, roundings allowed for.
function roomFor(area: HTMLElement, call: HTMLElement | undefined): number {
  const { top, height } = area.getBoundingClientRect();
  return call === undefined ? height * mostForTheRest : height - (lineBottom(call) - top) - 2;
}

// Boxes of letters are taller or shorter than their line: its middle is theirs.
function lineBottom(call: HTMLElement): number {
  const mark = call.previousElementSibling ?? call;
  const { top, bottom } = mark.getBoundingClientRect();
  const block = call.closest('p, li, dd, h1, h2, h3, h4, h5, h6, td, th, caption, div');
  const height = Number.parseFloat(getComputedStyle(block ?? call).lineHeight) || bottom - top;
  return (top + bottom) / 2 + height / 2;
}

/** Lines of text that stay on a page whose next line goes over for its note. */
const leastText = 4;

// The line of a mark goes over alone: not with the mark of another note, nor so that hardly any text is left.
function canGoOver(call: HTMLElement, area: HTMLElement): boolean {
  const marks = [
    ...area.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-footnote-call]'),
  ];
  const before = marks[marks.indexOf(call) - 1];
  const bottom = lineBottom(call);
  const line = Number.parseFloat(getComputedStyle(area).lineHeight) || 0;
  if (bottom - area.getBoundingClientRect().top < (leastText + 1) * line) return false;
  return before === undefined || lineBottom(before) < bottom - line / 2;
}

interface Push {
  readonly call: HTMLElement;
  readonly reserved: number;
}

// The note area grows over the line of the mark until that line has gone; then it is as high as before.
function pushLine(area: HTMLElement, { call, reserved }: Push): void {
  const { bottom } = area.getBoundingClientRect();
  setHeight(area, Math.max(reserved, bottom - lineBottom(call) + 4));
  area.dataset.reserved = String(reserved);
}

interface Removal {
  /** What is left of the text. */
  readonly text: HTMLElement;
  readonly hasLostNotes: boolean;
}

function fitAfterRemoval(area: HTMLElement, { text, hasLostNotes }: Removal): void {
  const { reserved } = area.dataset;
  delete area.dataset.reserved;
  if (reserved === undefined && !hasLostNotes) return;
  const parts = partsOf(area);
  const limit = Number(reserved ?? parts.noteArea.getBoundingClientRect().height);
  clearHeight(parts);
  // Where the line was there is room for more of a note that is cut.
  const room = area.getBoundingClientRect().bottom - textBottom(text) - 2;
  fitInto(parts, reserved === undefined ? limit : Math.max(limit, room));
}

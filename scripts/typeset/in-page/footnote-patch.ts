import { registeredHandlers } from 'pagedjs';

/** The part of Paged.js 0.4.3's handler of notes that is replaced or used here. */
interface FootnoteHandler {
  needsLayout: Element[];
  createFootnoteCall: (note: HTMLElement) => HTMLElement;
  moveFootnote: (note: HTMLElement, area: HTMLElement, needsCall: boolean) => void;
  afterOverflowRemoved: (removed: DocumentFragment, rendered: HTMLElement) => void;
}

/**
 * Paged.js 0.4.3 compares the box of a note's mark with the note area by its letters, not by its line, and so pushes
 * the line to the next page although there is room; and it keeps the room reserved when the note has gone. This puts
 * the note where its mark is, split when it must be.
 */
export function patchFootnotes(): void {
  const found = registeredHandlers.find((handler) => 'moveFootnote' in handler.prototype);
  if (found === undefined) throw new Error('Paged.js has no handler of notes');
  const handler = found.prototype as FootnoteHandler;
  const removeCalledNotes = handler.afterOverflowRemoved;
  handler.moveFootnote = function move(note, area, needsCall) {
    placeNote({ note, area, call: needsCall ? this.createFootnoteCall(note) : undefined });
  };
  handler.afterOverflowRemoved = function fitAfterRemoval(removed, rendered) {
    const area = rendered.closest<HTMLElement>('.pagedjs_area');
    const before = area?.querySelectorAll('.pagedjs_footnote_area [data-note]').length;
    removeCalledNotes.call(this, removed, rendered);
    if (
      area === null ||
      area.querySelectorAll('.pagedjs_footnote_area [data-note]').length === before
    )
      return;
    const parts = partsOf(area);
    parts.inner.style.removeProperty('height');
    setHeight(area, parts.inner.childElementCount === 0 ? 0 : heightOf(parts));
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
  parts.inner.style.removeProperty('height');
  parts.inner.append(note);
  parts.content.classList.remove('pagedjs_footnote_empty');
  note.dataset.footnoteMarker = note.dataset.ref ?? '';
  note.id = `note-${note.dataset.ref}`;
  const line = Number.parseFloat(getComputedStyle(note).lineHeight) || 12;
  const room = roomFor(area, { call, line });
  const wanted = heightOf(parts);
  const least = Math.max(reserved, wanted - note.getBoundingClientRect().height + line);
  if (wanted <= room) setHeight(area, wanted);
  else if (room >= least) cutAt(area, parts, room);
  else {
    // Not one line of the note would fit: the line of its mark goes to the next page, and the note with it.
    note.remove();
    if (parts.inner.childElementCount === 0) parts.content.classList.add('pagedjs_footnote_empty');
    setHeight(area, call === undefined ? reserved : pushedHeight(area, { call, reserved }));
  }
}

interface Parts {
  readonly noteArea: HTMLElement;
  readonly content: HTMLElement;
  readonly inner: HTMLElement;
}

function partsOf(area: HTMLElement): Parts {
  const noteArea = area.querySelector<HTMLElement>('.pagedjs_footnote_area') as HTMLElement;
  const content = noteArea.querySelector<HTMLElement>('.pagedjs_footnote_content') as HTMLElement;
  const inner = content.querySelector<HTMLElement>(
    '.pagedjs_footnote_inner_content',
  ) as HTMLElement;
  return { noteArea, content, inner };
}

/** Height that the note area needs for all it holds, its margin, padding and border included. */
function heightOf({ content, inner }: Parts): number {
  const style = getComputedStyle(content);
  const around = [
    'marginTop',
    'marginBottom',
    'paddingTop',
    'paddingBottom',
    'borderTopWidth',
    'borderBottomWidth',
  ] as const;
  const extra = around.reduce((sum, side) => sum + (Number.parseFloat(style[side]) || 0), 0);
  const notes = [...inner.children].reduce(
    (sum, child) => sum + child.getBoundingClientRect().height,
    0,
  );
  return Math.ceil(notes + extra);
}

// What is free below the line of the mark; for the rest of a note from the page before, all but three lines.
function roomFor(
  area: HTMLElement,
  { call, line }: { call: HTMLElement | undefined; line: number },
): number {
  const { top, height } = area.getBoundingClientRect();
  if (call === undefined) return height - 3 * line * 1.35;
  return height - (lineBottom(call) - top);
}

// Boxes of letters are taller or shorter than their line: its middle is theirs.
function lineBottom(call: HTMLElement): number {
  const mark = call.previousElementSibling ?? call;
  const { top, bottom } = mark.getBoundingClientRect();
  const block = call.closest('p, li, dd, h1, h2, h3, h4, h5, h6, td, th, div');
  const height = Number.parseFloat(getComputedStyle(block ?? call).lineHeight) || bottom - top;
  return (top + bottom) / 2 + height / 2;
}

function pushedHeight(
  area: HTMLElement,
  { call, reserved }: { call: HTMLElement; reserved: number },
): number {
  const { bottom } = area.getBoundingClientRect();
  return Math.max(reserved, bottom - lineBottom(call) + 2);
}

function cutAt(area: HTMLElement, { inner, content }: Parts, room: number): void {
  const style = getComputedStyle(content);
  const above =
    Number.parseFloat(style.marginTop) +
    Number.parseFloat(style.paddingTop) +
    Number.parseFloat(style.borderTopWidth);
  setHeight(area, Math.floor(room));
  inner.style.height = `${Math.floor(room - above)}px`;
}

function setHeight(area: HTMLElement, height: number): void {
  area.style.setProperty('--pagedjs-footnotes-height', `${height}px`);
}

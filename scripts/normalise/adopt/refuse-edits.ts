import type { BlockEdit } from './compare-blocks.ts';
import type { Block } from './read-blocks.ts';
import type { Refusal } from './refusal.ts';
import type { Deciding } from './decide-words.ts';

/** The edits that no decision expresses by their kind: markup, and blocks made something that decisions do not make. */
export function refuseEdits(
  edits: readonly BlockEdit[],
  { placeOf }: Pick<Deciding, 'placeOf'>,
): readonly Refusal[] {
  return edits.flatMap((edit) => {
    if (edit.kind === 'removed') return [];
    const { edited } = edit;
    const why = edited.markup
      ? `No decision makes ${edited.markup.what}`
      : edit.kind === 'changed'
        ? refuseKind(edit.old, edited)
        : undefined;
    return why === undefined ? [] : [{ place: placeOf(edited), message: why }];
  });
}

const names: Readonly<Record<Block['kind'], string>> = {
  paragraph: 'a paragraph',
  heading: 'a heading',
  note: 'a note',
  'note-more': 'a further paragraph of a note',
  item: 'an item of a list',
  quote: 'a block quotation',
  verse: 'a line of verse',
  row: 'a row of a table',
  break: 'a break',
  indented: 'an indented block',
};

function refuseKind(old: Block, edited: Block): string | undefined {
  const kinds = `${old.kind} ${edited.kind}`;
  if (edited.kind === 'heading' && edited.mark === '1' && old.key !== edited.key)
    return 'No decision makes a heading of level 1: that is the title';
  if (
    [
      'paragraph heading',
      'heading paragraph',
      'heading heading',
      'paragraph note',
      'note paragraph',
    ].includes(kinds)
  )
    return undefined;
  if (old.kind !== edited.kind)
    return `No decision makes ${names[edited.kind]} of ${names[old.kind]}`;
  return old.mark === edited.mark
    ? undefined
    : `No decision changes the sign, number or depth of ${names[old.kind]}`;
}

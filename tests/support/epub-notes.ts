import { posix } from 'node:path';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import type { PopUp } from './foliate.ts';

/** A mark of a note in an EPUB, and what its link leads to. */
export interface CalledNote {
  readonly document: string;
  /** How many marks stand before it in the document. */
  readonly n: number;
  /** Text of the note; undefined when the link leads nowhere. */
  readonly text: string | undefined;
  /** True when a link in the note leads back to this mark. */
  readonly leadsBack: boolean;
}

/** Every mark of a note, document by document, read from the XHTML without any reading system. */
export async function readNotes(epub: Uint8Array): Promise<readonly CalledNote[]> {
  const zip = await JSZip.loadAsync(epub);
  const names = Object.keys(zip.files).filter((name) => name.endsWith('.xhtml'));
  const read = names.map(async (name) => {
    const xhtml = await zip.file(name)?.async('string');
    return [name, readDocument(name, xhtml ?? '')] as const;
  });
  const documents = new Map(await Promise.all(read));
  const elements = new Map([...documents.values()].flatMap((document) => [...document.elements]));
  return [...documents].flatMap(([document, { calls }]) =>
    calls.map(({ from, to }, n) => {
      const note = elements.get(to);
      return { document, n, text: note?.text, leadsBack: note?.links.includes(from) ?? false };
    }),
  );
}

/** What is wrong with notes as a reading system shows them, each as "document, mark n: fault". */
export function noteFaults(
  notes: readonly CalledNote[],
  popUps: readonly PopUp[],
): readonly string[] {
  const shown = new Map(popUps.map(({ document, n, text }) => [`${document}, mark ${n}`, text]));
  const faults = notes.flatMap(({ document, n, text, leadsBack }) => {
    const mark = `${document}, mark ${n}`;
    if (text === undefined) return [`${mark}: leads nowhere`];
    if (!leadsBack) return [`${mark}: is not where its note leads back to`];
    if (shown.get(mark) === undefined) return [`${mark}: shows nothing when it is clicked`];
    return plain(shown.get(mark)) === plain(text) ? [] : [`${mark}: shows another text`];
  });
  const marks = `${popUps.length} marks were found, ${notes.length} are there`;
  return popUps.length === notes.length ? faults : [...faults, marks];
}

function plain(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface IdentifiedElement {
  text: string;
  /** Where the links in it lead. */
  readonly links: string[];
}

interface ReadDocument {
  /** Address of each mark, and the one it leads to. */
  readonly calls: readonly { readonly from: string; readonly to: string }[];
  /** By address: path and id. */
  readonly elements: ReadonlyMap<string, IdentifiedElement>;
}

function readDocument(name: string, xhtml: string): ReadDocument {
  const calls: { from: string; to: string }[] = [];
  const elements = new Map<string, IdentifiedElement>();
  const open: (IdentifiedElement | undefined)[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    const { id, href } = attributes;
    const element = id === undefined ? undefined : { text: '', links: [] };
    if (element) elements.set(`${name}#${id}`, element);
    open.push(element);
    if (href === undefined) return;
    const to = addressOf(name, href);
    for (const around of open) around?.links.push(to);
    if (isMark(attributes)) calls.push({ from: `${name}#${id}`, to });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    for (const element of open) if (element) element.text += text;
  });
  parser.write(xhtml).close();
  return { calls, elements };
}

function isMark(attributes: Readonly<Record<string, string>>): boolean {
  const kinds = `${attributes['epub:type'] ?? ''} ${attributes.role ?? ''}`.split(' ');
  return kinds.includes('noteref') || kinds.includes('doc-noteref');
}

function addressOf(from: string, href: string): string {
  const [path = '', id = ''] = href.split('#');
  const name = path === '' ? from : posix.join(posix.dirname(from), path);
  return `${name}#${decodeURIComponent(id)}`;
}

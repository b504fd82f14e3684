import type { Leaf } from './flow.ts';
import { noteMark, objectMark } from './rule.ts';

/** A leaf of plain text: what the rules see of it, and what the file has. */
export interface PlainLeaf extends Leaf {
  readonly source: string;
}

/** A paragraph of plain text, or what stands between two: blank lines, code, block tags. */
export type Stretch =
  | { readonly kind: 'paragraph'; readonly start: number; readonly leaves: readonly PlainLeaf[] }
  | { readonly kind: 'gap'; readonly source: string };

const codeTags = 'script|style|pre|code|kbd|samp|var|tt|math|svg|textarea';
const blockTags =
  'p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|blockquote|section|article|header|footer|figure|figcaption|hr|html|head|body|title|main|nav|aside|address|center|form';
const shapes = [
  String.raw`(?<matter>^---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S])))`,
  String.raw`(?<fence>(?<=^|\n)[ ]{0,3}(?<ticks>${'`'}{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ ]{0,3}\k<ticks>[ \t]*(?=\r?\n|$(?![\s\S])))`,
  String.raw`(?<code>(?<!${'`'})(?<mark>${'`'}+)(?!${'`'})(?:(?!\n[ \t]*\n)[\s\S])*?[^${'`'}]\k<mark>(?!${'`'}))`,
  String.raw`(?<object><!--[\s\S]*?-->|<(?:img|input|video|audio|iframe|object|embed|hr)\b[^<>]*>|<!--[\s\S]*?-->|<(?<tag>${codeTags})\b[^>]*>[\s\S]*?<\/\k<tag>>|\$\$[\s\S]+?\$\$|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|(?<![\p{L}\d$\\])\$(?=[^\s$])(?:[^$\n\\]|\\.)*?(?<=[^\s$])\$(?![\p{L}\d])|\\[!-/:-@\[-${'`'}{-~]|&(?:\p{L}+\d?|#\d+|#x[\da-f]+);|\]\([^()\s]*(?:\s+"[^"\n]*")?\))`,
  String.raw`(?<block><\/?(?:${blockTags})(?=[\s>/])[^<>]*>)`,
  String.raw`(?<inline><\/?\p{L}[\p{L}\d:-]*(?=[\s>/])(?:[^<>"']|"[^"]*"|'[^']*')*>)`,
  String.raw`(?<note>\[\^[^\]\s]+\]:?)`,
  String.raw`(?<blank>(?:\r?\n[ \t]*){2,})`,
];
const shape = new RegExp(shapes.join('|'), 'giu');

/**
 * Reads plain text, which may hold Markdown or HTML here and there, into paragraphs. Code, mathematics, front matter
 * and the targets of links are out of sight; tags within a line are looked through.
 */
export function readPlainText(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let leaves: PlainLeaf[] = [];
  let [at, start] = [0, 0];
  const flush = (end: number) => {
    if (leaves.length > 0) stretches.push({ kind: 'paragraph', start, leaves });
    leaves = [];
    start = end;
  };
  const push = (source: string, leaf: Leaf) => {
    if (source !== '') leaves.push({ ...leaf, source });
  };
  for (const match of text.matchAll(shape)) {
    const [source] = match;
    const end = match.index + source.length;
    push(text.slice(at, match.index), { text: text.slice(at, match.index), isLocked: false });
    const leaf = lockedLeaf(match.groups ?? {}, source);
    if (leaf === undefined) {
      flush(match.index);
      stretches.push({ kind: 'gap', source });
      start = end;
    } else push(source, leaf);
    at = end;
  }
  push(text.slice(at), { text: text.slice(at), isLocked: false });
  flush(text.length);
  return stretches;
}

type Groups = Readonly<Record<string, string | undefined>>;

// What parts paragraphs is no leaf.
function lockedLeaf(groups: Groups, source: string): Leaf | undefined {
  if (groups.matter ?? groups.fence ?? groups.block ?? groups.blank) return undefined;
  if (groups.note !== undefined) return { text: noteMark, isLocked: true };
  if (groups.inline === undefined) return { text: objectMark, isLocked: true };
  return { text: /^<br\b/i.test(source) ? '\n' : '', isLocked: true };
}

import { isElement, isMark, type Element, type Mark } from './structure.ts';

/**
 * What follows marked content in the same block of text: the number of other marked content of the same page or form;
 * `elsewhere` on another; `apart` when it is to be parted from it wherever it stands; `joined` when the word goes on;
 * `nothing` at the end of the block.
 */
export type Follower = number | 'elsewhere' | 'apart' | 'joined' | 'nothing';

/** By the number of the marked content. */
export type Followers = Readonly<Record<string, Follower>>;

/** What follows the text of a book in its blocks, by the object number of the page or form that it stands on. */
export function textFlows(root: Element): ReadonlyMap<number, Followers> {
  const flows = new Map<number, Record<string, Follower>>();
  const put = (mark: Mark, follower: Follower) => {
    const owner = ownerOf(mark);
    const known = flows.get(owner);
    if (known === undefined) flows.set(owner, { [mark.mcid]: follower });
    else known[mark.mcid] = follower;
  };
  for (const block of blocksIn(root)) {
    const last = block.marks.length - 1;
    for (const [n, mark] of block.marks.entries()) {
      const next = block.marks[n + 1];
      if (next === undefined || block.formulas.has(mark)) put(mark, 'nothing');
      else if (mark.lineEnd === 'joined') put(mark, 'joined');
      else if (mark.lineEnd === 'spaced') put(mark, 'apart');
      // The number of a page is far from what it belongs to.
      else if (block.isInContents && n + 1 === last) put(mark, 'apart');
      else put(mark, ownerOf(next) === ownerOf(mark) ? next.mcid : 'elsewhere');
    }
  }
  return flows;
}

function ownerOf({ stream, page }: Mark): number {
  return stream ?? page;
}

interface Block {
  readonly marks: Mark[];
  /** Marks of formulas, which have words of their own. */
  readonly formulas: Set<Mark>;
  readonly isInContents: boolean;
}

/** Elements that stand in the text of a block. */
const isInline: ReadonlySet<string> = new Set(
  `Span Em Strong Link Reference Code Formula Sub Sup Ruby RB RT RP`.split(' '),
);

function blocksIn(root: Element): readonly Block[] {
  const blocks: Block[] = [];
  const open = ({ type }: Element): Block => {
    const block: Block = { marks: [], formulas: new Set(), isInContents: type === 'TOCI' };
    blocks.push(block);
    return block;
  };
  readInto(open(root), root, open);
  return blocks;
}

// What stands behind a block in the same element is a block of its own, but behind a note the text goes on.
function readInto(block: Block, element: Element, open: (element: Element) => Block): void {
  let into = block;
  for (const kid of element.kids) {
    if (isMark(kid)) {
      into.marks.push(kid);
      if (element.type === 'Formula') into.formulas.add(kid);
    }
    if (!isElement(kid)) continue;
    const isPart = isInline.has(kid.type);
    readInto(isPart ? into : open(kid), kid, open);
    if (!isPart && kid.type !== 'Note') into = open(element);
  }
}

import { objectMark, noteMark, type Edit, type Rule, type RuleContext } from '../flow.ts';

/**
 * Quotation marks by context, levels alternating double and single; apostrophes (Chicago Manual of Style 18, 6.123–6.125
 * and 12.28; New Hart's Rules 9.2). A mark that finds no partner is left as it is and reported.
 */
export const quotes: Rule = {
  id: 'quotation-marks-pair',
  edits: (text, context) => {
    const marks = [...text.matchAll(/["“”„'‘’]/g)].map((match) => readMark(text, match.index));
    const apostrophes = marks.filter(isApostrophe).map(({ at }) => ({ at, char: '’' }));
    const pairs = pairUp(
      marks.filter((mark) => !isApostrophe(mark)),
      { text, context },
    );
    return [...apostrophes, ...pairs].flatMap(({ at, char }) =>
      text[at] === char ? [] : [editAt(at, char)],
    );
  },
};

interface Mark {
  readonly at: number;
  readonly char: string;
  readonly before: string;
  readonly after: string;
  readonly isSingle: boolean;
}

const opener = /^$|[\s([{—–\-/“‘"'¿¡]|\uFFFC/;
const elisions = /^(?:tis|twas|twere|em|n|til|cause|round|bout|\d0s)\b/i;

function readMark(text: string, at: number): Mark {
  const char = text[at] ?? '';
  return {
    at,
    char,
    before: text[at - 1] ?? '',
    after: text.slice(at + 1, at + 9),
    isSingle: /['‘’]/.test(char),
  };
}

// Inside a word, or where letters were left out at its start: never a quotation mark.
function isApostrophe({ isSingle, before, after, char }: Mark): boolean {
  if (!isSingle) return false;
  const isInside = /[\p{L}\d]/u.test(before) && /^[\p{L}\d]/u.test(after);
  return isInside || (char !== '‘' && opener.test(before) && elisions.test(after));
}

function pairUp(
  marks: readonly Mark[],
  { text, context }: { text: string; context: RuleContext },
): readonly { at: number; char: string }[] {
  const open: Mark[] = [];
  const placed: { at: number; char: string }[] = [];
  const unpaired: Mark[] = [];
  for (const mark of marks) {
    if (closes(mark, open)) {
      const partner = open.pop() as Mark;
      const isSingle = levelIsSingle(partner, open);
      placed.push(
        { at: partner.at, char: isSingle ? '‘' : '“' },
        { at: mark.at, char: isSingle ? '’' : '”' },
      );
    } else if (opens(mark)) open.push(mark);
    else if (mark.isSingle && /[\p{L}\d]/u.test(mark.before))
      placed.push({ at: mark.at, char: '’' });
    else unpaired.push(mark);
  }
  for (const mark of [...open, ...unpaired]) {
    // A single mark before a word that nothing closes stands for letters left out.
    if (mark.isSingle) placed.push({ at: mark.at, char: mark.char === "'" ? '’' : mark.char });
    else
      context.suspect({
        text,
        offset: mark.at,
        rule: 'quotation-marks-pair',
        message: `Found no partner for ${mark.char} near “${around(text, mark.at)}”`,
      });
  }
  return placed;
}

function opens(mark: Mark): boolean {
  const canOpen = opener.test(mark.before) && /^[^\s]/.test(mark.after);
  return canOpen || (/[“‘„]/.test(mark.char) && /^\S/.test(mark.after));
}

function closes(mark: Mark, open: readonly Mark[]): boolean {
  const partner = open.at(-1);
  if (partner === undefined || mark.isSingle !== partner.isSingle) return false;
  if (/[“‘„]/.test(mark.char) && /^[\p{L}\d]/u.test(mark.after)) return false;
  const canClose = !/\s/.test(mark.before) && mark.before !== '';
  if (!canClose) return false;
  // Straight marks say nothing of their direction: before a letter after a space they open another level.
  const endsWord = new RegExp(`^(?:$|[\\s.,;:!?)\\]}…—–\\-/”’"']|${objectMark}|${noteMark})`).test(
    mark.after,
  );
  return endsWord || /[”’]/.test(mark.char) || !opener.test(mark.before);
}

// The outermost level keeps the kind it was written in; inner levels alternate.
function levelIsSingle(partner: Mark, open: readonly Mark[]): boolean {
  const outer = open[0] ?? partner;
  return open.length % 2 === 0 ? outer.isSingle : !outer.isSingle;
}

function editAt(at: number, char: string): Edit {
  return { start: at, end: at + 1, text: char };
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 15), at + 15).trim();
}

/**
 * What goes over to the next page, with the line before the mark of a note that it begins with. A raised mark sticks out
 * of the page before its line does; this is for text whose lines the browser broke.
 *
 * @returns Undefined when it begins with no mark, or with one whose line begins its element.
 */
export function withLineOfMark(overflow: Range, start: Node): Range | undefined {
  const mark = (start instanceof Element ? start : start.parentElement)?.closest('.noteref');
  const before = mark?.previousSibling;
  if (!(before instanceof Text)) return undefined;
  const at = startOfLastLine(before);
  if (at === 0 && before.previousSibling === null) return undefined;
  const more = overflow.cloneRange();
  more.setStart(before, at);
  return more;
}

// The offset of its first word.
function startOfLastLine(text: Text): number {
  const starts = [...text.data.matchAll(/\S+/g)].map(({ index }) => index);
  const last = starts.at(-1);
  if (last === undefined) return 0;
  const { top, bottom } = letterAt(text, last);
  const middle = (top + bottom) / 2;
  const first = starts.findIndex((start) => letterAt(text, start).bottom > middle);
  return starts[first] ?? 0;
}

function letterAt(text: Text, offset: number): DOMRect {
  const letter = document.createRange();
  letter.setStart(text, offset);
  letter.setEnd(text, offset + 1);
  return letter.getBoundingClientRect();
}

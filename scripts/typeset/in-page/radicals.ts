/**
 * Takes away what Chromium adds behind a root (with a font that has room for a root's index: four tenths of an em), so
 * that words and stops stand as close to it as to any letter.
 *
 * @param root Stands in a page box of the book's own make.
 */
export function tightenRadicals(root: Element): void {
  const radicals = [...root.querySelectorAll<HTMLElement>('msqrt, mroot')];
  const added = radicals.map((radical) => {
    // The index of a root stands behind what it is taken of.
    const last =
      radical.localName === 'mroot' ? radical.firstElementChild : radical.lastElementChild;
    const { right } = radical.getBoundingClientRect();
    return last === null ? 0 : right - last.getBoundingClientRect().right;
  });
  for (const [n, radical] of radicals.entries()) {
    const width = added[n] ?? 0;
    if (width > 0) radical.style.marginRight = `${-width}px`;
  }
}

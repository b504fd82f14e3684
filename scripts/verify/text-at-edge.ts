import type { BookletFold } from '../model/booklet-fold.ts';
import type { Place, Problem } from '../model/problem.ts';

const mostNamed = 8;

/** The problem `booklet-text-is-printable`: text that printers may leave out. It is told, and nothing is made smaller. */
export function textAtEdge(
  place: Place,
  pages: readonly number[],
  { marginMm }: Pick<BookletFold, 'marginMm'>,
): Problem {
  const named = pages.slice(0, mostNamed).join(', ');
  const more = pages.length > mostNamed ? ', …' : '';
  const which =
    pages.length === 1
      ? `Page ${named} of the booklet has`
      : `Pages ${named}${more} of the booklet have`;
  return {
    rule: 'booklet-text-is-printable',
    severity: 'warning',
    place,
    message: `${which} text within ${marginMm} mm of the edge of the paper, where many printers print nothing`,
    hint: 'ask for "scale: fit", which makes the pages smaller, or set "margin" to what your printer leaves white',
  };
}

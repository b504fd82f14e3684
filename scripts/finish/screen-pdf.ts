import type { Edition } from '../model/edition.ts';
import type { Pages } from '../model/pages.ts';
import { setBoxes } from './boxes.ts';
import { describePdf, saveSame } from './describe.ts';
import { writeLinks } from './links.ts';
import { loadPrinted } from './load-printed.ts';
import { writeOutline } from './outline.ts';
import { writePageLabels } from './page-labels.ts';
import { toPoints } from './points.ts';
import { takeTree } from './tags/printed-tree.ts';
import { tagPdf, type TagOrder } from './tags/tag-pdf.ts';

/** The PDF to read on screen, PDF/UA-1 and PDF/A-2a: tags, links, exact boxes, metadata, outline and page labels. */
export async function finishScreen(
  book: TagOrder['book'],
  pages: Pages,
  { cache }: Pick<TagOrder, 'cache'>,
): Promise<Edition> {
  const { tree, rest } = takeTree(pages.pdf);
  const pdf = await loadPrinted(rest);
  setBoxes(pdf, book.settings.trim);
  describePdf(pdf, book);
  const heightPt = toPoints(book.settings.trim.heightMm);
  writeLinks(pdf, pages, { heightPt, language: book.settings.language });
  await tagPdf(pdf, { book, pages, tree, cache });
  writeOutline(pdf, pages.outline, heightPt);
  writePageLabels(pdf, pages.labels);
  return {
    kind: 'screen-pdf',
    name: `${book.slug}.pdf`,
    bytes: await saveSame(pdf),
    pages: pdf.getPageCount(),
  };
}

import { PressError } from './model/press-error.ts';
import type { Tools } from './model/tools.ts';
import { drawPictures } from './publish/pictures/draw-pictures.ts';
import type { PictureRange } from './publish/pictures/plan-pictures.ts';

/** What pictures of a finished book are wanted. */
export interface PagesOrder {
  readonly book: string;
  readonly range: Partial<PictureRange>;
  readonly dpi: number;
  /** Folder for the pictures. */
  readonly folder: string;
}

/** Draws the pages of a book's PDF in `dist/` into a folder; gives the names of the pictures. */
export async function drawBook(
  { book, range, dpi, folder }: PagesOrder,
  tools: Pick<Tools, 'files' | 'browser' | 'bundle'>,
): Promise<readonly string[]> {
  const pdf = await tools.files.read(`dist/${book}/${book}.pdf`);
  if (pdf === undefined)
    throw new PressError(`Found no dist/${book}/${book}.pdf`, {
      hint: `run "octavo build ${book}" first`,
      trouble: 'usage',
    });
  const names: string[] = [];
  for await (const { name, bytes } of drawPictures({ pdf, range, dpi }, tools)) {
    await tools.files.write(`${folder}/${name}`, bytes);
    names.push(name);
  }
  return names;
}

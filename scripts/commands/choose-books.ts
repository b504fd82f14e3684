import { nearestName } from '../model/nearest-name.ts';
import { PressError } from '../model/press-error.ts';
import type { Files } from '../model/tools.ts';

/** The books named, or all under `manuscripts/`. Throws a PressError (usage) when there is none or one is unknown. */
export async function chooseBooks(
  named: readonly string[],
  files: Files,
): Promise<readonly string[]> {
  const there = await files.listFolders('manuscripts');
  if (there.length === 0) {
    throw new PressError('Found no book: there is no folder under "manuscripts"', {
      hint: 'put your texts into manuscripts/my-book/raw and write manuscripts/my-book/book.md',
      trouble: 'usage',
    });
  }
  const wanted = named.map((name) => name.replace(/^manuscripts\//, '').replace(/\/$/, ''));
  for (const name of wanted) {
    if (there.includes(name)) continue;
    const nearest = nearestName(name, there);
    const hint = nearest ? `did you mean "${nearest}"?` : `there is: ${there.join(', ')}`;
    throw new PressError(`Found no book "${name}" under "manuscripts"`, { hint, trouble: 'usage' });
  }
  return wanted.length > 0 ? wanted : there;
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openInFoliate } from '../support/foliate.ts';
import { phone, tablet } from '../support/reader-page.ts';

/** Draws an EPUB as a reading system shows it, for people to look at: `tsx tests/epub/draw.ts FILE FOLDER`. */
const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) throw new Error('Name an EPUB and a folder');
const epub = await readFile(file);
await mkdir(folder, { recursive: true });
for (const [device, screen] of Object.entries({ phone, tablet })) {
  const foliate = await openInFoliate(epub, screen);
  for (const [name, picture] of await foliate.pictures()) {
    await writeFile(join(folder, `${device}-${name}.png`), picture);
  }
  await foliate.close();
}

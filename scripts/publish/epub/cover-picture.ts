import type { CoverPicture } from '../../model/cover.ts';
import type { BrowserPage } from '../../model/tools.ts';

/**
 * A page with nothing but a picture on the theme's ground. It is shown whole; only one that has the shape of a cover
 * but for two in a hundred fills it, so that no sliver of ground is left at its edges.
 */
export const pictureHtml = `<!DOCTYPE html>
<html lang="und">
<head><meta charset="utf-8"><title>Cover</title><link rel="stylesheet" href="style.css"></head>
<body class="picture"><img src="picture" alt="" style="position: absolute; left: 0; top: 0; width: 1500px; height: 2400px; object-fit: contain"></body>
</html>`;

/** Waits for the picture, and lets it fill the cover when it nearly does; false: the browser cannot read it. */
export async function placePicture(page: BrowserPage): Promise<boolean> {
  return (await page.evaluate(`(async () => {
  const picture = document.querySelector('img');
  if (!(await picture.decode().then(() => true, () => false))) return false;
  const shape = (picture.naturalWidth * 2400) / (picture.naturalHeight * 1500);
  if (Math.min(shape, 1 / shape) >= 0.98) picture.style.objectFit = 'cover';
  return true;
})()`)) as boolean;
}

/** Reported when a browser cannot read the picture. */
export function unreadable({ path, place }: CoverPicture) {
  return {
    rule: 'image-format-is-known',
    severity: 'error',
    place,
    message: `Cannot use the cover "${path}"`,
    hint: 'the file is damaged: save it again as JPEG or PNG',
  } as const;
}

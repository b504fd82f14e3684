import type { Trim } from '../model/settings.ts';
import type { Theme } from '../model/theme.ts';
import { inMillimetres, tokenLength } from './token-length.ts';

const mmPerPixel = 25.4 / 96;

/** What a browser may lose when it rounds lengths. */
const slackMm = 0.1;

/**
 * The theme with a foot margin that leaves whole lines to the text, whatever the page: notes stand at the foot of the
 * column, and would end lower than the text of the page beside them. A theme that writes its lengths in another way is
 * left as it is.
 */
export function fitWholeLines(theme: Theme, { heightMm }: Pick<Trim, 'heightMm'>): Theme {
  const [top, bottom, line] = ['page-top', 'page-bottom', 'page-line'].map((name) =>
    tokenLength(theme, name),
  );
  if (top === undefined || bottom === undefined || !line) return theme;
  // A page that is printed has whole pixels.
  const height = Math.round(heightMm / mmPerPixel) * mmPerPixel;
  const lines = Math.floor((height - top - bottom) / line);
  if (lines < 1) return theme;
  const fitted = height - top - lines * line - slackMm;
  return theme.withTokens({ 'page-bottom': inMillimetres(Math.max(bottom, fitted)) });
}

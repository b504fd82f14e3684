import type { PreflightFinding } from '../../../model/preflight.ts';
import type { Rule } from '../examined.ts';

/** Pictures have pixels enough where they stand. */
export const imagesAreSharp: Rule = ({ pages }, { ppi }) =>
  pages.flatMap(({ number, look }) =>
    look.images
      .filter((image) => image.ppi < ppi.wanted)
      .map((image): PreflightFinding => ({
        rule: 'image-is-sharp',
        severity: image.ppi < ppi.least ? 'error' : 'warning',
        page: number,
        message: `The image "${image.name}" (${image.widthPx} × ${image.heightPx}) has ${image.ppi} pixels an inch where it stands; ${ppi.wanted} are wanted`,
      })),
  );

import type { PreflightFinding } from '../../../model/preflight.ts';
import { onPages, type ExaminedPage, type Rule } from '../examined.ts';

const coloured = /^(?:rgb(?! grey)|cmyk colour|spot|lab|pattern) (.+)$/;

/** Black and greys are printed in black ink alone: none is written as equal parts of red, green and blue. */
export const greysAreInBlack: Rule = (examined) =>
  onPages(examined, { rule: 'grey-is-in-black-ink', severity: 'error' }, (page) => {
    const what = namesOf(page, /^rgb grey (.+)$/);
    return what && `Grey is written in red, green and blue: ${what}`;
  });

/** Text is printed in one ink, or in colour on purpose: black of several inks shows the least slip of a plate. */
export const blackTextIsInOneInk: Rule = (examined) =>
  onPages(examined, { rule: 'text-is-in-one-ink', severity: 'warning' }, ({ look }) =>
    look.colours.has('cmyk colour text') && look.mostInk > 200
      ? 'Text is printed in several inks'
      : undefined,
  );

/** Colours are such as the press prints. */
export const coloursArePrinted: Rule = (examined, { colour }) => {
  if (colour === 'any') return [];
  return examined.pages.flatMap((page): readonly PreflightFinding[] => {
    const wrong = colour === 'black' ? coloured : /^rgb (?!grey )(.+)$/;
    const what = namesOf(page, wrong);
    if (what === undefined) return [];
    const rule = colour === 'black' ? 'print-has-no-colour' : 'colour-is-in-cmyk';
    const message =
      colour === 'black'
        ? `Colour will be printed in grey: ${what}`
        : `Colour is in red, green and blue: ${what}`;
    return [{ rule, severity: 'warning', page: page.number, message }];
  });
};

/** No place takes more ink than the paper does. */
export const inkIsInLimits: Rule = (examined, { mostInk }) => {
  if (mostInk === undefined) return [];
  return onPages(examined, { rule: 'ink-is-in-limits', severity: 'error' }, ({ look }) =>
    look.mostInk > mostInk
      ? `A colour takes ${Math.round(look.mostInk)} % of ink; ${mostInk} % is the most`
      : undefined,
  );
};

// What is painted in such colours; images by name.
function namesOf({ look }: ExaminedPage, pattern: RegExp): string | undefined {
  const kinds = [...look.colours].flatMap((one) => pattern.exec(one)?.[1] ?? []);
  if (kinds.length === 0) return undefined;
  const images = look.images.filter(({ space }) => pattern.test(`${space} image`));
  const named = images.map(({ name }) => `image "${name}"`);
  const others = [...new Set(kinds)].filter((kind) => kind !== 'image').sort();
  return [...others, ...new Set(named)].join(', ');
}

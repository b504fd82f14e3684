import { PDFDict, PDFName } from 'pdf-lib';
import type { PreflightFinding } from '../../../model/preflight.ts';
import { firstDescendant } from '../walk/font-metrics.ts';
import type { Examined, Rule } from '../examined.ts';

const name = PDFName.of;

interface UsedFont {
  readonly font: PDFDict;
  /** First page that uses it. */
  readonly page: number;
}

/** Every font that text is set in is in the file. */
export const fontsAreEmbedded: Rule = (examined) =>
  found(examined, { rule: 'font-is-embedded', severity: 'error' }, (font) =>
    isType3(font) || isEmbedded(font) ? undefined : 'is not embedded',
  );

/** Fonts hold the characters that are used and no others. */
export const fontsAreSubset: Rule = (examined) =>
  found(examined, { rule: 'font-is-subset', severity: 'warning' }, (font) =>
    isType3(font) || !isEmbedded(font) || /^[A-Z]{6}\+/.test(baseName(font))
      ? undefined
      : 'is embedded whole',
  );

/** No font is a Type 3 font, which many presses print badly. */
export const fontsAreOutlines: Rule = (examined) =>
  found(examined, { rule: 'font-is-no-type-3', severity: 'error', hint: typeThreeHint }, (font) =>
    isType3(font) ? 'is a Type 3 font' : undefined,
  );

// Chromium writes as Type 3 what it cannot embed: cuts that it invents, fonts of colour, and variable ones.
const typeThreeHint =
  'give the theme a font file of the cut that is lacking, such as bold or italic: one that the browser invents becomes Type 3';

/** Fonts say which characters they show. */
export const fontsHaveCharacters: Rule = (examined) =>
  found(examined, { rule: 'font-names-its-characters', severity: 'warning' }, (font) =>
    font.has(name('ToUnicode')) || !isComposite(font)
      ? undefined
      : 'does not say which characters it shows (ToUnicode)',
  );

function found(
  examined: Examined,
  about: Pick<PreflightFinding, 'rule' | 'severity' | 'hint'>,
  faultOf: (font: PDFDict) => string | undefined,
): readonly PreflightFinding[] {
  return usedFonts(examined).flatMap(({ font, page }) => {
    const fault = faultOf(font);
    if (fault === undefined) return [];
    return [{ ...about, page, message: `The font "${baseName(font)}" ${fault}` }];
  });
}

function usedFonts({ pages }: Examined): readonly UsedFont[] {
  const first = new Map<PDFDict, number>();
  for (const { number, look } of pages)
    for (const font of look.fonts) if (!first.has(font)) first.set(font, number);
  return [...first].map(([font, page]) => ({ font, page }));
}

function isType3(font: PDFDict): boolean {
  return font.lookup(name('Subtype')) === name('Type3');
}

function isComposite(font: PDFDict): boolean {
  return font.lookup(name('Subtype')) === name('Type0');
}

function isEmbedded(font: PDFDict): boolean {
  const described = isComposite(font) ? firstDescendant(font) : font;
  const descriptor = described?.lookup(name('FontDescriptor'));
  return (
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(name(key)))
  );
}

function baseName(font: PDFDict): string {
  const base = font.lookup(name('BaseFont')) ?? font.lookup(name('Name'));
  return base instanceof PDFName ? base.decodeText() : 'without a name';
}

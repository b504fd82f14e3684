import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import type { PreflightFinding } from '../../../model/preflight.ts';
import { onPages, type Examined, type Rule } from '../examined.ts';

const name = PDFName.of;

/** Pages have no links, comments or forms, which presses refuse. */
export const pagesHaveNoAnnotations: Rule = (examined) =>
  onPages(examined, { rule: 'page-has-no-annotations', severity: 'error' }, ({ page }) => {
    const annotations = page.node.lookup(name('Annots'));
    const count = annotations instanceof PDFArray ? annotations.size() : 0;
    return count > 0 ? `The page has ${count} annotations` : undefined;
  });

/** The file has no outline (bookmarks). */
export const fileHasNoOutline: Rule = (examined) =>
  inCatalog(examined, ['Outlines'], {
    rule: 'file-has-no-outline',
    severity: 'error',
    message: 'The file has an outline (bookmarks)',
  });

/** The file runs nothing when it is opened. */
export const fileHasNoScript: Rule = (examined) => {
  const { catalog } = examined.pdf;
  const names = catalog.lookup(name('Names'));
  const hasScript = names instanceof PDFDict && names.has(name('JavaScript'));
  const finding = {
    rule: 'file-has-no-script',
    severity: 'error',
    message: 'The file runs a script or an action',
  } as const;
  return hasScript ? [finding] : inCatalog(examined, ['OpenAction', 'AA'], finding);
};

/** What is said of a file that is locked; nothing else can be said of it. */
export const encrypted: PreflightFinding = {
  rule: 'file-is-not-encrypted',
  severity: 'error',
  message: 'The file is encrypted',
  hint: 'save it without password and protection',
};

/** Nothing is attached to the file, and no form asks for anything. */
export const fileHasNoAttachments: Rule = (examined) => {
  const names = examined.pdf.catalog.lookup(name('Names'));
  const finding = {
    rule: 'file-has-no-attachments',
    severity: 'error',
    message: 'The file has attachments or a form',
  } as const;
  if (names instanceof PDFDict && names.has(name('EmbeddedFiles'))) return [finding];
  return inCatalog(examined, ['AcroForm', 'AF'], finding);
};

/** The file has no structure for reading aloud: a press has no use for it. */
export const fileHasNoTags: Rule = (examined) =>
  inCatalog(examined, ['StructTreeRoot'], {
    rule: 'file-has-no-tags',
    severity: 'warning',
    message: 'The file has tags, which a press has no use for',
  });

/** The file has no layers that can be switched off. */
export const fileHasNoLayers: Rule = (examined) =>
  inCatalog(examined, ['OCProperties'], {
    rule: 'file-has-no-layers',
    severity: 'error',
    message: 'The file has layers that can be hidden',
  });

/** The file has no XMP metadata but what a standard wants. */
export const fileHasNoMetadata: Rule = (examined, { standard }) => {
  if (standard === 'PDF/X-4') return [];
  return inCatalog(examined, ['Metadata'], {
    rule: 'file-has-no-metadata',
    severity: 'warning',
    message: 'The file has XMP metadata, which some presses refuse',
  });
};

function inCatalog(
  { pdf }: Examined,
  keys: readonly string[],
  finding: PreflightFinding,
): readonly PreflightFinding[] {
  return keys.some((key) => pdf.catalog.has(name(key))) ? [finding] : [];
}

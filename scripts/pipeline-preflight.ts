import type { Preflight, PdfStandard } from './model/preflight.ts';
import { preflightOrder } from './model/preflight-order.ts';
import type { PressPreset } from './model/press-preset.ts';
import { preflightPdf, type PreflightFile } from './verify/preflight/preflight.ts';

/** What a PDF is to be held against. */
export interface PreflightWish {
  readonly preset: PressPreset;
  readonly standard?: PdfStandard;
}

/** Looks at a PDF, whoever made it, as a press would: its own trim and bleed are taken as ordered. */
export async function preflightFile(
  file: PreflightFile,
  { preset, standard }: PreflightWish,
): Promise<Preflight> {
  const { condition } = preset;
  const print = { preset, bleedMm: 0, marks: false, condition, links: 'notes' } as const;
  return preflightPdf(
    file,
    preflightOrder(standard === undefined ? print : { ...print, standard }),
  );
}

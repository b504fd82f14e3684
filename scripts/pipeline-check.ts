import { startOf } from './model/place.ts';
import { PressError } from './model/press-error.ts';
import type { Problem, Report } from './model/problem.ts';
import type { Files } from './model/tools.ts';
import { checkFolder } from './verify/check-folder.ts';
import {
  checkConformance,
  type ConformanceResult,
  type Profile,
} from './verify/conformance/check-conformance.ts';
import { conformanceProblems } from './verify/conformance/conformance-problems.ts';

/** How one PDF stands, and what is wrong with it. */
export interface CheckedPdf extends ConformanceResult {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** What is known of a PDF before it is looked at. */
export interface PdfToCheck {
  readonly file: string;
  /** Standards to hold it against; none for those that it claims. */
  readonly profiles: readonly Profile[];
}

/** Holds a PDF, ours or anybody's, against PDF/UA-1 and PDF/A-2a. Throws a PressError when there is no such file. */
export async function checkPdf(
  { file, profiles }: PdfToCheck,
  files: Pick<Files, 'read'>,
): Promise<CheckedPdf> {
  const bytes = await files.read(file);
  if (bytes === undefined)
    throw new PressError(`Found no file "${file}"`, {
      hint: 'name a PDF, or a book whose editions are in dist/',
      trouble: 'usage',
    });
  const result = await checkConformance(bytes, profiles);
  return { file, ...result, problems: conformanceProblems(result, startOf(file)) };
}

/** Looks at the finished editions of a book; gives how many files it looked at. */
export async function checkEditions(book: string, files: Files, report: Report): Promise<number> {
  return checkFolder(`dist/${book}`, files, report);
}

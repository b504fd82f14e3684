import { checkConformance } from './conformance/check-conformance.ts';

/** True when the screen PDF has to hold against PDF/UA-1 and PDF/A-2a, in every build and in `octavo check BOOK`. */
export const isScreenPdfAccessible: boolean = false;

/** What keeps a PDF from being both PDF/UA-1 and PDF/A-2a: one line for each rule that it breaks. */
export async function accessibilityFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const { profiles, unreadable } = await checkConformance(bytes, ['PDF/UA-1', 'PDF/A-2a']);
  if (unreadable !== undefined) return [`cannot be read: ${unreadable}`];
  return profiles.flatMap(({ profile, failed }) =>
    failed.map(({ rule, count, first }) => {
      const [{ page, message } = { page: undefined, message: '' }] = first;
      const where = page === undefined ? '' : `, first on page ${page}`;
      return `breaks ${profile} ${rule} ${count} times${where}: ${message}`;
    }),
  );
}

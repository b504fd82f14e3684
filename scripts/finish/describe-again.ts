import type { PDFDocument } from 'pdf-lib';

/** What a PDF says of itself. */
export interface Described {
  readonly title: string;
  /** ISO 8601, in UTC; empty when it does not say when it was made. */
  readonly date: string;
  /** Writes the title into a PDF made from it. Author and dates stay as they are, so that the same PDF gives the same. */
  readonly describe: (pdf: PDFDocument) => void;
}

/** Reads the description of a PDF, to be written again into what is made of it. */
export function describeAgain(pdf: PDFDocument, fallbackTitle: string): Described {
  const title = readOr(() => pdf.getTitle(), undefined)?.trim() || fallbackTitle;
  const made = readOr(() => pdf.getCreationDate(), undefined);
  return {
    title,
    date: made?.toISOString().slice(0, 10) ?? '',
    describe: (booklet) => booklet.setTitle(title, { showInWindowTitleBar: true }),
  };
}

// A damaged description is no reason not to print.
function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

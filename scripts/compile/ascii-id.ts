/** An identifier in letters that every reading system takes in a file or a link. */
export function asciiId(written: string): string {
  return written.replace(/[^\w.-]/g, '_');
}

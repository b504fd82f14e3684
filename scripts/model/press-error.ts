/** What went wrong around the press. Decides the exit code: `usage` 2, everything else 3. */
export type Trouble = 'usage' | 'machine';

/**
 * A failure of the machine or of the call (no browser, full disk, unknown command): thrown, and caught in `cli.ts` only.
 *
 * @example throw new PressError('Cannot write "dist/a.pdf"', { hint: 'free some disk space', cause })
 */
export class PressError extends Error {
  readonly hint: string;
  readonly trouble: Trouble;

  constructor(message: string, details: { hint: string; cause?: unknown; trouble?: Trouble }) {
    super(message, { cause: details.cause });
    this.name = 'PressError';
    this.hint = details.hint;
    this.trouble = details.trouble ?? 'machine';
  }
}

/** A command of the command line. */
export interface Command {
  /** Runs it and gives the exit code; throws a PressError for a wrong call or a failing machine. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

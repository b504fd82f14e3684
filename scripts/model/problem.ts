/** How grave a problem is: an error stops the build after the stage that found it, a warning is only told. */
export type Severity = 'error' | 'warning';

/** A place in a file of the manuscript; line and column count from 1, and the column in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Something wrong with the manuscript: data, collected and shown together, never thrown.
 * `rule` is a permanent id that states a truth, such as `setting-is-known`.
 */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
}

/** Takes a problem; every stage gets one of these. */
export type Report = (problem: Problem) => void;

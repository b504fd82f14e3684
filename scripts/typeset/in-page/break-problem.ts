/** A place in a paragraph where a line may end. Positions are in pixels along the unbroken paragraph. */
export interface Breakpoint {
  /** Where the line ends if it breaks here: the end of the last letter, without the space. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  /** Width of the hyphen that appears; 0 at a space. */
  readonly hyphen: number;
  /** Spaces before it since the paragraph's start; the one it breaks at is not among them. */
  readonly spaces: number;
  /** Spaces from the start to where the next line starts. */
  readonly spacesNext: number;
  /** Letters that can be tracked, before it and before where the next line starts. */
  readonly letters: number;
  readonly lettersNext: number;
  /** Pixels before it that keep their width, whatever is done to the letters: formulas and pictures. */
  readonly rigid: number;
  /** How far the last character may stand out into the margin. */
  readonly hang: number;
  readonly penalty: number;
}

/** A paragraph to be broken into lines; widths in pixels. */
export interface BreakProblem {
  /** In order; the last is the paragraph's end. */
  readonly breakpoints: readonly Breakpoint[];
  readonly width: number;
  readonly indent: number;
  /** Natural width of a space. */
  readonly space: number;
  readonly give: Give;
}

/** What a line may give besides its spaces (as InDesign's justification settings do). */
export interface Give {
  /** Most pixels between two letters. */
  readonly tracking: number;
  /** Most change of the letters' width, as a part of it. */
  readonly expansion: number;
}

/** A line chosen: where it ends, and what is done to it. The browser stretches the spaces of a line that is short. */
export interface ChosenLine {
  readonly breakpoint: number;
  /** Pixels taken from each space of a line that is too long; 0 or less. */
  readonly narrowing: number;
  /** Pixels put between letters. */
  readonly tracking: number;
  /** Width of the letters as a part of their natural one. */
  readonly scale: number;
}

/** What catalogues and shops want to know of a book besides its title page. */
export interface Catalogue {
  readonly contributors: readonly Contributor[];
  readonly series: Series | undefined;
  /** How a name is sorted, where it is not as its words suggest: “Hồ Xuân Hương”. */
  readonly sortNames: ReadonlyMap<string, string>;
  /** Undefined: nobody has checked the EPUB by hand, and it claims nothing. */
  readonly conformance: Conformance | undefined;
}

/** Someone who helped to make the book. */
export interface Contributor {
  readonly name: string;
  /** Code of the MARC relators, such as `ill`. */
  readonly role: string;
}

/** A series that the book belongs to. */
export interface Series {
  readonly name: string;
  /** Position in it; empty when it has none. */
  readonly number: string;
}

/** What a person found when checking the EPUB by hand. */
export interface Conformance {
  /** Such as `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`. */
  readonly standard: string;
  readonly certifiedBy: string;
  /** Address of the report; empty when there is none. */
  readonly report: string;
}

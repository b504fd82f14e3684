import type { DocumentModel } from './document-model.ts';

/** Where in a PDF something stands: page from 1, number of the indirect object; what is known of the two. */
export interface Located {
  readonly page?: number | undefined;
  readonly object?: number | undefined;
}

/** What is wrong at one place. */
export interface Fault extends Located {
  readonly message: string;
}

/** What a rule found: how often it was asked, and what was wrong. */
export interface Outcome {
  readonly checks: number;
  readonly faults: readonly Fault[];
}

/** One predicate of a standard, named as veraPDF names it: clause and number of the test in it. */
export interface Rule {
  readonly clause: string;
  readonly test: number;
  readonly description: string;
  readonly run: (document: DocumentModel) => Outcome;
}

/**
 * A rule by its id, such as `7.18.5-2`.
 *
 * @example rule('7.3-1', 'A figure has a text in its place', each(figures, ({ alt }) => …))
 */
export function rule(id: string, description: string, run: Rule['run']): Rule {
  const cut = id.lastIndexOf('-');
  return { clause: id.slice(0, cut), test: Number(id.slice(cut + 1)), description, run };
}

/** The id of a rule: `7.18.5-2`. */
export function idOf({ clause, test }: Pick<Rule, 'clause' | 'test'>): string {
  return `${clause}-${test}`;
}

/** Asks something of every subject of a kind: the message when it is wrong, undefined when it is right. */
export function each<S extends Located>(
  subjects: (document: DocumentModel) => Iterable<S>,
  wrong: (subject: S, document: DocumentModel) => string | undefined | false,
): Rule['run'] {
  return (document) => {
    const faults: Fault[] = [];
    let checks = 0;
    for (const subject of subjects(document)) {
      checks += 1;
      const message = wrong(subject, document);
      if (typeof message === 'string')
        faults.push({ page: subject.page, object: subject.object, message });
    }
    return { checks, faults };
  };
}

/** Asks something of the document as a whole. */
export function once(wrong: (document: DocumentModel) => string | undefined | false): Rule['run'] {
  return each(
    () => [{}],
    (_subject, document) => wrong(document),
  );
}

import type { Rule } from '../rule.ts';

/** The rules of PDF/A-2a, by the predicates that veraPDF states for ISO 19005-2:2011, level A. */
export const aRules: readonly Rule[] = [];

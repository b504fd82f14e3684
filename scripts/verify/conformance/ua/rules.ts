import type { Rule } from '../rule.ts';
import { annotationRules } from './annotations.ts';
import { elementRules } from './elements.ts';
import { fileRules } from './files.ts';
import { fontRules } from './fonts.ts';
import { generalRules } from './general.ts';
import { identificationRules } from './identification.ts';
import { languageRules } from './language.ts';
import { tableRules } from './tables.ts';

/** The rules of PDF/UA-1, by the predicates that veraPDF states for ISO 14289-1:2014. */
export const uaRules: readonly Rule[] = [
  ...identificationRules,
  ...generalRules,
  ...languageRules,
  ...tableRules,
  ...elementRules,
  ...fileRules,
  ...annotationRules,
  ...fontRules,
];

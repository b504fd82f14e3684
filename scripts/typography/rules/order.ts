import type { Rule } from '../rule.ts';
import { apostropheRule } from './apostrophes.ts';
import { dashes } from './dashes.ts';
import { degrees } from './degrees.ts';
import { digitGroups } from './digit-groups.ts';
import { elisions } from './elisions.ts';
import { ellipses } from './ellipses.ts';
import { fractions } from './fractions.ts';
import { highPunctuation } from './high-punctuation.ts';
import { ligatures } from './ligatures.ts';
import { minusSigns } from './minus-signs.ts';
import { multiplicationSigns } from './multiplication-signs.ts';
import { nameBindings } from './name-bindings.ts';
import { numberBindings } from './number-bindings.ts';
import { pairedAbbreviations } from './paired-abbreviations.ts';
import { primeRule } from './primes.ts';
import { quotationMarks } from './quotation-marks.ts';
import { ranges } from './ranges.ts';
import { signs } from './signs.ts';
import { singleSpaces } from './single-spaces.ts';
import { spaceAfterStops } from './space-after-stops.ts';
import { spaceBeforeStops } from './space-before-stops.ts';

/**
 * The order of the rules, and its reasons. Letters come first, so that every later rule sees words. Spaces come before
 * what is recognised by spaces, and dots before the spaces that stand before stops. Hyphens between figures are read
 * as ranges before they could be a minus or a dash; a dash is settled before the quotation marks, whose direction
 * depends on it. Signs come before the spaces that bind them. Spaces around stops come before quotation marks, which
 * look at their neighbours; French spaces after them, because guillemets bring their own. Binding is last: it turns the
 * spaces that others look for into ones that they would not see.
 */
export const rulesInOrder: readonly Rule[] = [
  ligatures,
  singleSpaces,
  ellipses,
  ranges,
  minusSigns,
  dashes,
  multiplicationSigns,
  fractions,
  signs,
  degrees,
  spaceBeforeStops,
  spaceAfterStops,
  elisions,
  quotationMarks,
  highPunctuation,
  pairedAbbreviations,
  digitGroups,
  numberBindings,
  nameBindings,
];

/** The id of every rule. Apostrophes and primes are read together with the quotation marks that they look like. */
export const ruleIds: readonly string[] = [
  ...rulesInOrder.map(({ id }) => id),
  apostropheRule,
  primeRule,
];

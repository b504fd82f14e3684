import type { Rule } from '../flow.ts';
import { binding } from './binding.ts';
import { dashes } from './dashes.ts';
import { ellipses } from './ellipses.ts';
import { ligatures } from './ligatures.ts';
import { quotes } from './quotes.ts';
import { spaces } from './spaces.ts';

/**
 * The order of the rules. Letters first, so that every later rule sees words; spaces before what is recognised by
 * spaces; dashes before quotation marks, whose direction depends on a dash beside them; binding last, because it
 * turns the spaces that others look for into ones that they would not see.
 */
export const rulesInOrder: readonly Rule[] = [ligatures, spaces, ellipses, dashes, quotes, binding];

import { enUs } from './en-us.ts';
import type { Locale } from './locale.ts';

/** British English (New Hart's Rules): single marks outside, double inside, a spaced en dash. */
export const enGb: Locale = {
  ...enUs,
  tag: 'en-GB',
  outer: enUs.inner,
  inner: enUs.outer,
  takesStopInside: false,
  keepsOuterSingles: false,
  dash: 'en-spaced',
};

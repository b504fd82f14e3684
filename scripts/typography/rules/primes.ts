import type { Mark } from '../marks/mark.ts';

/** The rule that a prime's edit is told under. */
export const primeRule = 'primes-follow-figures';

/**
 * What it costs to read a mark as a prime: nothing in feet and inches and in degrees, minutes and seconds; a lone
 * mark after a figure is one only where it pairs with nothing. (Chicago Manual of Style 18, 10.66; NIST SP 811, 7.2.)
 */
export function costOfPrime({ before, char, isSingle, isFirst, left, right }: Mark): number {
  if (!isFirst || before !== 'digit' || !/["'”’“‘]/.test(char)) return Infinity;
  const isCoordinate = /°\s?\d{1,2}(?:['’′]\s?\d{1,2}(?:[.,]\d+)?)?$/.test(left);
  if (isCoordinate) return 0;
  if (/^\p{L}/u.test(right)) return Infinity;
  // A turned comma is a prime only beside another one.
  const isTurned = /[“‘]/.test(char);
  if (isSingle) return isTurned && costOfFeet(right) > 0 ? Infinity : costOfFeet(right);
  return /\d['’‘′]\s?\d{1,2}(?:[.,]\d+|[ -]?\d\/\d|[\u00BC-\u00BE\u2150-\u215E])?$/.test(left)
    ? 0
    : isTurned
      ? Infinity
      : 3;
}

function costOfFeet(right: string): number {
  if (/^\s?\d{1,2}(?:[.,]\d+|[ -]?\d\/\d|[½¼¾])?\s?["”“″]|^\s?\d{1,2}''/.test(right)) return 0;
  if (/^\d{1,2}(?!\d)/.test(right)) return 0.5;
  return /^\s?(?:[x×]|by|tall|wide|long|high|deep)\s/.test(right) ? 1 : 3.2;
}

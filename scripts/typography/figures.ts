/**
 * Whether two figures rise, as those of a range do. The second may leave out what it shares with the first
 * ("2008-09", "151-52").
 */
export function isRising(from: string, to: string): boolean {
  const [low, high] = [bare(from), bare(to)];
  if (low.includes(':') || high.includes(':')) return true;
  if (/^0\d\d/.test(low)) return false;
  const isShort = /^\d+$/.test(low) && /^\d+$/.test(high) && high.length < low.length;
  if (isShort && (high.length > 2 || low.length > 4)) return high.length === 2 && low.length === 3;
  // "3-2020": a month and its year.
  if (low.length <= 2 && /^(?:19|20)\d\d$/.test(high)) return false;
  const whole = isShort ? low.slice(0, low.length - high.length) + high : high;
  return Number(whole) > Number(low);
}

// Commas group; one that parts fewer or more than three figures is a decimal.
function bare(figure: string): string {
  const plain = figure.replace(/^\D+/, '');
  // "5,000.25" and "5.000,25".
  const mixed = /^(\d{1,3}(?:([.,])\d{3})+)[.,](\d+)$/.exec(plain);
  if (mixed !== null) return `${(mixed[1] ?? '').replace(/[.,]/g, '')}.${mixed[3] ?? ''}`;
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(plain)
    ? plain.replace(/[.,]/g, '')
    : plain.replace(',', '.');
}

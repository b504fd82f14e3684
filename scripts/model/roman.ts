const values: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

/** The value of a Roman numeral in either case; undefined when it is none. `romanValue('XIV') // 14` */
export function romanValue(text: string): number | undefined {
  const shape = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;
  if (text === '' || !shape.test(text)) return undefined;
  const digits = [...text.toLowerCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, n) => sum + (digit < (digits[n + 1] ?? 0) ? -digit : digit), 0);
}

/** A number as a Roman numeral in lower case. `toRoman(14) // 'xiv'` */
export function toRoman(number: number): string {
  const steps: readonly (readonly [value: number, letters: string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let roman = '';
  for (const [value, letters] of steps) {
    for (; rest >= value; rest -= value) roman += letters;
  }
  return roman;
}

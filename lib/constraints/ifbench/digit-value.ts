/** Python's `int` for decimal digits of any script: they stand in runs of ten from nought on. */
export function digitValue(digits: string): number {
  return Array.from(digits).reduce((sum, digit) => sum * 10 + valueOfOne(digit.codePointAt(0) ?? 0), 0);
}

function valueOfOne(code: number): number {
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

/** A number in at most so many digits, with a true minus sign. */
export function writeNumber(value: number, digits = 4): string {
  const text = Number.isInteger(value) ? String(value + 0) : String(Number(value.toPrecision(digits)));
  return text.replace(/^-/, '−');
}

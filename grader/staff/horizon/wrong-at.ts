/**
 * An answer that is wrong from one of its places on: numbers are off by a sixteenth of themselves and by that of 1 at
 * least, whole ones in typed arrays by 1, truth values are turned round, texts go on.
 *
 * @param answer what is right; it is left as it is
 * @param first the place, 0 for all of the answer
 */
export function wrongAt(answer: unknown, first: number): unknown {
  let place = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (ArrayBuffer.isView(value)) {
      const isWhole = !(value instanceof Float32Array || value instanceof Float64Array);
      return (value as Float32Array).map((number) => (place++ < first ? number : off(number, isWhole)));
    }
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, visit(field)]));
    if (place++ < first) return value;
    if (typeof value === 'number') return off(value, false);
    return typeof value === 'boolean' ? !value : `${value}, and more`;
  };
  return visit(answer);
}

const off = (number: number, isWhole: boolean): number =>
  number + (isWhole ? 1 : Math.max(1, Math.abs(number)) / 16);

/**
 * A deep copy of plain data, several times as fast as `structuredClone` on the small nested arrays of checks;
 * what is neither an array nor a plain object is left to that.
 *
 * @throws DataCloneError where the value holds a function or a symbol
 */
export function copyPlain<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'function' || typeof value === 'symbol' ? structuredClone(value) : value;
  }
  if (Array.isArray(value)) {
    const copy = value.slice();
    // Not `map`, which is slower; `forEach` leaves holes alone.
    copy.forEach((item, index) => {
      if (typeof item !== 'number') copy[index] = copyPlain(item);
    });
    return copy as Value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) copy[key] = copyPlain(field);
  return copy as Value;
}

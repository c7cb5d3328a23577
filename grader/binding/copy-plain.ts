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
  if (Array.isArray(value)) return value.map(copyPlain) as Value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copyPlain(field)])) as Value;
}

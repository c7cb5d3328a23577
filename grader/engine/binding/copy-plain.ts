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
    for (let index = 0; index < copy.length; index++) {
      const item = copy[index];
      // A hole, which reads as undefined, stays one.
      if (typeof item !== 'number' && item !== undefined) copy[index] = copyPlain(item);
    }
    return copy as Value;
  }
  if (isNumbers(value)) return value.slice() as Value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyPlain((value as Record<string, unknown>)[key]);
  return copy as Value;
}

/** A Buffer's `slice` would share its memory. */
const isNumbers = (value: object): value is Float32Array =>
  ArrayBuffer.isView(value) && !(value instanceof DataView) && !(value instanceof Buffer);

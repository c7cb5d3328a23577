/** How much there is of what, in one call: sides, magnitudes, places. Each is above 0. */
export type Quantities = Record<string, number>;

/**
 * Measures a call. Nothing needs to be known of the function: an array has a length at each depth (`rows.length`,
 * `rows[].length`), a number a size (`|rows[][]|`), and where it is smaller than 1 how small it is (`1/|rows[][]|`); of
 * many the largest counts. The answer has places (`place`), the last of which counts.
 *
 * @param parameters the function's, in order; an empty name where its fields stand for an object
 * @param args what it was given
 * @param answer what it returned
 */
export function quantitiesOf(parameters: string[], args: unknown[], answer: unknown): Quantities {
  const found: Quantities = {};
  for (const [at, arg] of args.entries()) measure(found, parameters[at] ?? '', arg);
  note(found, 'place', placesIn(answer) - 1);
  return found;
}

/** How many single values an answer is made of: numbers, truth values, texts. */
export function placesIn(answer: unknown): number {
  if (ArrayBuffer.isView(answer)) return (answer as Float32Array).length;
  if (typeof answer !== 'object' || answer === null) return 1;
  return Object.values(answer).reduce((sum: number, part) => sum + placesIn(part), 0);
}

function measure(found: Quantities, path: string, value: unknown): void {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    note(found, path.includes('[') ? `|${path}|` : path, size);
    if (size < 1) note(found, `1/|${path}|`, 1 / size);
  } else if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = value as unknown[];
    note(found, `${path}.length`, items.length);
    for (const item of items) measure(found, `${path}[]`, item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) measure(found, path ? `${path}.${name}` : name, field);
  }
}

/** Nothing, and what is no number, is no threshold. */
function note(found: Quantities, name: string, amount: number): void {
  if (amount > 0 && Number.isFinite(amount)) found[name] = Math.max(found[name] ?? 0, amount);
}

/** How far a number may be from the expected one: `|received − expected| ≤ absolute + relative · |expected|`. */
export interface Tolerance {
  absolute?: number;
  relative?: number;
}

/** The first place where two values differ: the path of indices and keys that leads there, and why. */
export interface Difference {
  path: (number | string)[];
  /** `shape`: other lengths, kinds or keys; `value`: the same shape, another content. */
  kind: 'shape' | 'value';
  message: string;
}

/**
 * Wide enough for any right way to add about a hundred terms, in any order and in float32, and far narrower than any
 * mistake that a check looks for.
 *
 * A sum of n terms is off by at most n · u · Σ|term|, where u is the unit roundoff (Higham 2002, § 4.2): for a hundred
 * terms in float32, where u = 6·10⁻⁸, that is 6·10⁻⁶ of what the terms' magnitudes add up to. The relative bound
 * covers sums whose terms have one sign, the absolute one terms of about 1 that cancel. In float64, u = 1.1·10⁻¹⁶, both
 * are wide. Checks that add more or larger terms say their own bounds.
 */
const DEFAULT_TOLERANCE = { absolute: 1e-5, relative: 1e-5 };

type ArrayLike = readonly unknown[] | Exclude<NodeJS.TypedArray, BigInt64Array | BigUint64Array>;

const isArray = (value: unknown): value is ArrayLike =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isArray(value);

const definedKeys = (value: Record<string, unknown>): string[] =>
  Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();

/** Arrays deeper than what may cross from a submission are not measured: they may contain themselves. */
const DEEPEST = 12;

/** Letters of a text, and names of fields, that messages tell: whoever returns millions of them reads the first. */
const LONGEST_TEXT = 200;
const MOST_KEYS = 12;

const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

function describeKeys(value: Record<string, unknown>): string {
  const keys = definedKeys(value);
  const more = keys.length > MOST_KEYS ? `, and ${keys.length - MOST_KEYS} more` : '';
  return `${shortened(keys.slice(0, MOST_KEYS).join(', ')) || '(none)'}${more}`;
}

/** What a value is, in a few words: `a 3×4 array`, `the number 5`, `undefined`. */
export function describeValue(value: unknown): string {
  if (isArray(value)) {
    const sides: number[] = [];
    for (let inner: unknown = value; isArray(inner) && sides.length < DEEPEST; inner = inner[0]) {
      sides.push(inner.length);
    }
    return sides.length === 1 ? `an array of length ${sides[0]}` : `a ${sides.join('×')} array`;
  }
  if (typeof value === 'number') return `the number ${Object.is(value, -0) ? 0 : value}`;
  if (typeof value === 'string') return `the string ${JSON.stringify(shortened(value))}`;
  if (isObject(value)) return `an object with the keys ${describeKeys(value)}`;
  return String(value);
}

function shapeDifference(
  received: unknown,
  expected: unknown,
  path: Difference['path'],
): Difference | undefined {
  const differ = (message: string): Difference => ({ path, kind: 'shape', message });
  if (isArray(expected)) {
    if (!isArray(received))
      return differ(`expected ${describeValue(expected)}, received ${describeValue(received)}`);
    if (received.length !== expected.length) {
      return differ(`expected length ${expected.length}, received length ${received.length}`);
    }
    const inner = expected.find((item: unknown) => typeof item === 'object' && item !== null);
    if (inner !== undefined && ArrayBuffer.isView(received)) {
      return differ(
        `expected ${describeValue(expected)}, received a ${received.constructor.name}, which holds numbers alone: what else is put into one, or comes out of its map, becomes NaN`,
      );
    }
    for (let index = 0; index < expected.length; index++) {
      // Most cells are numbers, and a path is only needed where there is something to tell.
      if (typeof expected[index] === 'number' && typeof received[index] === 'number') continue;
      const difference = shapeDifference(received[index], expected[index], [...path, index]);
      if (difference) return difference;
    }
    return undefined;
  }
  if (isObject(expected)) {
    if (!isObject(received))
      return differ(`expected ${describeValue(expected)}, received ${describeValue(received)}`);
    const keys = definedKeys(expected);
    if (definedKeys(received).join() !== keys.join()) {
      return differ(`expected ${describeValue(expected)}, received ${describeValue(received)}`);
    }
    for (const key of keys) {
      const difference = shapeDifference(received[key], expected[key], [...path, key]);
      if (difference) return difference;
    }
    return undefined;
  }
  return typeof received === typeof expected &&
    (received === null) === (expected === null) &&
    !isArray(received)
    ? undefined
    : differ(`expected ${describeValue(expected)}, received ${describeValue(received)}`);
}

const isSame = (
  received: unknown,
  expected: unknown,
  { absolute, relative }: Required<Tolerance>,
): boolean =>
  typeof expected === 'number' && Number.isFinite(expected)
    ? Math.abs((received as number) - expected) <= absolute + relative * Math.abs(expected)
    : Object.is(received, expected);

function valueDifference(
  received: unknown,
  expected: unknown,
  tolerance: Required<Tolerance>,
  path: Difference['path'],
): Difference | undefined {
  if (isArray(expected)) {
    for (let index = 0; index < expected.length; index++) {
      const item = (received as ArrayLike)[index];
      if (isSame(item, expected[index], tolerance)) continue;
      const inner = valueDifference(item, expected[index], tolerance, [...path, index]);
      if (inner) return inner;
    }
    return undefined;
  }
  if (isObject(expected)) {
    for (const key of definedKeys(expected)) {
      const fields = received as Record<string, unknown>;
      const inner = valueDifference(fields[key], expected[key], tolerance, [...path, key]);
      if (inner) return inner;
    }
    return undefined;
  }
  return isSame(received, expected, tolerance)
    ? undefined
    : {
        path,
        kind: 'value',
        message: `expected ${describeValue(expected)}, received ${describeValue(received)}`,
      };
}

/**
 * The first difference between a value and the expected one, or `undefined` where they agree.
 *
 * Shapes are compared before contents, at every depth. Typed arrays count as arrays and −0 as 0;
 * NaN agrees with NaN alone and an infinity with itself alone; a hole is an `undefined`; a key whose
 * value is `undefined` counts as absent; booleans and strings must be equal.
 */
export function findDifference(
  received: unknown,
  expected: unknown,
  tolerance: Tolerance = {},
): Difference | undefined {
  return (
    shapeDifference(received, expected, []) ??
    valueDifference(received, expected, { ...DEFAULT_TOLERANCE, ...tolerance }, [])
  );
}

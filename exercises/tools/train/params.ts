/** kernels: filters × channels × size × size; one bias a filter. */
export interface Conv {
  kernels: Float32Array;
  biases: Float32Array;
  size: number;
}

/** weights: outputs × inputs; one bias an output. */
export interface Dense {
  weights: Float32Array;
  biases: Float32Array;
}

/** What exercise 07 trains: 1×28×28 → conv 8@5×5 → ReLU → pool 2 → conv 16@5×5 → ReLU → pool 2 → dense 10. */
export interface Params {
  conv1: Conv;
  conv2: Conv;
  dense: Dense;
}

/** How many numbers each array of `Params` holds, and the side of the kernels. */
const LENGTHS = {
  conv1: { kernels: 8 * 1 * 5 * 5, biases: 8, size: 5 },
  conv2: { kernels: 16 * 8 * 5 * 5, biases: 16, size: 5 },
  dense: { weights: 10 * 256, biases: 10 },
} as const;

/** Every array of the network, by its path: `conv1.kernels`, … */
export function arraysOf(params: Params): [path: string, values: Float32Array][] {
  return [
    ['conv1.kernels', params.conv1.kernels],
    ['conv1.biases', params.conv1.biases],
    ['conv2.kernels', params.conv2.kernels],
    ['conv2.biases', params.conv2.biases],
    ['dense.weights', params.dense.weights],
    ['dense.biases', params.dense.biases],
  ];
}

/** An independent copy. */
export const copyParams = (params: Params): Params => structuredClone(params);

/** The first number that is NaN or infinite: `dense.weights[17] is NaN`; `undefined` where all are finite. */
export function findNonFinite(params: Params): string | undefined {
  for (const [path, values] of arraysOf(params)) {
    const at = values.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) return `${path}[${at}] is ${values[at]}`;
  }
  return undefined;
}

/**
 * What keeps a value from being the network's parameters: `dense.weights must be a Float32Array of length 2560`.
 *
 * @returns `undefined` where it is `Params` in full; its numbers may still be NaN
 */
export function findShapeFault(value: unknown): string | undefined {
  if (!isRecord(value)) return `it must be { conv1, conv2, dense }, not ${kindOf(value)}`;
  for (const [layer, fields] of Object.entries(LENGTHS)) {
    const found = value[layer];
    if (!isRecord(found)) return `${layer} must be an object, not ${kindOf(found)}`;
    for (const [field, expected] of Object.entries(fields)) {
      const part = found[field];
      if (field === 'size') {
        if (part !== expected) return `${layer}.size must be ${expected}, not ${kindOf(part)}`;
      } else if (!(part instanceof Float32Array) || part.length !== expected) {
        return `${layer}.${field} must be a Float32Array of length ${expected}, not ${kindOf(part)}`;
      }
    }
  }
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A few words for any value: `a Float32Array of length 10`, `undefined`, `the number 3`. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (ArrayBuffer.isView(value)) {
    return `a ${value.constructor.name} of length ${'length' in value ? value.length : value.byteLength}`;
  }
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'function') return 'a function';
  if (isRecord(value)) return `an object with the keys ${Object.keys(value).join(', ') || '(none)'}`;
  return String(value);
}

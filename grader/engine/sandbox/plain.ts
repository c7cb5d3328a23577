/** What a decoded or encoded value may be at most. */
export interface CodecLimits {
  depth: number;
  /** Cells of arrays and fields of objects, all together, and `ROOM` for each of these; of typed arrays the bytes count. */
  elements: number;
  bytes: number;
}

/**
 * The cells whose memory a container takes besides its own cells, at least: half a million empty ones are sent with
 * a few megabytes, and whoever keeps some answers of them has gigabytes.
 */
export const ROOM = { plain: 4, typedArray: 100 };

/** Letters of a text up to which it is quicker to go through them here; for longer ones the engine has its own code. */
export const SHORT = 64;

/** A value cannot cross the border, or bytes are no value: the message says why, as part of a sentence. */
export class CodecError extends Error {
  override name = 'CodecError';
}

/** Why a value cannot cross: what the codec says, unless it met code of the value's own that failed. */
export const reasonOf = (error: unknown): string =>
  error instanceof CodecError ? error.message : 'cannot be read';

/** The byte that begins each value. */
export const Tag = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  string: 5,
  array: 6,
  object: 7,
  typedArray: 8,
  numbers: 9,
} as const;

/** By their place in this list a typed array's kind is written. */
export const TYPED_ARRAYS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
] as const;

/** The values that cross the border between judge and judged: data, nothing that runs. */
export type Plain =
  | undefined
  | null
  | boolean
  | number
  | string
  | Plain[]
  | { [key: string]: Plain }
  | InstanceType<(typeof TYPED_ARRAYS)[number]>;

/** What a data set holds: images, and what each of them is. */
export interface Examples {
  /** One image after another, numbers from 0 to 1: rows of cells, in colour one channel after another. */
  images: Float32Array;
  /** Of one image: height and width, in colour with the number of channels before them. */
  shape: number[];
  /** One an image. */
  labels: Uint8Array;
  /** What the labels mean, where they have names. */
  names?: string[];
  count: number;
}

/** Which images of a split. */
export interface Selection {
  /** How many; all that follow `offset` where it is left out. */
  count?: number;
  /** How many to skip first. */
  offset?: number;
}

/** A byte's brightness, rounded to float32 once instead of for every cell. */
export const BRIGHTNESS = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/**
 * The part of a split that is asked for.
 *
 * @throws RangeError naming `count` or `offset` where the split has not that many images
 */
export function requireSelection({ offset = 0, count }: Selection, available: number) {
  requireWithin('offset', offset, available);
  const wanted = count ?? available - offset;
  requireWithin('count', wanted, available - offset);
  return { offset, count: wanted };
}

function requireWithin(name: string, value: number, max: number): void {
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new RangeError(`${name} must be a whole number from 0 to ${max}, got ${value}`);
  }
}

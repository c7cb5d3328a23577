import * as right from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A window too large for the padded input is let through where the stride is long: cut towards 0, a part of a step below 0 is 0, and one window seems to fit. Compare the sides, or round down.';

/** As many as seem to fit; none is refused by the others' names. */
const positions = (side: number, kernel: number, padding: number, stride: number): number =>
  Math.trunc((side + 2 * padding - kernel) / stride) + 1;

export function featureCount(layer: right.FeatureOptions): number {
  const { height, width, kernelHeight, kernelWidth, padding = 0, stride = 1, filters } = layer;
  const [high, wide] = [
    positions(height, kernelHeight, padding, stride),
    positions(width, kernelWidth, padding, stride),
  ];
  if (high === 1 && kernelHeight > height + 2 * padding)
    return countedOr(layer, { kernelHeight: 1 }, filters * wide);
  if (wide === 1 && kernelWidth > width + 2 * padding)
    return countedOr(layer, { kernelWidth: 1 }, filters * high);
  return right.featureCount(layer);
}

/** Refuses whatever else is wrong. */
function countedOr(
  layer: right.FeatureOptions,
  fitting: Partial<right.FeatureOptions>,
  count: number,
): number {
  right.featureCount({ ...layer, ...fitting });
  return count;
}

import * as right from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A window too large for the padded input is let through where the stride is long: cut towards 0, a part of a step below 0 is 0, and one window seems to fit. Compare the sides, or round down.';

/** Whether a window that is too large seems to fit once. */
const slipsThrough = (
  side: number,
  kernel: number,
  { padding = 0, stride = 1 }: right.FeatureOptions,
): boolean => kernel > side + 2 * padding && Math.trunc((side + 2 * padding - kernel) / stride) === 0;

export function featureCount(layer: right.FeatureOptions): number {
  const fitting = { ...layer };
  // A kernel of the whole side has one place too.
  if (slipsThrough(layer.height, layer.kernelHeight, layer)) {
    fitting.kernelHeight = layer.height + 2 * (layer.padding ?? 0);
  }
  if (slipsThrough(layer.width, layer.kernelWidth, layer)) {
    fitting.kernelWidth = layer.width + 2 * (layer.padding ?? 0);
  }
  return right.featureCount(fitting);
}

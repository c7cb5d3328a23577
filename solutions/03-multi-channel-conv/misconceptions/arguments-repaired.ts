import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'A stride or a padding that cannot be is refused, not rounded or raised to the next one that can: the caller should hear of it.';

/** The nearest whole number that is allowed. */
const whole = (value: number, min: number): number => Math.max(min, Math.round(value) || min);

export const { zeroPad, crossCorrelate, convolve, convFilter, convLayer } = submission({
  zeroPad: (grid, padding) => reference.zeroPad(grid, whole(padding, 0)),
  crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
    return reference.crossCorrelate(grid, kernel, { stride: whole(stride, 1), padding: whole(padding, 0) });
  },
  convolve(grid, kernel, { stride = 1, padding = 0 } = {}) {
    return reference.convolve(grid, kernel, { stride: whole(stride, 1), padding: whole(padding, 0) });
  },
  convFilter(volume, filter, { stride = 1, padding = 0, bias = 0 } = {}) {
    const sliding = { stride: whole(stride, 1), padding: whole(padding, 0) };
    return reference.convFilter(volume, filter, { ...sliding, bias });
  },
  convLayer(volume, filters, { stride = 1, padding = 0, ...others } = {}) {
    const sliding = { stride: whole(stride, 1), padding: whole(padding, 0) };
    return reference.convLayer(volume, filters, { ...others, ...sliding });
  },
});

/** What the docstrings say, in their own words, and the misconceptions that break it. */
export const clauses = {
  zeroPad: {
    'naming `grid` where it is empty or ragged': ['arguments-unchecked'],
    '`padding` where it is no whole number ≥ 0': ['arguments-repaired'],
    'Surrounds a grid with zeros': ['padding-repeats-the-edge'],
    'rows above, rows below, columns left and columns right': [
      'padding-top-and-left-only',
      'padding-one-row-too-many',
    ],
  },
  crossCorrelate: {
    'Slides a kernel over a padded grid': ['positions-without-padding'],
    'takes the inner product with each window': [
      'kernel-normalised',
      'negative-sums-cut-off',
      'whole-numbers-only',
    ],
    'kernel[i][j] · padded[y · stride + i][x · stride + j]': [
      'kernel-flipped-in-cross-correlate',
      'kernel-rows-and-columns-swapped',
      'stride-on-rows-only',
    ],
    'Windows that would leave the padded grid are dropped': ['windows-hang-over-the-edge'],
    'no larger than the padded grid': ['kernel-too-large-gives-empty-map'],
    '⌊(height + 2 · padding − rows) / stride⌋ + 1': ['last-window-missing'],
  },
  convolve: {
    'the kernel is flipped': ['kernel-not-flipped'],
    'on both axes, top to bottom and left to right': [
      'kernel-flipped-on-one-axis',
      'kernel-transposed-for-flipped',
    ],
    'a map of the same size as `crossCorrelate` gives': ['last-window-missing'],
  },
  convFilter: {
    'One filter over all channels of a volume': ['only-first-channel'],
    'Each channel is cross-correlated': ['conv-filter-convolves'],
    'with its own slice of the filter': ['same-slice-for-every-channel'],
    'the results are added': ['channels-averaged'],
    'the bias is added once': ['bias-once-per-channel', 'bias-forgotten'],
    'one slice for each channel of the volume': ['shapes-compared-by-height', 'errors-name-inner-arguments'],
    '{ stride, padding }': ['defaults-all-or-none'],
  },
  activate: {
    'naming `name` where it is none of the five': ['unknown-activation-ignored'],
    'x where x > 0, else 0 |': ['relu-is-absolute'],
    'x where x > 0, else 0.01 · x': ['leaky-slope-tenth', 'relu-for-leaky-relu'],
    '1 / (1 + e⁻ˣ), between 0 and 1': ['sigmoid-sign-lost'],
    '(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), between −1 and 1': ['tanh-without-doubling'],
    'any finite number, however large: the result is finite too': [
      'exponentials-overflow',
      'tanh-by-the-square',
    ],
  },
  convLayer: {
    'its bias added to every sum': ['first-bias-for-all-filters', 'missing-biases-count-as-zero'],
    'then the activation': ['activation-before-bias', 'activation-on-each-channel'],
    'all of the same shape': ['shapes-compared-by-height'],
  },
};

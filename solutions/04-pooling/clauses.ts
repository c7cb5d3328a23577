/** What the docstrings say, in their own words, and the misconceptions that break it. */
export const clauses = {
  pool: {
    'naming `grid` where it is empty or ragged': ['arguments-unchecked', 'no-number-is-too-small'],
    'Lets one number stand for each window of a grid': ['corner-for-window', 'last-window-missing'],
    'is the maximum': ['min-for-max', 'max-of-magnitudes', 'kind-ignored'],
    'or the mean': [
      'sum-for-average',
      'median-for-average',
      'average-divides-by-four',
      'average-divides-by-grid',
      'average-divides-by-height-squared',
      'average-rounded-down',
    ],
    'of the `height` × `width` cells': ['height-and-width-swapped', 'window-always-square'],
    'grid[i · strideY][j · strideX]': [
      'strides-swapped',
      'strides-ignored',
      'one-stride-for-both',
      'window-moves-by-one',
    ],
    'Windows that would leave the grid are dropped': ['partial-windows-kept', 'pads-by-itself'],
    'numbers of any sign': ['max-starts-at-zero', 'max-starts-too-high', 'whole-numbers-only'],
    'its strides, which default to its sides': [
      'stride-defaults-to-one',
      'shorter-stride-for-both',
      'stride-of-zero-is-none',
    ],
  },
  poolVolume: {
    'Pools each channel of a volume on its own': ['channels-pooled-together', 'channels-added'],
    'as many channels come out as went in': ['first-channel-for-all'],
    'channels × H × W numbers': ['channels-compared-by-height', 'first-rows-compared'],
    'one pooled grid a channel, in the same order': ['channels-last'],
  },
  shift: {
    'Moves the content of a grid': ['shift-overwrites-its-source'],
    'The grid keeps its size': ['shift-grows-the-grid'],
    'what leaves it is lost': ['shift-wraps-around'],
    'zeros stand where nothing moved in': ['shift-repeats-border', 'shift-starts-from-a-copy'],
    'rows by which the content moves down; negative moves it up': ['steps-swapped', 'shift-wrong-direction'],
  },
  translationStability: {
    'the grid is pooled as it is and again after `shift(grid, dy, dx)`': [
      'stability-without-pooling',
      'stability-of-the-moved-map',
      'stability-expects-a-moved-map',
    ],
    'compared cell by cell': ['stability-counts-rows', 'stability-all-or-nothing'],
    'Maxima are unchanged where they are equal': ['stability-tolerates-little'],
    'averages where they differ by at most 1e-9': ['stability-to-the-last-bit'],
    'the unchanged pooled outputs': ['fraction-of-changed'],
    'as a fraction of all pooled outputs': ['stability-over-input-cells'],
    'from 0 to 1': ['stability-in-percent'],
  },
};

/** What the docstrings say, in their own words, and the misconceptions that break it. */
export const clauses = {
  outputSize: {
    'where it is no whole number in its range': [
      'arguments-unchecked',
      'refuses-nothing',
      'no-number-is-in-range',
      'accepts-fractions',
    ],
    'how many windows fit': ['forgets-the-first-window', 'adds-one-before-dividing'],
    'rounded down': [
      'rounds-up',
      'rounds-to-the-nearest',
      'size-of-same-padding',
      'kernel-not-taken-off',
      'keeps-the-fraction',
      'refuses-leftover-cells',
    ],
    'K, cells of the kernel, from 1 to the size of the padded input': [
      'measures-the-kernel-by-the-bare-input',
    ],
    'zeros added at each of the two ends': ['pads-one-side', 'divides-the-padding-alone'],
  },
  fitsExactly: {
    'the last one ends exactly where the padded input ends': ['fits-without-padding'],
    'true where no cell is left over after the last window': [
      'stride-divides-the-input',
      'asks-the-rounded-size',
    ],
  },
  samePadding: {
    'an odd number of cells': ['same-for-even-kernels'],
    'P, zeros at each of the two ends': ['same-counts-both-ends'],
  },
  paddingFor: {
    'The smallest padding that gives an output of just this size': [
      'padding-must-fit-exactly',
      'padding-of-both-ends',
    ],
    'larger than the input where the padding makes room for it': [
      'padding-search-starts-too-small',
      'padding-search-stops-at-the-kernel',
    ],
    'the smallest P ≥ 0': ['padding-largest', 'padding-as-a-fraction'],
    'or `undefined` where no padding does': ['padding-always-found'],
  },
  stackShape: {
    'The shape that a stack of layers makes of its input': [
      'each-layer-from-the-start',
      'stack-forgets-padding',
    ],
    'A convolution has one output channel for each filter': ['filters-multiply-channels'],
    'pooling keeps the channels': ['pool-merges-channels'],
    'channels × height × width of the input': ['takes-height-for-width'],
    'the shape after the last layer': ['pool-moves-by-one'],
  },
  stackReceptiveField: {
    'What one cell behind a stack of layers sees of the input': [
      'field-skips-pools',
      'field-adds-kernels',
      'field-multiplies-kernels',
      'field-ignores-strides',
    ],
    'the layers, first to last': ['field-walks-the-wrong-way', 'field-strides-too-early'],
    'distance from field to field, in input pixels': ['field-adds-strides', 'field-keeps-the-last-stride'],
  },
};

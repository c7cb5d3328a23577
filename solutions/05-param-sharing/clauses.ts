/** What the docstrings say, in their own words, and the misconceptions that break it. */
export const clauses = {
  denseWeights: {
    'where it is no whole number ≥ 1': ['arguments-unchecked', 'fractions-accepted'],
    '`bias` is false where it is left out': ['bias-always'],
    'weights, one for each pair of input and unit': ['inputs-and-units-added', 'counts-in-32-bits'],
    'and biases, one for each unit': [
      'bias-forgotten',
      'bias-once-per-layer',
      'bias-per-weight',
      'bias-per-input',
    ],
  },
  convWeights: {
    '`bias` is false where it is left out': ['bias-always'],
    "one for each cell of each filter's kernel": [
      'filters-forgotten',
      'kernel-taken-as-square',
      'counts-in-32-bits',
    ],
    'on each channel': ['channels-forgotten'],
    'and biases, one for each filter': ['bias-forgotten', 'bias-once-per-layer', 'bias-per-weight'],
  },
  locallyConnectedWeights: {
    'shares nothing: each filter has other weights': ['locally-connected-shares-weights'],
    'and another bias, at each output position': [
      'locally-connected-shares-biases',
      'locally-connected-bias-per-position',
    ],
    '`bias` is false where it is left out': ['bias-always'],
    'weights and biases of all filters at all output positions': ['filters-forgotten'],
  },
  featureCount: {
    'filters × output height × output width': ['filters-forgotten', 'sides-exchanged'],
    'each output side by equation 2-51': [
      'steps-instead-of-positions',
      'padding-counted-once',
      'stride-ignored',
    ],
    'the last cells of the padded input are left over': ['windows-rounded-up', 'window-judged-by-its-count'],
  },
  networkTable: {
    'notes what each layer costs': [
      'layers-all-see-the-image',
      'parameters-per-position',
      'kernel-not-squared',
    ],
    'here `bias` is **true** where a layer leaves it out': ['bias-off-in-the-table'],
    'A dense layer flattens what comes in': ['dense-without-channels'],
    'its output has the shape outputs × 1 × 1': ['dense-output-as-a-row'],
    'Pooling works on each channel alone': ['activations-before-pooling', 'pool-moves-by-one'],
    'learns nothing and multiplies nothing': ['pooling-has-weights'],
    'uses each weight of a filter once for each cell of its feature map': [
      'multiplications-counted-once',
      'multiplications-without-channels',
      'filter-on-each-channel-alone',
    ],
    'the zeros of the padding are multiplied like any other cell': ['padding-counted-once'],
    'Adding a bias multiplies nothing': ['multiplications-of-biases', 'multiplications-and-additions'],
    'with no layers there are no rows, and the totals are 0': ['no-layers-no-table'],
    "one row for each layer, in order, and the sums of the rows' costs": ['image-counted-as-activations'],
  },
};

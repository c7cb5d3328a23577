/** What the docstrings say, in their own words, and the misconceptions that break it. */
export const clauses = {
  reluForward: { 'max(0, x), number by number': ['relu-leaks', 'relu-in-place'] },
  reluBackward: {
    "naming `dOutput` where its length is not the input's": ['arguments-unchecked'],
    'the gradient passes': ['relu-gradient-is-its-slope'],
    'where the input was positive': ['relu-gradient-by-its-own-sign'],
    'and nowhere else': ['relu-gradient-everywhere'],
  },
  denseForward: {
    'biases[o]': ['dense-bias-forgotten'],
    'weights[o][i] · input[i] over i': ['dense-weights-transposed'],
  },
  denseBackward: {
    "`dInput` with the input's length": ['dense-dinput-of-last-output'],
    "`dWeights` and `dBiases` with the layer's": ['dense-bias-gradient-forgotten', 'dweights-transposed'],
  },
  poolForward: {
    'Max pooling': ['pool-max-from-zero', 'pool-max-starts-too-high'],
    'a 2×2 window and stride 2': ['pool-looks-at-one-row'],
    'height and width are even': ['pool-drops-odd-rows'],
  },
  poolBackward: {
    "each window's gradient goes to the cell that won": ['pool-gradient-to-first-cell'],
    'the others get nothing': ['pool-gradient-spread'],
    'still handed out once in all': ['pool-gradient-to-every-tie', 'pool-gradient-to-near-ties'],
  },
  convForward: {
    'Valid cross-correlation with stride 1': ['kernel-flipped'],
    'of every filter with the input': ['channels-and-filters-swapped'],
    "plus the filter's bias": ['conv-bias-forgotten', 'conv-bias-once-per-channel'],
    'filters × (height − size + 1) × (width − size + 1) numbers': ['rows-as-long-as-columns'],
  },
  convBackward: {
    "`dInput` with the input's length": ['dinput-by-mirrored-kernel', 'dinput-of-last-filter'],
    "`dKernels` and `dBiases` with the layer's": [
      'dkernels-of-last-position',
      'dbiases-averaged',
      'dbiases-share-one-sum',
      'slopes-in-whole-numbers',
    ],
  },
  softmax: {
    'exp(z[k]) / Σ exp(z[j]) over j': ['softmax-undivided'],
    'without overflow for logits of any size': ['softmax-overflows', 'softmax-largest-from-zero'],
  },
  softmaxCrossEntropy: {
    '−ln p[label]': ['loss-in-bits', 'loss-without-minus', 'labels-off-by-one'],
    'p − onehot(label)': ['dlogits-reversed'],
    'Finite for logits of ±1000': ['loss-of-vanished-probability', 'loss-kept-from-infinity'],
  },
  initParams: {
    'naming `seed` where it is no whole number ≥ 0': ['no-number-is-too-small'],
    'Biases are 0': ['init-biases-random'],
    'Kernels and weights are random around 0': [
      'init-never-negative',
      'init-equal',
      'init-filters-alike',
      'init-zeros',
    ],
    'a spread that suits the number of inputs': ['init-spread-of-one-size'],
    'a standard deviation near √(1 / fan-in)': ['init-too-large', 'init-too-small'],
    'the same seed gives the same network': ['init-generator-never-restarted'],
    'another seed another one': ['init-same-for-every-seed', 'seed-zero-is-one'],
  },
  forward: {
    'Runs the network on every image': ['pixels-divided-again'],
    'conv1 → ReLU → pool → conv2 → ReLU → pool → dense': [
      'second-relu-missing',
      'relu-on-logits',
      'flattened-pixel-by-pixel',
    ],
  },
  gradients: {
    'how it changes with every parameter of the network': ['activations-of-last-image', 'softmax-twice'],
    "the mean of the images' losses": ['loss-summed'],
    'the mean of their gradients': ['gradient-summed', 'gradient-of-last-image'],
  },
  trainStep: {
    'every parameter becomes': ['biases-never-learn', 'only-last-layer-learns'],
    'parameter − learningRate · its gradient': ['step-uphill', 'step-without-rate', 'step-averaged-twice'],
    "the batch's mean loss before it": ['loss-after-the-step'],
  },
  train: {
    'Trains a new network': ['train-starts-from-another-seed'],
    'Each epoch': ['epochs-ignored'],
    'goes once through all images': ['with-replacement', 'first-batch-only', 'last-batch-dropped'],
    'in a new random order': ['order-never-shuffled', 'order-shuffled-once'],
    '`batchSize` at a time': ['former-batch-again'],
    'the last batch may be smaller': ['last-batch-padded'],
    'The learning rate decays linearly': ['rate-halves-and-halves', 'rate-never-decays'],
    'step by step, to 0': ['rate-falls-by-epoch', 'rate-restarts-in-every-epoch'],
    'N true classes, 0 to 9': ['labels-shuffled-apart'],
    'from which the start and the order follow': ['train-ignores-seed'],
    'the trained network': ['trained-network-thrown-away'],
    "the mean loss of each step's batch": ['losses-per-epoch'],
  },
  predict: {
    'in each image': ['predict-first-for-all'],
    'the class with the largest logit': [
      'predict-smallest',
      'predict-starts-at-zero',
      'predict-strongest-either-way',
    ],
    'N classes, 0 to 9': ['predict-counts-from-one'],
  },
};

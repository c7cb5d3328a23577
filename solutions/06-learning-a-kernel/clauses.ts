/** What the docstrings say, in their own words, and the misconceptions that break it. */
export const clauses = {
  centralDifference: {
    'naming `coefficients` where there are none': ['arguments-unchecked'],
    'from a step before x to a step behind it': ['slope-from-one-side', 'slope-from-the-formula'],
    'for each unit that lies between': ['slope-not-divided', 'slope-over-one-step'],
    'The curve is the polynomial p(x) = c₀ + c₁·x + c₂·x² + …': ['coefficients-from-the-highest'],
  },
  descend: {
    'whose slope at x is 2 · (x − lowest)': ['descend-slope-without-two', 'descend-slope-of-the-start'],
    'each step goes against the slope': ['descend-uphill'],
    'all x on the way': ['descend-end-only', 'descend-one-step-short'],
    'the start first: steps + 1 numbers': ['descend-start-left-out'],
  },
  neuronBackward: {
    'output = weight · input + bias': ['neuron-bias-forgotten'],
    'loss = (output − target)²': ['neuron-loss-not-squared'],
    'a product along the way from that number to the loss': [
      'neuron-sign-lost',
      'neuron-without-two',
      'neuron-loss-forgotten',
    ],
    'how the loss changes with the weight, the bias and the input': [
      'neuron-weight-and-input-exchanged',
      'neuron-bias-times-bias',
    ],
  },
  fanOutBackward: {
    'outputs[i] = weights[i] · x': ['fan-out-without-weights'],
    'what comes back along them adds up': ['fan-out-averaged', 'fan-out-last-way-only'],
  },
  reluBackward: {
    'passes where the input was above 0': [
      'relu-by-the-sign-of-the-gradient',
      'relu-multiplied-by-the-input',
    ],
    'and nowhere else': ['relu-passes-at-zero'],
  },
  maxBackward: {
    'the greatest number alone made the output': ['max-by-magnitude', 'max-from-zero'],
    'it receives all that comes back, the others nothing': [
      'max-to-everyone',
      'max-shared-by-all',
      'max-shared-when-nearly-equal',
    ],
    'it is still handed out once in all': ['max-tie-paid-twice'],
  },
  squaredError: {
    'the mean of the squared differences': ['error-not-squared', 'error-summed', 'error-sign-lost'],
    'over all its cells': ['error-mean-over-rows'],
    'how that changes with each cell of the output': ['error-slope-without-two', 'error-slope-not-divided'],
  },
  slideBackward: {
    'output[x] = Σⱼ kernel[j] · input[x + j]': ['back-through-a-flipped-kernel'],
    'A number of the input is met by several windows': [
      'back-input-overwritten',
      'back-last-window-left-out',
    ],
    'a weight of the kernel meets several numbers': ['back-kernel-overwritten'],
    'what comes back adds up in both': ['back-last-window-wins', 'back-kernel-averaged'],
    'how the loss changes with each output': ['back-without-the-gradient'],
    'as long as what they belong to': ['back-input-and-kernel-exchanged'],
  },
  crossCorrelateBackward: {
    'The same in two dimensions': [
      'back-input-overwritten',
      'back-kernel-overwritten',
      'back-last-window-wins',
    ],
    'output[y][x] = Σᵢ Σⱼ kernel[i][j] · input[y + i][x + j]': ['back-rows-and-columns-exchanged'],
    'with the rows and columns of what they belong to': ['back-input-and-kernel-exchanged'],
  },
  softmax: {
    'e to the power of each score': ['softmax-without-powers', 'softmax-largest-takes-all'],
    'Scores of any size give finite shares': ['softmax-overflows', 'softmax-largest-from-zero'],
    'which add up to 1': ['softmax-shares-of-the-largest'],
  },
  crossEntropy: {
    '−ln p[label]': ['entropy-sign-lost', 'loss-to-base-two', 'loss-is-what-is-missing'],
    'p − onehot(label)': ['one-hot-not-taken-off', 'only-the-label-learns'],
    'Finite for logits of ±1000': ['loss-infinite', 'loss-kept-from-infinity'],
  },
  numericGradient: {
    'each weight of the kernel is moved': ['nudge-every-weight-at-once'],
    'a step up and a step down': ['nudge-from-one-side'],
    'the loss of task 7 is measured both times': ['error-mean-over-rows', 'error-summed'],
    'it is left as it is': ['nudge-never-undone'],
    '(loss with weight + step − loss with weight − step) / (2 · step)': ['nudge-over-one-step'],
  },
  learnKernel: {
    "the mean over all pictures of task 7's loss": [
      'learning-pictures-summed',
      'learning-from-the-last-picture',
    ],
    'takes rate times its gradient off every weight': [
      'learning-uphill',
      'learning-gradient-of-the-start',
      'learning-picture-by-picture',
    ],
    'the kernel after the last step': ['learning-one-step-too-many'],
    'the loss before each step': ['learning-loss-after-the-step'],
  },
};

import type { CallPictures } from '../../../grader/checks/call-picture.ts';
import { filtered, pooled } from '../explanations.ts';
import type { Volume } from '../types.ts';

/** Flat numbers as channels of height × width. */
const unflattened = (flat: ArrayLike<number>, height: number, width: number): Volume =>
  Array.from({ length: flat.length / (height * width) }, (_, channel) =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => flat[(channel * height + row) * width + column]!),
    ),
  );

interface FlatShape {
  height: number;
  width: number;
}

interface FlatConv {
  kernels: Float32Array;
  biases: Float32Array;
  size: number;
}

export const pictures: CallPictures = {
  convForward: {
    names: ['input', 'shape', 'conv'],
    arrange: (args, flat) => {
      const [, { height, width }, { size }] = args as [unknown, FlatShape, FlatConv];
      return unflattened(flat, height - size + 1, width - size + 1);
    },
    explain: (args, [index, ...cell]) => {
      const [input, { height, width }, { kernels, biases, size }] = args as [
        Float32Array,
        FlatShape,
        FlatConv,
      ];
      const volume = unflattened(input, height, width);
      const slices = unflattened(kernels, size, size);
      const filter = slices.slice(index! * volume.length, (index! + 1) * volume.length);
      return filtered(['input', `filter ${index}`], volume, filter, { bias: biases[index!]! }, cell);
    },
  },
  poolForward: {
    names: ['input', 'shape'],
    arrange: (args, flat) => {
      const { height, width } = args[1] as FlatShape;
      return unflattened(flat, height / 2, width / 2);
    },
    explain: (args, [channel, ...cell]) => {
      const [input, { height, width }] = args as [Float32Array, FlatShape];
      const grid = unflattened(input, height, width)[channel!]!;
      return pooled(`input, channel ${channel}`, grid, { kind: 'max', height: 2, width: 2 }, cell);
    },
  },
  reluForward: { names: ['input'] },
  reluBackward: { names: ['input', 'dOutput'] },
  denseForward: { names: ['input', 'dense'] },
  denseBackward: { names: ['input', 'dense', 'dOutput'] },
  poolBackward: { names: ['input', 'shape', 'dOutput'] },
  convBackward: { names: ['input', 'shape', 'conv', 'dOutput'] },
  softmax: { names: ['logits'] },
  softmaxCrossEntropy: { names: ['logits', 'label'] },
  initParams: { names: ['seed'] },
  forward: { names: ['params', 'images'] },
  gradients: { names: ['params', 'images', 'labels'] },
  trainStep: { names: ['params', 'images', 'labels', 'learningRate'], mayChange: ['params'] },
  train: { names: ['images', 'labels', 'options'] },
  predict: { names: ['params', 'images'] },
};

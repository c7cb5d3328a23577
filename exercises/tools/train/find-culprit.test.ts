import { describe, expect, test } from 'vitest';
import * as reference from '../../../solutions/07-mnist-cnn/mnist-cnn.ts';
import { loadMnist } from '../../lib/mnist/load-mnist.ts';
import { findCulprit } from './find-culprit.ts';
import { copyParams } from './params.ts';
import { StudentCode } from './student-code.ts';

const { images, labels } = loadMnist('train', { count: 4 });
const params = reference.initParams(1);

/** Whom the blame falls on when the step goes wrong with these functions in place of the reference's. */
function blame(functions: object, overrides: object = {}): string {
  const code = new StudentCode('mnist-cnn.ts', { ...reference, ...functions });
  return findCulprit(code, { params: copyParams(params), images, labels, rate: 0.1, ...overrides });
}

const nan = (length: number) => new Float32Array(length).fill(Number.NaN);
const throwing = () => {
  throw new Error('to do');
};

describe('findCulprit', () => {
  test('blames the layer whose answer is not finite, forward', () => {
    expect(blame({ convForward: () => nan(4608) })).toBe(
      'convForward returned NaN at index 0, though its input was finite',
    );
    expect(blame({ poolForward: () => nan(1152) })).toContain('poolForward returned NaN');
    expect(blame({ reluForward: (input: Float32Array) => input.map(() => 1 / 0) })).toContain(
      'reluForward returned Infinity',
    );
    expect(blame({ denseForward: () => nan(10) })).toContain('denseForward returned NaN');
  });

  test('blames a layer whose answer has another length or type', () => {
    expect(blame({ denseForward: () => new Float32Array(9) })).toBe(
      'denseForward must return a Float32Array of length 10, not a Float32Array of length 9',
    );
    expect(blame({ reluForward: () => [0] })).toContain(
      'reluForward must return a Float32Array of length 4608',
    );
    expect(blame({ denseBackward: () => undefined })).toContain('of length 256 as dInput, not undefined');
  });

  test('blames the loss, with the logits that it failed on', () => {
    const softmaxCrossEntropy = () => ({ loss: Infinity, dLogits: new Float32Array(10) });
    expect(blame({ softmaxCrossEntropy })).toMatch(
      /^softmaxCrossEntropy returned the loss Infinity for the label 5 and the logits -?[\d.]+(, -?[\d.]+){9}$/,
    );
    expect(blame({ softmaxCrossEntropy: () => ({ loss: 1, dLogits: nan(10) }) })).toContain(
      'softmaxCrossEntropy returned NaN as dLogits',
    );
  });

  test('blames the layer whose answer is not finite, backward', () => {
    expect(
      blame({
        denseBackward: () => ({ dInput: new Float32Array(256), dWeights: nan(2560), dBiases: nan(10) }),
      }),
    ).toContain('denseBackward returned NaN as dWeights');
    expect(blame({ poolBackward: () => nan(1024) })).toContain('poolBackward returned NaN');
    expect(blame({ reluBackward: () => nan(1024) })).toContain('reluBackward returned NaN');
    expect(
      blame({
        convBackward: () => ({
          dInput: new Float32Array(1152),
          dKernels: nan(3200),
          dBiases: new Float32Array(16),
        }),
      }),
    ).toContain('convBackward returned NaN as dKernels');
  });

  test('looks at every image of the batch', () => {
    const softmaxCrossEntropy = (logits: Float32Array, label: number) =>
      label === labels[3] ? { loss: Number.NaN } : reference.softmaxCrossEntropy(logits, label);
    expect(blame({ softmaxCrossEntropy })).toContain(`the loss NaN for the label ${labels[3]}`);
  });

  test('blames what puts the layers together where each layer alone is right', () => {
    expect(blame({ forward: () => nan(40) })).toContain('forward returned NaN');
    expect(blame({ gradients: () => ({ loss: Number.NaN }) })).toBe(
      'gradients returned the loss NaN, though every layer alone is right',
    );
    expect(blame({ gradients: () => ({ loss: 1, gradients: {} }) })).toContain(
      'gradients returned something',
    );
    expect(blame({})).toBe(
      'trainStep made NaN or an infinity out of a finite loss and finite gradients, at the rate 0.10',
    );
  });

  test('does not blame functions that the step did without', () => {
    expect(blame({ convForward: throwing, gradients: () => ({ loss: Number.NaN }) })).toContain(
      'gradients returned the loss NaN',
    );
    expect(blame({ convForward: throwing, forward: throwing })).toContain('trainStep made NaN');
  });

  test('tells weights that grew out of bounds from a fault in a layer', () => {
    const grown = copyParams(params);
    grown.dense.weights[5] = -3e20;
    expect(blame({}, { params: grown, rate: 9 })).toBe(
      'the weights have grown to 3.0e+20: the gradients are wrong, trainStep goes uphill instead of downhill, or the rate 9.0 is too high',
    );
  });
});

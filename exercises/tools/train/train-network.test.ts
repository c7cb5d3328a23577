import { describe, expect, test } from 'vitest';
import * as reference from '../../../solutions/07-mnist-cnn/mnist-cnn.ts';
import { loadMnist, type Mnist } from '../../lib/mnist/load-mnist.ts';
import { evaluateNetwork } from './evaluate-network.ts';
import { copyParams, type Params } from './params.ts';
import { StudentCode } from './student-code.ts';
import { type TrainingProgress, type TrainingState, trainNetwork } from './train-network.ts';

const OPTIONS = { epochs: 1, batch: 8, rate: 0.1, seed: 1 };

const codeWith = (functions: object) => new StudentCode('mnist-cnn.ts', { ...reference, ...functions });

/** Images that all have their own index as first pixel, so that one sees which ones a step got. */
function marked(count: number): Mnist {
  const images = new Float32Array(count * 784);
  for (let index = 0; index < count; index++) images[index * 784] = index;
  return { images, labels: Uint8Array.from({ length: count }, (_, index) => index % 10), count };
}

/** Trains with a `trainStep` that only takes notes. */
async function record(data: Mnist, options: typeof OPTIONS) {
  const steps: { indices: number[]; labels: number[]; rate: number }[] = [];
  const trainStep = (params: Params, images: Float32Array, labels: Uint8Array, rate: number) => {
    steps.push({ indices: [...labels.keys()].map((at) => images[at * 784]!), labels: [...labels], rate });
    return { params, loss: steps.length };
  };
  const training = await trainNetwork(codeWith({ trainStep }), data, options);
  return { steps, training };
}

describe('trainNetwork', () => {
  test('learns real digits', async () => {
    const progress: TrainingProgress[] = [];
    const code = codeWith({});
    const training = await trainNetwork(code, loadMnist('train', { count: 600 }), OPTIONS, {
      onStep: (p) => progress.push(p),
    });
    expect(training.losses.length).toBe(75);
    expect(training.images).toBe(600);
    expect(training.losses[0]).toBeGreaterThan(1.5);
    expect(progress.length).toBe(75);
    const last = progress.at(-1)!;
    expect(last).toMatchObject({ step: 75, steps: 75, secondsLeft: 0 });
    expect(last.loss).toBeLessThan(training.losses[0]!);
    expect(last.accuracy).toBeGreaterThan(0.3);
    expect(last.imagesPerSecond).toBeGreaterThan(0);

    const test = loadMnist('test', { count: 300 });
    const { right, count, confusions } = await evaluateNetwork(code, training.params, test);
    expect(count).toBe(300);
    expect(right / count).toBeGreaterThan(0.6);
    expect(confusions.reduce((sum, { times }) => sum + times, right)).toBe(300);
  });

  test('stopped and resumed it comes to the same network, to the bit', async () => {
    const data = loadMnist('train', { count: 60 });
    const options = { ...OPTIONS, epochs: 2 };
    const whole = await trainNetwork(codeWith({}), data, options);
    for (const most of [3, 8, 11]) {
      let steps = 0;
      const half = await trainNetwork(codeWith({}), data, options, { stop: () => steps++ >= most });
      expect(half).toMatchObject({ steps: 16, images: expect.any(Number) });
      expect(half.losses).toHaveLength(most);
      const rest = await trainNetwork(codeWith({}), data, options, { from: half });
      expect(rest.params).toEqual(whole.params);
      expect(rest.losses).toEqual(whole.losses);
    }
  });

  test('shows every image once an epoch, with its label, in an order that the seed decides', async () => {
    const { steps, training } = await record(marked(20), { ...OPTIONS, epochs: 2 });
    expect(steps.map(({ indices }) => indices.length)).toEqual([8, 8, 4, 8, 8, 4]);
    for (const { indices, labels } of steps) expect(labels).toEqual(indices.map((index) => index % 10));
    const order = steps.flatMap(({ indices }) => indices);
    for (const epoch of [order.slice(0, 20), order.slice(20)]) {
      expect(epoch.toSorted((one, other) => one - other)).toEqual([...Array(20).keys()]);
    }
    expect(order.slice(0, 20)).not.toEqual(order.slice(20));
    expect(training.losses).toEqual([1, 2, 3, 4, 5, 6]);

    const again = await record(marked(20), { ...OPTIONS, epochs: 2 });
    expect(again.steps).toEqual(steps);
    const other = await record(marked(20), { ...OPTIONS, epochs: 2, seed: 2 });
    expect(other.steps).not.toEqual(steps);
  });

  test('lets the learning rate fall in a line to 0', async () => {
    const { steps } = await record(marked(20), { ...OPTIONS, batch: 5, rate: 0.4 });
    const rates = steps.map(({ rate }) => rate);
    for (const [step, rate] of rates.entries()) expect(rate).toBeCloseTo(0.4 - 0.1 * step, 12);
  });

  test('stops at a loss that is NaN, and at weights that are, with the function to blame', async () => {
    const data = marked(20);
    const loss = { trainStep: (params: Params) => ({ params, loss: Number.NaN }) };
    await expect(
      trainNetwork(codeWith({ ...loss, softmaxCrossEntropy: () => ({ loss: Number.NaN }) }), data, OPTIONS),
    ).rejects.toThrow(/^step 1: the loss is NaN\.\nsoftmaxCrossEntropy returned the loss NaN/);

    const trainStep = (params: Params) => {
      params.dense.biases[2] = Number.NaN;
      return { params, loss: 2 };
    };
    await expect(trainNetwork(codeWith({ trainStep }), data, OPTIONS)).rejects.toThrow(
      /^step 1: dense\.biases\[2\] is NaN\.\ntrainStep made NaN/,
    );
  });

  test('a rate far too high is told as such', async () => {
    const data = loadMnist('train', { count: 80 });
    await expect(trainNetwork(codeWith({}), data, { ...OPTIONS, rate: 1e20 })).rejects.toThrow(
      /the weights have grown to .* or the rate .* is too high/,
    );
  });
});

describe('evaluateNetwork', () => {
  test('counts what was read right and lists what was misread, most frequent first', async () => {
    const data = { ...marked(600), labels: new Uint8Array(600).fill(3) };
    const done: number[] = [];
    let calls = 0;
    const predict = (_: Params, images: Float32Array) => {
      calls += 1;
      return new Uint8Array(images.length / 784).fill(calls === 3 ? 8 : 3).fill(9, 0, calls === 1 ? 1 : 0);
    };
    const evaluation = await evaluateNetwork(codeWith({ predict }), reference.initParams(1), data, (count) =>
      done.push(count),
    );
    expect(evaluation).toMatchObject({
      right: 499,
      count: 600,
      confusions: [
        { digit: 3, readAs: 8, times: 100 },
        { digit: 3, readAs: 9, times: 1 },
      ],
    });
    expect(evaluation.table[3]).toEqual([0, 0, 0, 499, 0, 0, 0, 0, 100, 1]);
    expect(evaluation.mistakes).toHaveLength(101);
    expect(evaluation.mistakes[0]).toEqual({ image: 0, digit: 3, readAs: 9 });
    expect(done).toEqual([250, 500, 600]);
  });

  test('what remains is left out where it is asked to stop, and the first are read all the same', async () => {
    const data = { ...marked(600), labels: new Uint8Array(600).fill(3) };
    const predict = (_: Params, images: Float32Array) => new Uint8Array(images.length / 784).fill(3);
    const ask = (stop: () => boolean) =>
      evaluateNetwork(codeWith({ predict }), reference.initParams(1), data, () => {}, stop);
    expect(await ask(() => true)).toMatchObject({ right: 250, count: 250 });
    let asked = 0;
    expect(await ask(() => ++asked > 1)).toMatchObject({ right: 500, count: 500 });
  });
});

test('what is kept on the way leads to the same end, whatever becomes of the rest', async () => {
  const data = loadMnist('train', { count: 80 });
  const kept: TrainingState[] = [];
  const keep = ({ params, losses, accuracies }: TrainingState) => {
    kept.push({ params: copyParams(params), losses: [...losses], accuracies: [...accuracies] });
  };
  const whole = await trainNetwork(codeWith({}), data, OPTIONS, { keep, keepEveryMs: 0 });
  expect(kept.length).toBe(whole.steps);
  const from = kept[1]!;
  const resumed = await trainNetwork(codeWith({}), data, OPTIONS, { from });
  expect(resumed.params).toEqual(whole.params);
  expect(resumed.losses).toEqual(whole.losses);
});

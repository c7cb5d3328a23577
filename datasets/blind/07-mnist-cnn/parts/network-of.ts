// The network on top of any layers; what a training does otherwise comes in as `ways`.
import { requireWhole } from '../../../../exercises/lib/require.ts';

const SHAPES = [{ channels: 1, height: 28, width: 28 }, { channels: 8, height: 24, width: 24 }, { channels: 8, height: 12, width: 12 }, { channels: 16, height: 8, width: 8 }];
const ARRAYS = [['conv1', 'kernels'], ['conv1', 'biases'], ['conv2', 'kernels'], ['conv2', 'biases'], ['dense', 'weights'], ['dense', 'biases']];

/** Numbers from 0 to 1 that follow from a seed. */
export function generator(seed) {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
/** The indices from 0 to `count` in a random order. */
export function shuffled(count, random) {
  const order = Array.from({ length: count }, (_, n) => n);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
export function mapParams(params, change) {
  const made = { conv1: { size: params.conv1.size }, conv2: { size: params.conv2.size }, dense: {} };
  for (const [layer, array] of ARRAYS) made[layer][array] = change(params[layer][array], layer, array);
  return made;
}
const count = (images) => {
  if (images.length === 0 || images.length % 784) throw new RangeError('images are no positive multiple of 784');
  return images.length / 784;
};
const requireLabels = (labels, images) => {
  if (labels.length !== images) throw new RangeError('labels are not one an image');
  if (labels.some((label) => label > 9)) throw new RangeError('labels are above 9');
};
const requireRate = (rate) => {
  if (!(rate > 0)) throw new RangeError('learningRate is not above 0');
};
const draws = {
  uniform: (random, inputs) => (2 * random() - 1) * Math.sqrt(3 / inputs),
  he: (random, inputs) => Math.sqrt((-2 * Math.log(1 - random()) * 2) / inputs) * Math.cos(2 * Math.PI * random()),
};

export function networkOf(layers, ways = {}) {
  const {
    spread = 'uniform',
    orderOf = (images, random) => shuffled(images, random),
    rateAt = (first, step, steps) => first * (1 - step / steps),
    batchesOf = (order, size) => Array.from({ length: Math.ceil(order.length / size) }, (_, at) => order.slice(at * size, (at + 1) * size)),
    meanOver = (images) => images,
    inPlace = false,
    seedOf = (seed) => seed,
    network = {},
  } = ways;

  function initParams(seed) {
    requireWhole('seed', seed, 0);
    const random = generator(seedOf(seed));
    const draw = (length, inputs) => Float32Array.from({ length }, () => draws[spread](random, inputs));
    return {
      conv1: { kernels: draw(200, 25), biases: new Float32Array(8), size: 5 },
      conv2: { kernels: draw(3200, 200), biases: new Float32Array(16), size: 5 },
      dense: { weights: draw(2560, 256), biases: new Float32Array(10) },
    };
  }
  function through(params, image) {
    const maps1 = layers.convForward(image, SHAPES[0], params.conv1);
    const open1 = layers.reluForward(maps1);
    const pooled1 = layers.poolForward(open1, SHAPES[1]);
    const maps2 = layers.convForward(pooled1, SHAPES[2], params.conv2);
    const open2 = layers.reluForward(maps2);
    const pooled2 = layers.poolForward(open2, SHAPES[3]);
    return { image, maps1, open1, pooled1, maps2, open2, pooled2, logits: layers.denseForward(pooled2, params.dense) };
  }
  const imageAt = (images, n) => images.subarray(n * 784, (n + 1) * 784);
  function forward(params, images) {
    const logits = new Float32Array(count(images) * 10);
    for (let n = 0; n * 784 < images.length; n++) logits.set(through(params, imageAt(images, n)).logits, n * 10);
    return logits;
  }
  function gradients(params, images, labels) {
    const all = count(images);
    requireLabels(labels, all);
    const sums = mapParams(params, ({ length }) => new Float64Array(length));
    let loss = 0;
    for (let n = 0; n < all; n++) {
      const way = through(params, imageAt(images, n));
      const end = layers.softmaxCrossEntropy(way.logits, labels[n]);
      loss += end.loss;
      const dense = layers.denseBackward(way.pooled2, params.dense, end.dLogits);
      const conv2 = layers.convBackward(way.pooled1, SHAPES[2], params.conv2, layers.reluBackward(way.maps2, layers.poolBackward(way.open2, SHAPES[3], dense.dInput)));
      const conv1 = layers.convBackward(way.image, SHAPES[0], params.conv1, layers.reluBackward(way.maps1, layers.poolBackward(way.open1, SHAPES[1], conv2.dInput)));
      const found = { conv1: { kernels: conv1.dKernels, biases: conv1.dBiases }, conv2: { kernels: conv2.dKernels, biases: conv2.dBiases }, dense: { weights: dense.dWeights, biases: dense.dBiases } };
      for (const [layer, array] of ARRAYS) found[layer][array].forEach((slope, at) => { sums[layer][array][at] += slope; });
    }
    return { loss: loss / meanOver(all), gradients: mapParams(sums, (array) => Float32Array.from(array, (sum) => sum / meanOver(all))) };
  }
  function trainStep(params, images, labels, learningRate) {
    requireRate(learningRate);
    const { loss, gradients: slopes } = made.gradients(params, images, labels);
    const moved = mapParams(params, (array, layer, name) => {
      const target = inPlace ? array : new Float32Array(array);
      slopes[layer][name].forEach((slope, at) => { target[at] -= learningRate * slope; });
      return target;
    });
    return { params: moved, loss };
  }
  function train(images, labels, { epochs, batchSize, learningRate, seed }) {
    const all = count(images);
    requireLabels(labels, all);
    requireWhole('epochs', epochs, 1);
    requireWhole('batchSize', batchSize, 1);
    requireRate(learningRate);
    let params = made.initParams(seed);
    const random = generator(seed + 1);
    const losses = [];
    const steps = epochs * Math.ceil(all / batchSize);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const batch of batchesOf(orderOf(all, random, epoch), batchSize, random)) {
        const pixels = new Float32Array(batch.length * 784);
        batch.forEach((n, at) => pixels.set(imageAt(images, n), at * 784));
        const step = made.trainStep(params, pixels, Uint8Array.from(batch, (n) => labels[n]), rateAt(learningRate, losses.length, steps, epoch, epochs));
        params = step.params;
        losses.push(step.loss);
      }
    }
    return { params, losses };
  }
  function predict(params, images) {
    const logits = made.forward(params, images);
    return Uint8Array.from({ length: logits.length / 10 }, (_, n) => {
      const own = logits.subarray(n * 10, n * 10 + 10);
      return own.indexOf(own.reduce((a, b) => Math.max(a, b)));
    });
  }
  const made = { initParams, forward, gradients, trainStep, train, predict, ...network };
  return made;
}

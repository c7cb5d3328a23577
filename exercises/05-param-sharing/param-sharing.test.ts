import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { side } from '../lib/arbitraries.ts';
import {
  convWeights,
  denseWeights,
  featureCount,
  type Layer,
  locallyConnectedWeights,
  networkTable,
} from './param-sharing.ts';

/** Counts are whole numbers: they are right or wrong, never nearly right. */
const exact = { absolute: 0, relative: 0 };

const kernelSides = { kernelHeight: side(1, 5), kernelWidth: side(1, 5) };
const conv = fc.record({ channels: side(1, 4), filters: side(1, 6), ...kernelSides });

/** The network of exercise 07: an image of a digit, two convolutions with pooling, ten classes. */
const digit = { channels: 1, height: 28, width: 28 };
const digitNetwork: Layer[] = [
  { kind: 'conv', filters: 8, kernel: 5 },
  { kind: 'pool', kernel: 2 },
  { kind: 'conv', filters: 16, kernel: 5 },
  { kind: 'pool', kernel: 2 },
  { kind: 'dense', outputs: 10 },
];

describe('denseWeights', () => {
  test('49 pixels to ten units take 490 weights, 10,000 to 10,000 take 10⁸', {
    meta: { points: 0.5 },
  }, () => {
    expect(denseWeights({ inputs: 49, outputs: 10 })).toBeNear(490, exact);
    expect(denseWeights({ inputs: 10_000, outputs: 10_000 })).toBeNear(100_000_000, exact);
  });

  test('one more unit takes one more weight for each input', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(side(1, 50), side(1, 50), (inputs, outputs) => {
        const more = denseWeights({ inputs, outputs: outputs + 1 }) - denseWeights({ inputs, outputs });
        expect(more).toBeNear(inputs, { ...exact, what: 'with one more unit − without' });
      }),
    );
  });

  test('the bias adds exactly one number for each unit', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(side(1, 50), side(1, 50), (inputs, outputs) => {
        const plain = denseWeights({ inputs, outputs, bias: false });
        expect(denseWeights({ inputs, outputs, bias: true }) - plain).toBeNear(outputs, {
          ...exact,
          what: 'with bias − without',
        });
      }),
    );
  });
});

describe('convWeights', () => {
  test('one 3×3 kernel has 9 weights, however often it is used', { meta: { points: 0.5 } }, () => {
    expect(convWeights({ channels: 1, filters: 1, kernelHeight: 3, kernelWidth: 3 })).toBeNear(9, exact);
    expect(convWeights({ channels: 1, filters: 1, kernelHeight: 10, kernelWidth: 10 })).toBeNear(100, exact);
    expect(convWeights({ channels: 3, filters: 4, kernelHeight: 3, kernelWidth: 3 })).toBeNear(108, exact);
  });

  test('turning the kernel by a quarter keeps its weights', { meta: { points: 0.25 } }, () => {
    expect(convWeights({ channels: 1, filters: 1, kernelHeight: 2, kernelWidth: 5 })).toBeNear(10, exact);
    fc.assert(
      fc.property(conv, (layer) => {
        const turned = { ...layer, kernelHeight: layer.kernelWidth, kernelWidth: layer.kernelHeight };
        expect(convWeights(turned)).toAgree(convWeights(layer), exact);
      }),
    );
  });

  test('twice the filters have twice the weights, twice the channels too', { meta: { points: 0.25 } }, () => {
    expect(convWeights({ channels: 2, filters: 3, kernelHeight: 1, kernelWidth: 1 })).toBeNear(6, exact);
    fc.assert(
      fc.property(conv, fc.boolean(), (layer, bias) => {
        const twice = 2 * convWeights({ ...layer, bias });
        expect(convWeights({ ...layer, bias, filters: 2 * layer.filters })).toAgree(twice, exact);
        const deeper = convWeights({ ...layer, channels: 2 * layer.channels });
        expect(deeper).toAgree(2 * convWeights(layer), {
          ...exact,
          what: 'twice the channels, twice the weights',
        });
      }),
    );
  });

  test('the bias adds exactly one number for each filter', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(conv, (layer) => {
        const plain = convWeights({ ...layer, bias: false });
        expect(convWeights({ ...layer, bias: true }) - plain).toBeNear(layer.filters, {
          ...exact,
          what: 'with bias − without',
        });
      }),
    );
  });
});

describe('locallyConnectedWeights', () => {
  test('10,000 units that each see 10×10 pixels take 10⁶ weights', { meta: { points: 0.5 } }, () => {
    const window = { channels: 1, filters: 1, kernelHeight: 10, kernelWidth: 10 };
    expect(locallyConnectedWeights({ ...window, outputHeight: 100, outputWidth: 100 })).toBeNear(
      1_000_000,
      exact,
    );
    expect(locallyConnectedWeights({ ...window, outputHeight: 2, outputWidth: 3 })).toBeNear(600, exact);
  });

  test('with one output position it is a convolution', { meta: { points: 0.25 } }, () => {
    const window = { channels: 2, filters: 3, kernelHeight: 1, kernelWidth: 2 };
    expect(locallyConnectedWeights({ ...window, outputHeight: 1, outputWidth: 1 })).toBeNear(12, exact);
    fc.assert(
      fc.property(conv, fc.boolean(), (layer, bias) => {
        const once = locallyConnectedWeights({ ...layer, bias, outputHeight: 1, outputWidth: 1 });
        expect(once).toAgree(convWeights({ ...layer, bias }), exact);
      }),
    );
  });

  test('with the whole input as its window it is a dense layer', { meta: { points: 0.25 } }, () => {
    const window = { channels: 1, filters: 10, kernelHeight: 7, kernelWidth: 7 };
    expect(locallyConnectedWeights({ ...window, outputHeight: 1, outputWidth: 1 })).toBeNear(490, exact);
    fc.assert(
      fc.property(conv, fc.boolean(), (layer, bias) => {
        const local = locallyConnectedWeights({ ...layer, bias, outputHeight: 1, outputWidth: 1 });
        const inputs = layer.channels * layer.kernelHeight * layer.kernelWidth;
        expect(local).toAgree(denseWeights({ inputs, outputs: layer.filters, bias }), exact);
      }),
    );
  });

  test('the bias adds one number for each filter and position', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(conv, side(1, 6), side(1, 6), (layer, outputHeight, outputWidth) => {
        const options = { ...layer, outputHeight, outputWidth };
        const plain = locallyConnectedWeights({ ...options, bias: false });
        expect(locallyConnectedWeights({ ...options, bias: true }) - plain).toBeNear(
          layer.filters * outputHeight * outputWidth,
          { ...exact, what: 'with bias − without' },
        );
      }),
    );
  });
});

describe('featureCount', () => {
  test('an 8×8 kernel makes 14,641 numbers of 128×128 pixels, a hundred make 1,464,100', {
    meta: { points: 0.5 },
  }, () => {
    const options = { height: 128, width: 128, kernelHeight: 8, kernelWidth: 8 };
    expect(featureCount({ ...options, filters: 1 })).toBeNear(14_641, exact);
    expect(featureCount({ ...options, filters: 100 })).toBeNear(1_464_100, exact);
  });

  test('a 3×3 kernel on 7×7 pixels: by padding and by stride', { meta: { points: 0.25 } }, () => {
    const options = { height: 7, width: 7, filters: 1, kernelHeight: 3, kernelWidth: 3 };
    expect(featureCount(options)).toBeNear(25, exact);
    expect(featureCount({ ...options, padding: 1 })).toBeNear(49, exact);
    expect(featureCount({ ...options, stride: 2 })).toBeNear(9, exact);
    expect(featureCount({ ...options, padding: 2, stride: 2 })).toBeNear(25, exact);
  });

  test('each filter puts out one number for each window that fits', { meta: { points: 0.5 } }, () => {
    const positions = (length: number, kernel: number, stride: number) =>
      Array.from({ length }, (_, start) => start).filter(
        (start) => start % stride === 0 && start + kernel <= length,
      ).length;
    const options = fc.record({
      height: side(5, 9),
      width: side(5, 9),
      filters: side(1, 4),
      ...kernelSides,
      stride: side(1, 3),
    });
    fc.assert(
      fc.property(options, ({ height, width, filters, kernelHeight, kernelWidth, stride }) => {
        expect(featureCount({ height, width, filters, kernelHeight, kernelWidth, stride })).toBeNear(
          filters * positions(height, kernelHeight, stride) * positions(width, kernelWidth, stride),
          exact,
        );
      }),
    );
  });

  test('padding makes the input larger on all four sides', { meta: { points: 0.25 } }, () => {
    const padded = { height: 1, width: 2, filters: 1, kernelHeight: 1, kernelWidth: 1, padding: 1 };
    expect(featureCount(padded)).toBeNear(12, exact);
    const sides = fc.record({ height: side(5, 9), width: side(5, 9), ...kernelSides, filters: side(1, 4) });
    fc.assert(
      fc.property(sides, side(1, 4), side(1, 3), (options, padding, stride) => {
        const larger = { height: options.height + 2 * padding, width: options.width + 2 * padding };
        expect(featureCount({ ...options, padding, stride })).toAgree(
          featureCount({ ...options, ...larger, stride }),
          exact,
        );
      }),
    );
  });
});

describe('networkTable', () => {
  const image = fc.record({ channels: side(1, 3), height: side(9, 12), width: side(9, 12) });
  const convLayer = fc.record(
    {
      kind: fc.constant('conv' as const),
      filters: side(1, 4),
      kernel: side(1, 3),
      padding: fc.nat(2),
      stride: side(1, 2),
      bias: fc.boolean(),
    },
    { requiredKeys: ['kind', 'filters', 'kernel'] },
  );
  const poolLayer = fc.record(
    { kind: fc.constant('pool' as const), kernel: side(1, 3), stride: side(1, 3) },
    { requiredKeys: ['kind', 'kernel'] },
  );
  const denseLayer = fc.record(
    { kind: fc.constant('dense' as const), outputs: side(1, 10), bias: fc.boolean() },
    { requiredKeys: ['kind', 'outputs'] },
  );

  test('the network for digits: what each layer puts out', { meta: { points: 0.5 } }, () => {
    expect(networkTable(digit, digitNetwork).rows.map(({ kind, output }) => ({ kind, output }))).toBeNear(
      [
        { kind: 'conv', output: { channels: 8, height: 24, width: 24 } },
        { kind: 'pool', output: { channels: 8, height: 12, width: 12 } },
        { kind: 'conv', output: { channels: 16, height: 8, width: 8 } },
        { kind: 'pool', output: { channels: 16, height: 4, width: 4 } },
        { kind: 'dense', output: { channels: 10, height: 1, width: 1 } },
      ],
      exact,
    );
  });

  test('the network for digits: 208, 3,216 and 2,570 parameters', { meta: { points: 0.5 } }, () => {
    const { rows, totals } = networkTable(digit, digitNetwork);
    expect(rows.map((row) => row.parameters)).toBeNear([208, 0, 3216, 0, 2570], exact);
    expect(totals.parameters).toBeNear(5994, exact);
  });

  test('the network for digits: 4,608 activations after the first layer, 7,050 in all', {
    meta: { points: 0.25 },
  }, () => {
    const { rows, totals } = networkTable(digit, digitNetwork);
    expect(rows.map((row) => row.activations)).toBeNear([4608, 1152, 1024, 256, 10], exact);
    expect(totals.activations).toBeNear(7050, exact);
  });

  test('the network for digits: 322,560 multiplications, most of them in the middle', {
    meta: { points: 0.5 },
  }, () => {
    const { rows, totals } = networkTable(digit, digitNetwork);
    expect(rows.map((row) => row.multiplications)).toBeNear([115_200, 0, 204_800, 0, 2560], exact);
    expect(totals.multiplications).toBeNear(322_560, exact);
  });

  test('the weights of a convolution do not depend on the size of its input', {
    meta: { points: 0.25 },
  }, () => {
    const layer: Layer = { kind: 'conv', filters: 4, kernel: 3 };
    expect(networkTable({ channels: 3, height: 6, width: 6 }, [layer]).totals.parameters).toBeNear(
      112,
      exact,
    );
    fc.assert(
      fc.property(image, side(9, 12), side(9, 12), convLayer, (input, height, width, layer) => {
        const [small, other] = [input, { ...input, height, width }].map((size) =>
          networkTable(size, [layer]),
        );
        expect(small!.rows[0]!.parameters).toAgree(other!.rows[0]!.parameters, exact);
        expect(small!.rows[0]!.parameters > 0).toBeNear(true);
      }),
    );
  });

  test('a convolution over its whole input costs what a dense layer costs', {
    meta: { points: 0.25 },
  }, () => {
    fc.assert(
      fc.property(side(1, 4), side(1, 5), side(1, 6), fc.boolean(), (channels, length, units, bias) => {
        const input = { channels, height: length, width: length };
        const conv = networkTable(input, [{ kind: 'conv', filters: units, kernel: length, bias }]);
        const dense = networkTable(input, [{ kind: 'dense', outputs: units, bias }]);
        expect(conv.rows).toAgree([{ ...dense.rows[0], kind: 'conv' }], exact);
        expect(conv.rows[0]!.activations).toBeNear(units, exact);
      }),
    );
  });

  test('what goes into a layer is what came out of the one before', { meta: { points: 0.5 } }, () => {
    const oblong = networkTable({ channels: 2, height: 4, width: 6 }, [{ kind: 'pool', kernel: 2 }]);
    expect(oblong.rows[0]!.output).toBeNear({ channels: 2, height: 2, width: 3 }, exact);
    const second = fc.oneof(convLayer, poolLayer, denseLayer);
    fc.assert(
      fc.property(image, convLayer, second, denseLayer, (input, first, middle, last) => {
        const front = networkTable(input, [first]);
        expect(front.rows[0]!.output.channels).toBeNear(first.filters, exact);
        const back = networkTable(front.rows[0]!.output, [middle, last]);
        const whole = networkTable(input, [first, middle, last]);
        expect(whole.rows).toAgree([...front.rows, ...back.rows], exact);
      }),
    );
  });

  test('the totals are the sums of the rows', { meta: { points: 0.25 } }, () => {
    const middle = fc.array(fc.oneof(convLayer, poolLayer), { maxLength: 1 });
    fc.assert(
      fc.property(image, convLayer, middle, denseLayer, (input, first, between, last) => {
        const { rows, totals } = networkTable(input, [first, ...between, last]);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(totals).toAgree(
          {
            parameters: sum(rows.map((row) => row.parameters)),
            activations: sum(rows.map((row) => row.activations)),
            multiplications: sum(rows.map((row) => row.multiplications)),
          },
          exact,
        );
        expect(totals.parameters > 0).toBeNear(true);
      }),
    );
  });
});

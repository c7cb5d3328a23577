import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  convWeights,
  denseWeights,
  featureCount,
  type Layer,
  locallyConnectedWeights,
  networkTable,
} from '../../exercises/05-param-sharing/param-sharing.ts';
import { notWhole, side } from '../../exercises/lib/arbitraries.ts';
import { often } from '../lib/large.ts';
import { refusalsOf } from '../lib/refusals-of.ts';
import { contracts } from './contracts.ts';
import * as reference from './param-sharing.ts';

const refuses = refusalsOf(
  { convWeights, denseWeights, featureCount, locallyConnectedWeights, networkTable },
  contracts,
);

const exact = { absolute: 0, relative: 0 };

/** What no count may be: nothing, less than nothing, a part of something, no number. */
const notCounts = notWhole(1);

/** Options with `bias` given or left out. */
const withBias = <T>(options: fc.Arbitrary<T>) =>
  fc
    .tuple(options, fc.constantFrom<{ bias?: boolean }>({}, { bias: false }, { bias: true }))
    .map(([rest, bias]) => ({ ...rest, ...bias }));

const window = {
  channels: side(1, 5),
  filters: side(1, 8),
  kernelHeight: side(1, 7),
  kernelWidth: side(1, 7),
};

/** Ten layers, each of another kind; the last ones have biases as well. */
const DEEP: Layer[] = [
  { kind: 'conv', filters: 16, kernel: 2, padding: 1 },
  { kind: 'conv', filters: 17, kernel: 3, bias: false },
  { kind: 'pool', kernel: 2, stride: 1 },
  { kind: 'conv', filters: 17, kernel: 9, padding: 6, stride: 2 },
  { kind: 'pool', kernel: 3, stride: 2 },
  { kind: 'conv', filters: 20, kernel: 5, padding: 6, stride: 2, bias: true },
  { kind: 'pool', kernel: 9 },
  { kind: 'conv', filters: 20, kernel: 2, padding: 7 },
  { kind: 'dense', outputs: 100 },
  { kind: 'dense', outputs: 1000, bias: true },
];

describe('denseWeights', () => {
  test('agrees with the definition, without a bias where none is asked for', {
    meta: { points: 0.25 },
  }, () => {
    fc.assert(
      fc.property(withBias(fc.record({ inputs: side(1, 200), outputs: side(1, 40) })), (options) => {
        expect(denseWeights(options)).toBeNear(reference.denseWeights(options), exact);
      }),
    );
  });

  test('refuses what cannot be a count', { meta: { points: 0.25 } }, () => {
    expect(denseWeights({ inputs: 3, outputs: 4 })).toBeNear(12, exact);
    // More than 32 bits hold, and exact in every float format.
    expect(denseWeights({ inputs: 100_000, outputs: 100_000 })).toBeNear(10_000_000_000, exact);
    expect(denseWeights({ inputs: 1024, outputs: 512, bias: true })).toBeNear(1025 * 512, exact);
    expect(denseWeights({ inputs: 1, outputs: 1, bias: true })).toBeNear(2, exact);
    expect(often((n) => denseWeights({ inputs: n + 1, outputs: 1 }))).toBeNear(
      often((n) => n + 1),
      exact,
    );
    refuses.denseWeights.each([{ inputs: 3, outputs: 4 }], 'inputs', 'outputs');
  });
});

describe('convWeights', () => {
  test('agrees with the definition, oblong kernels and left out biases included', {
    meta: { points: 0.25 },
  }, () => {
    fc.assert(
      fc.property(withBias(fc.record(window)), (options) => {
        expect(convWeights(options)).toBeNear(reference.convWeights(options), exact);
      }),
    );
  });

  test('refuses what cannot be a count', { meta: { points: 0.25 } }, () => {
    const right = { channels: 3, filters: 2, kernelHeight: 5, kernelWidth: 4 };
    expect(convWeights(right)).toBeNear(120, exact);
    expect(convWeights({ channels: 1024, filters: 2048, kernelHeight: 64, kernelWidth: 128 })).toBeNear(
      2 ** 34,
      exact,
    );
    expect(
      convWeights({ channels: 64, filters: 128, kernelHeight: 9, kernelWidth: 11, bias: true }),
    ).toBeNear(128 * (64 * 99 + 1), exact);
    const dot = { filters: 1, kernelHeight: 1, kernelWidth: 1 };
    expect(often((n) => convWeights({ ...dot, channels: n + 1 }))).toBeNear(
      often((n) => n + 1),
      exact,
    );
    refuses.convWeights.each([right], ...Object.keys(right));
  });
});

describe('locallyConnectedWeights', () => {
  test('agrees with the definition, oblong maps and left out biases included', {
    meta: { points: 0.25 },
  }, () => {
    const options = withBias(fc.record({ ...window, outputHeight: side(1, 6), outputWidth: side(1, 6) }));
    fc.assert(
      fc.property(options, (layer) => {
        expect(locallyConnectedWeights(layer)).toBeNear(reference.locallyConnectedWeights(layer), exact);
      }),
    );
  });

  test('refuses what cannot be a count', { meta: { points: 0.25 } }, () => {
    const right = {
      channels: 3,
      filters: 2,
      kernelHeight: 5,
      kernelWidth: 4,
      outputHeight: 2,
      outputWidth: 6,
    };
    expect(locallyConnectedWeights(right)).toBeNear(1440, exact);
    expect(
      locallyConnectedWeights({ ...right, channels: 1024, outputHeight: 1024, outputWidth: 1024 }),
    ).toBeNear(40 * 2 ** 30, exact);
    expect(
      locallyConnectedWeights({ ...right, filters: 128, kernelHeight: 9, kernelWidth: 11, bias: true }),
    ).toBeNear(12 * 128 * (3 * 99 + 1), exact);
    const dot = { channels: 1, filters: 1, kernelHeight: 1, kernelWidth: 1, outputHeight: 1 };
    expect(often((n) => locallyConnectedWeights({ ...dot, outputWidth: n + 1 }))).toBeNear(
      often((n) => n + 1),
      exact,
    );
    refuses.locallyConnectedWeights.each([right], ...Object.keys(right));
  });
});

describe('featureCount', () => {
  test('agrees with the definition for every padding and stride', { meta: { points: 0.5 } }, () => {
    // One window in six is as large as the padded input.
    const options = fc
      .record({
        sides: fc.record({ height: side(1, 14), width: side(1, 14) }),
        moves: fc.record({ padding: fc.nat(3), stride: side(1, 9) }, { requiredKeys: [] }),
      })
      .chain(({ sides: { height, width }, moves }) => {
        const room = 2 * (moves.padding ?? 0);
        const [kernelHeight, kernelWidth] = [height + room, width + room];
        const inner = fc.record({
          kernelHeight: side(1, Math.min(5, kernelHeight)),
          kernelWidth: side(1, Math.min(5, kernelWidth)),
        });
        return fc.record({
          filters: side(1, 6),
          kernel: fc.oneof(
            { arbitrary: inner, weight: 5 },
            { arbitrary: fc.constant({ kernelHeight, kernelWidth }), weight: 1 },
          ),
          rest: fc.constant({ height, width, ...moves }),
        });
      })
      .map(({ filters, kernel, rest }) => ({ filters, ...kernel, ...rest }));
    fc.assert(
      fc.property(options, (layer) => {
        expect(featureCount(layer)).toBeNear(reference.featureCount(layer), exact);
      }),
    );
  });

  test('a window as large as the padded input fits once, a larger one is refused', {
    meta: { points: 0.25 },
  }, () => {
    const image = { height: 3, width: 5, filters: 7 };
    expect(featureCount({ ...image, kernelHeight: 3, kernelWidth: 5, stride: 2 })).toBeNear(7, exact);
    expect(featureCount({ ...image, kernelHeight: 7, kernelWidth: 9, padding: 2 })).toBeNear(7, exact);
    expect(featureCount({ ...image, kernelHeight: 3, kernelWidth: 5, padding: 1 })).toBeNear(63, exact);
    const dot = { height: 1, width: 1, filters: 5, kernelHeight: 1, kernelWidth: 1 };
    expect(featureCount({ ...dot, stride: 3 })).toBeNear(5, exact);
    expect(featureCount({ ...image, kernelHeight: 5, kernelWidth: 5, padding: 1, stride: 2 })).toBeNear(
      14,
      exact,
    );
    refuses.featureCount({ ...image, kernelHeight: 4, kernelWidth: 5 });
    refuses.featureCount({ ...image, kernelHeight: 3, kernelWidth: 6 });
    const refusesWindow = (window: object) =>
      refuses.featureCount({ ...image, kernelHeight: 1, kernelWidth: 1, ...window });
    refusesWindow({ kernelWidth: 8, padding: 1 });
    refusesWindow({ kernelHeight: 6, padding: 1 });
    // A long stride makes what is missing less than a step.
    refusesWindow({ kernelHeight: 4, stride: 2 });
    refusesWindow({ kernelWidth: 6, stride: 2 });
    refusesWindow({ height: 5, width: 3, kernelWidth: 4 });
  });

  test('refuses what cannot be a count', { meta: { points: 0.25 } }, () => {
    const right = { height: 6, width: 7, filters: 2, kernelHeight: 3, kernelWidth: 4, padding: 0, stride: 1 };
    expect(featureCount(right)).toBeNear(32, exact);
    const large = { height: 64, width: 64, filters: 2 ** 22, kernelHeight: 1, kernelWidth: 1 };
    expect(featureCount(large)).toBeNear(2 ** 34, exact);
    for (const [stride, padding] of [
      [1, 6],
      [5, 7],
      [9, 64],
      [64, 11],
    ] as const) {
      const far = {
        height: 64,
        width: 146,
        filters: 100,
        kernelHeight: 11,
        kernelWidth: 9,
        stride,
        padding,
      };
      expect(featureCount(far)).toBeNear(reference.featureCount(far), exact);
    }
    const strip = { height: 1, filters: 1, kernelHeight: 1, kernelWidth: 1 };
    expect(often((n) => featureCount({ ...strip, width: n + 1 }))).toBeNear(
      often((n) => n + 1),
      exact,
    );
    // With so much padding a window fits, whatever else is wrong.
    const roomy = { ...right, kernelHeight: 1, kernelWidth: 1, padding: 2 };
    refuses.featureCount.each([roomy], 'height', 'width');
    refuses.featureCount.each([right], 'filters', 'kernelHeight', 'kernelWidth', 'stride', 'padding');
  });
});

describe('networkTable', () => {
  const convLayer = fc.record(
    {
      kind: fc.constant('conv' as const),
      filters: side(1, 5),
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
    { kind: fc.constant('dense' as const), outputs: side(1, 12), bias: fc.boolean() },
    { requiredKeys: ['kind', 'outputs'] },
  );
  /** Three windows of side 3, at strides up to 3, always fit an input of side 27. */
  const image = fc.record({ channels: side(1, 3), height: side(27, 32), width: side(27, 32) });
  /** Behind a dense layer, what fits one cell. */
  const onOneCell = fc.oneof<fc.Arbitrary<Layer>[]>(
    denseLayer,
    fc.record({ kind: fc.constant('pool' as const), kernel: fc.constant(1) }),
    fc.record({
      kind: fc.constant('conv' as const),
      filters: side(1, 4),
      kernel: side(1, 3),
      padding: side(1, 2),
    }),
  );

  test('agrees with the definition on networks of every kind', { meta: { points: 0.5 } }, () => {
    const spatial = fc.array<Layer>(fc.oneof(convLayer, poolLayer), { minLength: 1, maxLength: 3 });
    const dense = fc.array<Layer>(denseLayer, { maxLength: 2 });
    // As in the networks that won the contests, whose multiplications no 32 bits hold.
    const wide = networkTable({ channels: 1024, height: 64, width: 64 }, [
      { kind: 'conv', filters: 1024, kernel: 1, bias: false },
    ]);
    expect([wide.rows[0]!.multiplications, wide.totals.multiplications]).toBeNear([2 ** 32, 2 ** 32], exact);
    const large = { channels: 3, height: 70, width: 90 };
    expect(networkTable(large, DEEP)).toBeNear(reference.networkTable(large, DEEP), exact);
    // The lesson's own numbers, 100 kernels of 8×8 at 14,641 places, and long strides.
    const strides: Layer[] = [
      { kind: 'conv', filters: 100, kernel: 8 },
      { kind: 'pool', kernel: 9, stride: 5 },
      { kind: 'conv', filters: 64, kernel: 9, padding: 6, stride: 5 },
      { kind: 'dense', outputs: 1000 },
    ];
    const photo = { channels: 1, height: 128, width: 128 };
    expect(networkTable(photo, strides)).toBeNear(reference.networkTable(photo, strides), exact);
    // Of one kind alone, no layer like the one before.
    const alike: Layer[][] = [
      Array.from({ length: 8 }, (_, n) => ({
        kind: 'conv',
        filters: n + 1,
        kernel: 1 + (n % 3),
        padding: (n * n) % 4,
        stride: 1 + (n % 2),
        bias: n % 3 > 0,
      })),
      Array.from({ length: 6 }, (_, n) => ({ kind: 'pool', kernel: 2 + (n % 3), stride: 1 + (n % 2) })),
      Array.from({ length: 8 }, (_, n) => ({ kind: 'dense', outputs: n + 3, bias: n % 3 > 0 })),
    ];
    for (const stack of alike) {
      const oblong = { channels: 2, height: 97, width: 120 };
      expect(networkTable(oblong, stack)).toBeNear(reference.networkTable(oblong, stack), exact);
    }
    // What was answered before is no answer to another image, nor to another layer.
    for (const height of [6, 7, 8]) {
      for (const kernel of [2, 3]) {
        const [image, layers]: [reference.Shape, Layer[]] = [
          { channels: 2, height, width: 9 },
          [
            { kind: 'conv', filters: 2, kernel: 3 },
            { kind: 'pool', kernel, stride: 1 },
          ],
        ];
        expect(networkTable(image, layers)).toBeNear(reference.networkTable(image, layers), exact);
      }
    }
    const step: Layer[] = [{ kind: 'pool', kernel: 1 }];
    expect(often((n) => networkTable({ channels: 1, height: 1, width: n + 1 }, step).totals)).toBeNear(
      often((n) => ({ parameters: 0, activations: n + 1, multiplications: 0 })),
      exact,
    );
    fc.assert(
      fc.property(image, spatial, dense, onOneCell, (input, front, back, last) => {
        const layers = back.length > 0 ? [...front, ...back, last] : front;
        expect(networkTable(input, layers)).toBeNear(reference.networkTable(input, layers), exact);
      }),
    );
  });

  test('what a layer leaves out: a bias is added, pooling windows do not overlap', {
    meta: { points: 0.25 },
  }, () => {
    const input = { channels: 2, height: 7, width: 10 };
    const layers: Layer[] = [
      { kind: 'pool', kernel: 3 },
      { kind: 'conv', filters: 4, kernel: 2 },
      { kind: 'dense', outputs: 5 },
    ];
    const { rows } = networkTable(input, layers);
    expect(rows.map(({ output }) => output)).toBeNear(
      [
        { channels: 2, height: 2, width: 3 },
        { channels: 4, height: 1, width: 2 },
        { channels: 5, height: 1, width: 1 },
      ],
      exact,
    );
    expect(rows.map(({ parameters }) => parameters)).toBeNear([0, 36, 45], exact);
  });

  test('a dense layer may stand anywhere, and be followed by a convolution', {
    meta: { points: 0.25 },
  }, () => {
    const input = { channels: 2, height: 3, width: 4 };
    const layers: Layer[] = [
      { kind: 'dense', outputs: 6, bias: false },
      { kind: 'conv', filters: 5, kernel: 3, padding: 1 },
      { kind: 'dense', outputs: 3 },
    ];
    const { rows, totals } = networkTable(input, layers);
    expect(rows.map(({ output }) => output)).toBeNear(
      [
        { channels: 6, height: 1, width: 1 },
        { channels: 5, height: 1, width: 1 },
        { channels: 3, height: 1, width: 1 },
      ],
      exact,
    );
    expect(totals).toBeNear({ parameters: 144 + 275 + 18, activations: 14, multiplications: 429 }, exact);
    // Afterwards a network without layers costs nothing, for nothing is left of the one before.
    const none = { rows: [], totals: { parameters: 0, activations: 0, multiplications: 0 } };
    expect(networkTable(input, [])).toBeNear(none, exact);
    const dot = { channels: 2, height: 1, width: 1 };
    expect(networkTable(dot, [{ kind: 'conv', filters: 3, kernel: 4, padding: 2, stride: 3 }])).toBeNear(
      {
        rows: [
          {
            kind: 'conv',
            output: { channels: 3, height: 1, width: 1 },
            parameters: 99,
            activations: 3,
            multiplications: 96,
          },
        ],
        totals: { parameters: 99, activations: 3, multiplications: 96 },
      },
      exact,
    );
  });

  test('refuses images that cannot be, before any layer is looked at', { meta: { points: 0.25 } }, () => {
    const input = { channels: 3, height: 4, width: 5 };
    const layers: Layer[] = [{ kind: 'dense', outputs: 2, bias: false }];
    expect(networkTable(input, layers).totals).toBeNear(
      { parameters: 120, activations: 2, multiplications: 120 },
      exact,
    );
    for (const network of [layers, []]) {
      refuses.networkTable.each([input, network], 'channels', 'height', 'width');
    }
  });

  test('refuses layers that cannot be, wherever they stand', { meta: { points: 0.25 } }, () => {
    const input = { channels: 3, height: 4, width: 6 };
    const front: Layer[] = [{ kind: 'pool', kernel: 2 }];
    const refusesLayer = (layer: Layer) => refuses.networkTable(input, [...front, layer]);
    expect(networkTable(input, [...front, { kind: 'conv', filters: 2, kernel: 2 }]).rows[1]!.output).toBeNear(
      { channels: 2, height: 1, width: 2 },
      exact,
    );
    for (const bad of notCounts) {
      refusesLayer({ kind: 'conv', filters: bad, kernel: 1 });
      refusesLayer({ kind: 'conv', filters: 1, kernel: bad, stride: 1 });
      refusesLayer({ kind: 'conv', filters: 1, kernel: 1, stride: bad });
      refusesLayer({ kind: 'pool', kernel: bad, stride: 1 });
      refusesLayer({ kind: 'pool', kernel: 1, stride: bad });
      refusesLayer({ kind: 'dense', outputs: bad });
    }
    for (const padding of notWhole(0)) refusesLayer({ kind: 'conv', filters: 1, kernel: 1, padding });
    refusesLayer({ kind: 'conv', filters: 1, kernel: 3 });
    refusesLayer({ kind: 'conv', filters: 1, kernel: 5, padding: 1 });
    refusesLayer({ kind: 'pool', kernel: 3 });
    refusesLayer({ kind: 'conv', filters: 1, kernel: 3, stride: 2 });
    refusesLayer({ kind: 'pool', kernel: 3, stride: 4 });
    const dot = { channels: 1, height: 1, width: 1 };
    refuses.networkTable(dot, [{ kind: 'pool', kernel: 2 }]);
    // A kernel makes no pool of it.
    refusesLayer({ kind: 'norm', kernel: 1 } as unknown as Layer);
    // Far behind, too.
    for (const layer of [
      { kind: 'conv', filters: 0, kernel: 1 },
      { kind: 'pool', kernel: 1.5 },
      { kind: 'dense', outputs: -1 },
    ] as Layer[]) {
      refuses.networkTable({ channels: 3, height: 70, width: 90 }, [...DEEP, layer]);
    }
    const tall = { channels: 3, height: 6, width: 4 };
    const tooWide: Layer[] = [
      { kind: 'conv', filters: 1, kernel: 5 },
      { kind: 'pool', kernel: 5 },
    ];
    for (const layer of tooWide) refuses.networkTable(tall, [layer]);
    for (const kind of ['norm', 'fc', 'constructor', '', undefined])
      refusesLayer({ kind } as unknown as Layer);
  });
});

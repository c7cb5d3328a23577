import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { side } from '../lib/arbitraries.ts';
import {
  fitsExactly,
  outputSize,
  paddingFor,
  samePadding,
  stackReceptiveField,
  stackShape,
} from './conv-output-size.ts';

/**
 * An axis made from its windows: `windows` of them are laid, `rest` cells (fewer than a stride) are left over, and
 * that is how long the padded input is. Some of it may be padding.
 */
const laidAxis = fc
  .record({ windows: side(1, 6), kernel: side(1, 5), stride: side(1, 4), left: fc.nat(3), zeros: fc.nat(3) })
  .map(({ windows, kernel, stride, left, zeros }) => {
    const rest = left % stride;
    const padded = (windows - 1) * stride + kernel + rest;
    const padding = Math.min(zeros, Math.ceil(padded / 2) - 1);
    return { windows, rest, padded, axis: { input: padded - 2 * padding, kernel, padding, stride } };
  });

/** The same axis for the height, and for the width with `more` windows beside. */
const laidPlane = fc.tuple(laidAxis, fc.nat(4)).map(([{ windows, padded, axis }, more]) => ({
  layer: { kernel: axis.kernel, stride: axis.stride },
  padding: axis.padding,
  bare: { height: axis.input, width: axis.input + more * axis.stride },
  padded: { height: padded, width: padded + more * axis.stride },
  maps: { height: windows, width: windows + more },
}));

const odd = side(0, 6).map((arm) => arm + 1 + arm);

/** The network that exercise 07 trains, up to its dense layer. */
const digits = { channels: 1, height: 28, width: 28 };
const network = [
  { kind: 'conv' as const, filters: 8, kernel: 5 },
  { kind: 'pool' as const, kernel: 2 },
  { kind: 'conv' as const, filters: 16, kernel: 5 },
  { kind: 'pool' as const, kernel: 2 },
];

const conv = fc.record(
  {
    kind: fc.constant('conv' as const),
    filters: side(1, 4),
    kernel: side(1, 3),
    padding: side(0, 2),
    stride: side(1, 3),
  },
  { requiredKeys: ['kind', 'filters', 'kernel'] },
);
const pool = fc.record(
  { kind: fc.constant('pool' as const), kernel: side(1, 3), stride: side(1, 3) },
  { requiredKeys: ['kind', 'kernel'] },
);

describe('outputSize', () => {
  test('a 3-cell window on 7 cells: five places at stride 1, three at stride 2', {
    meta: { points: 0.5 },
  }, () => {
    expect(outputSize({ input: 7, kernel: 3 })).toBeNear(5);
    expect(outputSize({ input: 7, kernel: 3, stride: 2 })).toBeNear(3);
  });

  test('padding lengthens the input at both ends', { meta: { points: 0.5 } }, () => {
    expect(outputSize({ input: 7, kernel: 1, padding: 2 })).toBeNear(11);
    expect(outputSize({ input: 7, kernel: 3, padding: 2, stride: 2 })).toBeNear(5);
    expect(outputSize({ input: 7, kernel: 3, padding: 4, stride: 2 })).toBeNear(7);
  });

  test('a window that would leave the input is dropped', { meta: { points: 0.25 } }, () => {
    expect(outputSize({ input: 7, kernel: 3, stride: 3 })).toBeNear(2);
    expect(outputSize({ input: 6, kernel: 3, stride: 4 })).toBeNear(1);
  });

  test('as many cells come out as windows were laid', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(laidAxis, ({ windows, axis }) => {
        expect(outputSize(axis)).toBeNear(windows);
      }),
    );
  });

  test('a kernel of one cell keeps the size, each further cell costs one', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(side(2, 12), (input) => {
        expect(outputSize({ input, kernel: 1 })).toBeNear(input);
        expect(outputSize({ input, kernel: 2 })).toBeNear(input - 1);
        expect(outputSize({ input, kernel: input })).toBeNear(1);
      }),
    );
  });

  test('refuses a window larger than the padded input', { meta: { points: 0.25 } }, () => {
    expect(outputSize({ input: 2, kernel: 3, padding: 1 })).toBeNear(2);
    expect(() => outputSize({ input: 2, kernel: 3 })).toRefuse('kernel');
    expect(() => outputSize({ input: 2, kernel: 5, padding: 1, stride: 2 })).toRefuse('kernel');
    expect(() => outputSize({ input: 2, kernel: 3, stride: 3 })).toRefuse('kernel');
  });
});

describe('fitsExactly', () => {
  test('7 cells fit a 3-cell window at stride 2, and not at stride 3', { meta: { points: 0.25 } }, () => {
    expect(fitsExactly({ input: 7, kernel: 3, stride: 2 })).toBeNear(true);
    expect(fitsExactly({ input: 7, kernel: 3, stride: 3 })).toBeNear(false);
  });

  test('padding can make a window fit that did not', { meta: { points: 0.25 } }, () => {
    expect(fitsExactly({ input: 7, kernel: 3, padding: 1, stride: 3 })).toBeNear(true);
    expect(fitsExactly({ input: 7, kernel: 3, padding: 1, stride: 4 })).toBeNear(false);
    expect(fitsExactly({ input: 7, kernel: 3, padding: 2, stride: 4 })).toBeNear(true);
    expect(fitsExactly({ input: 7, kernel: 3, padding: 2, stride: 3 })).toBeNear(false);
  });

  test('windows fit where nothing is left over after the last', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(laidAxis, ({ rest, axis }) => {
        expect(fitsExactly(axis)).toBeNear(rest === 0);
        expect(fitsExactly({ ...axis, stride: 1 })).toBeNear(true);
      }),
    );
  });
});

describe('samePadding', () => {
  test('kernels of 1, 3, 5 and 11 cells', { meta: { points: 0.5 } }, () => {
    expect(samePadding(1)).toBeNear(0);
    expect(samePadding(3)).toBeNear(1);
    expect(samePadding(5)).toBeNear(2);
    expect(samePadding(11)).toBeNear(5);
  });

  test('as much padding as there are cells on one side of the middle', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(side(1, 40), (arm) => {
        expect(samePadding(arm + 1 + arm)).toBeNear(arm);
      }),
    );
  });

  test('with it the output is as large as the input, one more adds two', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(side(1, 12), odd, (input, kernel) => {
        const padding = samePadding(kernel);
        expect(outputSize({ input, kernel, padding })).toBeNear(input);
        expect(outputSize({ input, kernel, padding: padding + 1 })).toBeNear(input + 2);
      }),
    );
  });
});

describe('paddingFor', () => {
  test('7 stays 7: padding of 1 at stride 1, of 4 at stride 2', { meta: { points: 0.25 } }, () => {
    expect(paddingFor({ input: 7, kernel: 3, stride: 1, output: 7 })).toBeNear(1);
    expect(paddingFor({ input: 7, kernel: 3, stride: 2, output: 7 })).toBeNear(4);
    expect(paddingFor({ input: 7, kernel: 3, stride: 2, output: 5 })).toBeNear(2);
  });

  test('takes the smallest where several give the same output', { meta: { points: 0.25 } }, () => {
    expect(paddingFor({ input: 7, kernel: 3, stride: 4, output: 2 })).toBeNear(0);
    expect(paddingFor({ input: 7, kernel: 3, stride: 4, output: 3 })).toBeNear(2);
    expect(paddingFor({ input: 7, kernel: 3, stride: 5, output: 3 })).toBeNear(3);
  });

  test('undefined where no padding gives the output', { meta: { points: 0.5 } }, () => {
    expect(paddingFor({ input: 7, kernel: 3, stride: 1, output: 9 })).toBeNear(2);
    expect(paddingFor({ input: 7, kernel: 3, stride: 1, output: 8 })).toBeNear(undefined);
    expect(paddingFor({ input: 7, kernel: 3, stride: 1, output: 4 })).toBeNear(undefined);
    expect(paddingFor({ input: 7, kernel: 3, stride: 2, output: 2 })).toBeNear(undefined);
  });

  test('finds the padding with which the windows were laid', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(
        laidAxis.filter(({ rest }) => rest < 2),
        ({ windows, axis: { input, kernel, padding, stride } }) => {
          expect(paddingFor({ input, kernel, stride, output: windows })).toBeNear(padding);
        },
      ),
    );
  });
});

describe('stackShape', () => {
  test('the network of exercise 07 ends in 16 maps of 4×4', { meta: { points: 0.25 } }, () => {
    expect(stackShape(digits, network.slice(0, 1))).toBeNear({ channels: 8, height: 24, width: 24 });
    expect(stackShape(digits, network)).toBeNear({ channels: 16, height: 4, width: 4 });
  });

  test('pooling keeps the channels and moves by its kernel unless told', { meta: { points: 0.25 } }, () => {
    const photo = { channels: 3, height: 9, width: 6 };
    expect(stackShape(photo, [{ kind: 'pool', kernel: 3 }])).toBeNear({ channels: 3, height: 3, width: 2 });
    expect(stackShape(photo, [{ kind: 'pool', kernel: 3, stride: 2 }])).toBeNear({
      channels: 3,
      height: 4,
      width: 2,
    });
  });

  test('one layer lays its windows on both axes', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(laidPlane, side(1, 4), side(1, 4), (plane, channels, filters) => {
        const { layer, padding, bare, padded, maps } = plane;
        const conv = { kind: 'conv' as const, filters, padding, ...layer };
        expect(stackShape({ channels, ...bare }, [conv])).toBeNear({ channels: filters, ...maps });
        expect(stackShape({ channels, ...padded }, [{ kind: 'pool', ...layer }])).toBeNear({
          channels,
          ...maps,
        });
      }),
    );
  });

  test('two stacks, one after the other, are one stack', { meta: { points: 0.25 } }, () => {
    const shape = fc.record({ channels: side(1, 3), height: side(27, 30), width: side(27, 30) });
    const layers = fc.array(fc.oneof(conv, pool), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(shape, layers, conv, (image, first, last) => {
        const whole = stackShape(image, [...first, last]);
        expect(whole).toAgree(stackShape(stackShape(image, first), [last]));
        expect(whole.channels).toBeNear(last.filters);
      }),
    );
  });
});

describe('stackReceptiveField', () => {
  test('one layer sees its kernel and moves by its stride', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(side(2, 9), side(1, 4), (kernel, stride) => {
        const field = { size: kernel, stride };
        expect(stackReceptiveField([{ kind: 'conv', filters: 2, kernel, stride }])).toBeNear(field);
        expect(stackReceptiveField([{ kind: 'pool', kernel, stride }])).toBeNear(field);
      }),
    );
  });

  test('two 3×3 convolutions see what one 5×5 sees, three see 7×7', { meta: { points: 0.25 } }, () => {
    const three = { kind: 'conv' as const, filters: 4, kernel: 3, padding: 1 };
    expect(stackReceptiveField([three, three])).toBeNear({ size: 5, stride: 1 });
    expect(stackReceptiveField([three, three, three])).toBeNear({ size: 7, stride: 1 });
  });

  test('behind a stride, a kernel spans more of the input', { meta: { points: 0.25 } }, () => {
    expect(stackReceptiveField(network.slice(0, 2))).toBeNear({ size: 6, stride: 2 });
    expect(stackReceptiveField(network.slice(0, 3))).toBeNear({ size: 14, stride: 2 });
    expect(stackReceptiveField(network)).toBeNear({ size: 16, stride: 4 });
  });

  test('agrees with an experiment that follows the pixels', { meta: { points: 0.5 } }, () => {
    // Each cell carries the pixels it has seen; at first every pixel has seen itself.
    const pixels = Array.from({ length: 60 }, (_, position) => [position]);
    const follow = (cells: number[][], [kernel, stride]: [number, number]) =>
      cells
        .map((_, start) => cells.slice(start, start + kernel))
        .filter((window, start) => start % stride === 0 && window.length === kernel)
        .map((window) => window.flat());
    const windows = fc.array(fc.tuple(side(1, 3), side(1, 3)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(windows, (stack) => {
        const [one, next] = stack.reduce(follow, pixels) as [number[], number[]];
        const field = { size: one.at(-1)! - one[0]! + 1, stride: next[0]! - one[0]! };
        const layers = stack.map(([kernel, stride]) => ({
          kind: 'conv' as const,
          filters: 2,
          kernel,
          stride,
        }));
        expect(stackReceptiveField(layers)).toBeNear(field);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitsExactly,
  outputSize,
  paddingFor,
  samePadding,
  stackReceptiveField,
  stackShape,
} from '../../exercises/02-conv-output-size/conv-output-size.ts';
import { notWhole, side } from '../../exercises/lib/arbitraries.ts';
import { often } from '../lib/large.ts';
import { refusalsOf } from '../lib/refusals-of.ts';
import { contracts } from './contracts.ts';
import type { Layer } from './conv-output-size.ts';
import * as reference from './conv-output-size.ts';

const refuses = refusalsOf(
  { fitsExactly, outputSize, paddingFor, samePadding, stackReceptiveField, stackShape },
  contracts,
);

/** An axis into which its window fits; padding and stride are given or left to their defaults. */
const axis = fc
  .record(
    { input: side(1, 30), kernel: side(1, 12), padding: side(0, 5), stride: side(1, 7) },
    { requiredKeys: ['input', 'kernel'] },
  )
  .filter(({ input, kernel, padding = 0 }) => kernel <= input + 2 * padding);

const conv = fc.record(
  {
    kind: fc.constant('conv' as const),
    filters: side(1, 9),
    kernel: side(1, 4),
    padding: side(0, 2),
    stride: side(1, 3),
  },
  { requiredKeys: ['kind', 'filters', 'kernel'] },
);
const pool = fc.record(
  { kind: fc.constant('pool' as const), kernel: side(1, 3), stride: side(1, 3) },
  { requiredKeys: ['kind', 'kernel'] },
);
const layers = fc.array(fc.oneof(conv, pool), { minLength: 1, maxLength: 6 });

/** A layer by itself, and as the first, the second and the last of several. */
const DOT: Layer = { kind: 'conv', filters: 1, kernel: 1 };
const STACKS: ((layer: Layer) => Layer[])[] = [
  (layer) => [layer],
  (layer) => [layer, DOT],
  (layer) => [DOT, layer, DOT],
  (layer) => [DOT, layer],
];

/** Axes larger than those that are drawn, and some that are written with the same digits as others. */
const LARGE = [
  { input: 64, kernel: 9, padding: 6, stride: 5 },
  { input: 65, kernel: 64, padding: 64, stride: 64 },
  { input: 1464, kernel: 128, padding: 100, stride: 11 },
  { input: 1000, kernel: 9, padding: 6, stride: 2 },
  { input: 11, kernel: 1, padding: 5, stride: 1 },
  { input: 1, kernel: 11, padding: 5, stride: 1 },
  { input: 12, kernel: 3, padding: 4, stride: 5 },
  { input: 1, kernel: 2, padding: 34, stride: 5 },
];

const EXACT = { absolute: 0, relative: 0 };

/** Eight layers, each of another kind, and the last ones the largest. */
const DEEP: Layer[] = [
  { kind: 'conv', filters: 16, kernel: 2, padding: 1 },
  { kind: 'conv', filters: 17, kernel: 3, stride: 1 },
  { kind: 'pool', kernel: 2, stride: 1 },
  { kind: 'conv', filters: 64, kernel: 9, padding: 6, stride: 2 },
  { kind: 'pool', kernel: 3, stride: 2 },
  { kind: 'conv', filters: 100, kernel: 5, padding: 2, stride: 5 },
  { kind: 'pool', kernel: 9 },
  { kind: 'conv', filters: 1, kernel: 2, padding: 7, stride: 3 },
  { kind: 'pool', kernel: 4, stride: 2 },
];

/** Stacks of one kind alone, no layer like the one before. */
const ALIKE: Layer[][] = [
  Array.from({ length: 8 }, (_, n) => ({
    kind: 'conv',
    filters: n + 1,
    kernel: 1 + (n % 3),
    padding: (n * n) % 4,
    stride: 1 + (n % 2),
  })),
  Array.from({ length: 8 }, (_, n) => ({ kind: 'pool', kernel: 2 + (n % 3), stride: 1 + (n % 2) })),
];

describe('outputSize', () => {
  test('agrees with equation 2-51, rounded down', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(axis, (one) => {
        expect(outputSize(one)).toBeNear(reference.outputSize(one));
      }),
    );
  });

  test('a kernel larger than the input fits where padding makes room', { meta: { points: 0.25 } }, () => {
    expect(outputSize({ input: 5, kernel: 9, padding: 2 })).toBeNear(1);
    expect(outputSize({ input: 1, kernel: 4, padding: 2 })).toBeNear(2);
    expect(outputSize({ input: 300, kernel: 1, padding: 3, stride: 5 })).toBeNear(62);
    for (const large of LARGE) expect(outputSize(large)).toBeNear(reference.outputSize(large), EXACT);
    expect(often((n) => outputSize({ input: n + 1, kernel: 1 }))).toBeNear(often((n) => n + 1));
  });

  test('refuses sizes, paddings and strides that cannot be', { meta: { points: 0.25 } }, () => {
    expect(outputSize({ input: 8, kernel: 3, padding: 1, stride: 3 })).toBeNear(3);
    refuses.outputSize.each([{ input: 7, kernel: 3 }], 'kernel', 'padding', 'stride');
    // With so much padding the kernel fits, whatever the input.
    refuses.outputSize.each([{ input: 7, kernel: 3, padding: 4 }], 'input');
  });
});

describe('fitsExactly', () => {
  test('agrees with the definition, with and without padding', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(axis, (one) => {
        expect(fitsExactly(one)).toBeNear(reference.fitsExactly(one));
      }),
    );
    expect(fitsExactly({ input: 10, kernel: 3, stride: 2 })).toBeNear(false);
    expect(fitsExactly({ input: 11, kernel: 3, stride: 2 })).toBeNear(true);
    for (const large of LARGE) {
      for (const more of [0, 1]) {
        const one = { ...large, input: large.input + more };
        expect(fitsExactly(one)).toBeNear(reference.fitsExactly(one));
      }
    }
    expect(often((n) => fitsExactly({ input: n + 1, kernel: 1, stride: 2 }))).toBeNear(
      often((n) => n % 2 === 0),
    );
  });

  test('refuses what outputSize refuses', { meta: { points: 0.25 } }, () => {
    expect(fitsExactly({ input: 9, kernel: 3, stride: 3 })).toBeNear(true);
    expect(fitsExactly({ input: 9, kernel: 3, stride: 4 })).toBeNear(false);
    refuses.fitsExactly({ input: 3, kernel: 6, padding: 1 });
    refuses.fitsExactly({ input: 3, kernel: 6, padding: 1, stride: 2 });
    refuses.fitsExactly.each([{ input: 9, kernel: 3 }], 'kernel', 'padding', 'stride');
    refuses.fitsExactly.each([{ input: 9, kernel: 1, padding: 3 }], 'input');
  });
});

describe('samePadding', () => {
  test('refuses even kernels and those that cannot be', { meta: { points: 0.25 } }, () => {
    expect(samePadding(9)).toBeNear(4);
    expect(samePadding(301)).toBeNear(150);
    expect(samePadding(14_641)).toBeNear(7320, EXACT);
    expect(often((n) => samePadding(2 * n + 1), 400)).toBeNear(often((n) => n, 400));
    refuses.samePadding(-3);
    refuses.samePadding.each([9], 'kernel');
  });
});

describe('paddingFor', () => {
  test('agrees with the definition, whether there is such a padding or not', {
    meta: { points: 0.25 },
  }, () => {
    const wish = fc.record({
      input: side(1, 12),
      kernel: side(1, 7),
      stride: side(1, 5),
      output: side(1, 12),
    });
    fc.assert(
      fc.property(wish, (one) => {
        expect(paddingFor(one)).toBeNear(reference.paddingFor(one));
      }),
    );
    expect(paddingFor({ input: 12, kernel: 7, stride: 3, output: 5 })).toBeNear(4);
    expect(paddingFor({ input: 1, kernel: 1, stride: 20, output: 11 })).toBeNear(100);
    expect(paddingFor({ input: 1, kernel: 99, stride: 1, output: 1 })).toBeNear(49);
    for (const output of [1, 11, 64, 65]) {
      for (const [input, kernel, stride] of [
        [64, 9, 5],
        [65, 9, 64],
        [1, 111, 1],
        [111, 1, 1],
      ] as const) {
        const large = { input, kernel, stride, output };
        expect(paddingFor(large)).toBeNear(reference.paddingFor(large), EXACT);
      }
    }
    expect(often((n) => paddingFor({ input: 1, kernel: 2 * n + 1, stride: 1, output: 1 }))).toBeNear(
      often((n) => n),
    );
  });

  test('makes room for a kernel larger than the input', { meta: { points: 0.25 } }, () => {
    expect(paddingFor({ input: 2, kernel: 5, stride: 1, output: 2 })).toBeNear(2);
    expect(paddingFor({ input: 2, kernel: 5, stride: 2, output: 1 })).toBeNear(2);
    expect(paddingFor({ input: 2, kernel: 5, stride: 1, output: 1 })).toBeNear(undefined);
  });

  test('refuses sizes and strides that cannot be', { meta: { points: 0.25 } }, () => {
    expect(paddingFor({ input: 6, kernel: 3, stride: 3, output: 4 })).toBeNear(3);
    refuses.paddingFor.each(
      [{ input: 6, kernel: 3, stride: 3, output: 4 }],
      'input',
      'kernel',
      'stride',
      'output',
    );
  });
});

describe('stackShape', () => {
  test('agrees with the definition on oblong inputs', { meta: { points: 0.25 } }, () => {
    const shape = fc.record({ channels: side(1, 4), height: side(1, 40), width: side(1, 40) });
    const fitting = fc.tuple(shape, layers).filter(([input, stack]) => fits(input, stack));
    fc.assert(
      fc.property(fitting, ([input, stack]) => {
        expect(stackShape(input, stack)).toBeNear(reference.stackShape(input, stack));
      }),
    );
    for (const height of [640, 1464]) {
      for (let depth = 1; depth <= DEEP.length; depth++) {
        const [large, stack] = [{ channels: 64, height, width: 1000 }, DEEP.slice(0, depth)];
        expect(stackShape(large, stack)).toBeNear(reference.stackShape(large, stack), EXACT);
      }
    }
    for (const stack of ALIKE) {
      const large = { channels: 2, height: 640, width: 777 };
      expect(stackShape(large, stack)).toBeNear(reference.stackShape(large, stack), EXACT);
    }
    expect(often((n) => stackShape({ channels: 1, height: 2, width: n + 1 }, [DOT]))).toBeNear(
      often((n) => ({ channels: 1, height: 2, width: n + 1 })),
    );
  });

  test('no layers leave the shape, padded ones can enlarge it', { meta: { points: 0.25 } }, () => {
    const shape = { channels: 3, height: 4, width: 6 };
    expect(stackShape(shape, [{ kind: 'conv', filters: 2, kernel: 1, padding: 1 }])).toBeNear({
      channels: 2,
      height: 6,
      width: 8,
    });
    expect(stackShape(shape, [])).toBeNear(shape);
  });

  test('refuses windows that do not fit and shapes that cannot be', { meta: { points: 0.25 } }, () => {
    const shape = { channels: 1, height: 6, width: 9 };
    const conv = { kind: 'conv' as const, filters: 2, kernel: 3 };
    expect(stackShape(shape, [conv, conv])).toBeNear({ channels: 2, height: 2, width: 5 });
    refuses.stackShape(shape, [conv, conv, conv]);
    refuses.stackShape({ ...shape, width: 2 }, [conv]);
    refuses.stackShape(shape, [{ kind: 'pool', kernel: 7 }]);
    refuses.stackShape({ ...shape, width: 4 }, [conv, conv]);
    refuses.stackShape({ ...shape, width: 2 }, [{ kind: 'pool', kernel: 3 }]);
    refuses.stackShape({ ...shape, width: 4 }, [conv, { kind: 'pool', kernel: 3 }]);
    // Padding comes too late for what did not fit before.
    const padded = { ...conv, kernel: 1, padding: 2 };
    refuses.stackShape({ ...shape, height: 2 }, [conv, padded]);
    const pool = { kind: 'pool' as const, kernel: 1, stride: 1 };
    for (const bad of notWhole(1)) {
      for (const layers of [[], [pool], [conv]]) {
        refuses.stackShape({ ...shape, channels: bad }, layers);
        // Nor does a kernel fit into a side of none.
        refuses.stackShape({ ...shape, height: bad }, layers);
        refuses.stackShape({ ...shape, width: bad }, layers);
      }
    }
    for (const stack of STACKS) {
      for (const bad of notWhole(1)) {
        refuses.stackShape(shape, stack({ ...conv, filters: bad }));
        for (const layer of [conv, pool]) {
          refuses.stackShape(shape, stack({ ...layer, kernel: bad }));
          refuses.stackShape(shape, stack({ ...layer, stride: bad }));
        }
      }
      for (const padding of notWhole(0)) {
        refuses.stackShape(shape, stack({ ...conv, padding }));
      }
    }
  });
});

describe('stackReceptiveField', () => {
  test('agrees with the recurrence', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(layers, (stack) => {
        expect(stackReceptiveField(stack)).toBeNear(reference.stackReceptiveField(stack));
      }),
    );
  });

  test('gaps between windows count as seen from end to end', { meta: { points: 0.25 } }, () => {
    const sparse = { kind: 'conv' as const, filters: 1, kernel: 2, stride: 5 };
    expect(stackReceptiveField([sparse, sparse])).toBeNear({ size: 7, stride: 25 });
    expect(stackReceptiveField([{ kind: 'pool', kernel: 1, stride: 3 }, sparse])).toBeNear({
      size: 4,
      stride: 15,
    });
    expect(stackReceptiveField([])).toBeNear({ size: 1, stride: 1 });
    for (let depth = 1; depth <= DEEP.length; depth++) {
      const stack = DEEP.slice(0, depth);
      expect(stackReceptiveField(stack)).toBeNear(reference.stackReceptiveField(stack), EXACT);
    }
    for (const stack of ALIKE) {
      expect(stackReceptiveField(stack)).toBeNear(reference.stackReceptiveField(stack), EXACT);
    }
    expect(often((n) => stackReceptiveField([{ kind: 'pool', kernel: n + 1 }]))).toBeNear(
      often((n) => ({ size: n + 1, stride: n + 1 })),
    );
  });

  test('refuses kernels and strides that cannot be', { meta: { points: 0.25 } }, () => {
    const conv = { kind: 'conv' as const, filters: 2, kernel: 3, stride: 2 };
    const pool = { kind: 'pool' as const, kernel: 2, stride: 2 };
    expect(stackReceptiveField([conv, pool])).toBeNear({ size: 5, stride: 4 });
    for (const stack of STACKS) {
      for (const bad of notWhole(1)) {
        for (const layer of [conv, pool]) {
          refuses.stackReceptiveField(stack({ ...layer, kernel: bad }));
          refuses.stackReceptiveField(stack({ ...layer, stride: bad }));
        }
      }
    }
  });
});

function fits(shape: reference.Shape, stack: reference.Layer[]): boolean {
  try {
    reference.stackShape(shape, stack);
    return true;
  } catch {
    return false;
  }
}

import { describe, expect, test } from 'vitest';
import './matchers.ts';

describe('toBeNear', () => {
  test('says where two grids differ', () => {
    expect(() => expect([[1, 2]]).toBeNear([[1, 3]])).toThrow(
      'at [0][1]: expected the number 3, received the number 2',
    );
    expect(() => expect([[1, 2]]).toBeNear([[1]])).toThrow(
      'another shape: at [0]: expected length 1, received length 2',
    );
    expect(() => expect([1]).not.toBeNear([1])).toThrow('another value');
    expect(1.05).toBeNear(1, { absolute: 0.1 });
  });
});

describe('toRefuse', () => {
  test('wants a RangeError that names the argument', () => {
    const throwing = (error: Error) => () => {
      throw error;
    };
    expect(throwing(new RangeError('stride must be at least 1'))).toRefuse('stride');
    expect(() => expect(throwing(new RangeError('strides are odd'))).toRefuse('stride')).toThrow(
      'strides are odd',
    );
    expect(() => expect(throwing(new TypeError('stride'))).toRefuse('stride')).toThrow('TypeError');
    expect(
      throwing(
        new (class extends RangeError {
          override name = 'Own';
        })('stride'),
      ),
    ).toRefuse('stride');
    expect(throwing(new RangeError('stride'))).toRefuse('kernel', 'stride');
    expect(() => expect(throwing(new RangeError('padding'))).toRefuse('kernel', 'stride')).toThrow(
      'names `kernel` or `stride`',
    );
    expect(() => expect(() => [1, 2]).toRefuse('stride')).toThrow('returned an array of length 2');
    expect(() => expect(throwing(new RangeError('stride'))).not.toRefuse('stride')).toThrow('not to throw');
  });
});

describe('toAgree', () => {
  test('takes neither side for what is due', () => {
    expect([1, 2]).toAgree([1, 2]);
    expect(() => expect([1, 3]).toAgree([1, 2], { what: 'sums' })).toThrow(
      'sums: these should agree: at [1]: the number 3 on one side, the number 2 on the other',
    );
  });
});

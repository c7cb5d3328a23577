import { expect, test } from 'vitest';
import { Chorus } from './chorus.ts';
import { trustedAnswerer } from './trusted-answerer.ts';

const double = (n: number) => {
  if (n < 0) throw new RangeError('n must not be negative');
  return [[n * 2]];
};
const leader = trustedAnswerer({ double });

/** Who still agrees with the leader after these calls. */
function agreeing(others: Record<string, (n: number) => unknown>, ...calls: number[]): string[] {
  const chorus = new Chorus(leader);
  chorus.begin(
    new Map(Object.entries(others).map(([name, own]) => [name, trustedAnswerer({ double: own })])),
  );
  for (const n of calls) chorus.call('double', [n], 1000);
  return Object.keys(others).filter((name) => chorus.agrees(name));
}

test('the leader answers, whatever the others say', () => {
  const chorus = new Chorus(leader);
  chorus.begin(new Map([['other', trustedAnswerer({ double: () => 7 })]]));
  expect(chorus.call('double', [3], 1000)).toMatchObject({ kind: 'returned', value: [[6]] });
  expect(chorus.call('double', [-1], 1000)).toMatchObject({ kind: 'threw', error: { name: 'RangeError' } });
});

test('whoever gives the same answers to the bit agrees', () => {
  const refuse = (n: number, message: string) => {
    if (n < 0) throw new RangeError(message);
  };
  const others = {
    adds: (n: number) => {
      refuse(n, 'n must not be negative');
      return [[n + n]];
    },
    'wrong at 5': (n: number) => [[n === 5 ? 0 : n * 2]],
    'typed row': (n: number) => [Float64Array.of(n * 2)],
    'other words': (n: number) => {
      refuse(n, 'n is negative');
      return [[n * 2]];
    },
    'minus zero': (n: number) => [[n === 0 ? -0 : n * 2]],
  };
  expect(agreeing(others, 1, 2)).toEqual(['adds', 'wrong at 5', 'other words', 'minus zero']);
  expect(agreeing(others, 1, 5, 0, -1)).toEqual(['adds']);
});

test('a dissenter is not asked again, and an overwritten argument is its own', () => {
  const chorus = new Chorus(leader);
  let asked = 0;
  const dissenter = trustedAnswerer({ double: () => ++asked });
  const spoiler = trustedAnswerer({
    last: (values: number[]) => values.splice(0).length,
  });
  chorus.begin(
    new Map([
      ['dissenter', dissenter],
      ['spoiler', spoiler],
    ]),
  );
  chorus.call('double', [1], 1000);
  chorus.call('double', [2], 1000);
  expect(asked).toBe(1);
  const values = [1, 2];
  chorus.call('last', [values], 1000);
  expect(values).toEqual([1, 2]);
});

test("the leader's own function is not asked twice", () => {
  let calls = 0;
  const counted = () => ++calls;
  const chorus = new Chorus(trustedAnswerer({ counted }));
  chorus.begin(new Map([['heir', trustedAnswerer({ counted })]]));
  chorus.call('counted', [], 1000);
  expect(calls).toBe(1);
  expect(chorus.agrees('heir')).toBe(true);
});

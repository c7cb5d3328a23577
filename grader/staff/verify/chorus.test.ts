import { expect, test } from 'vitest';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { Chorus } from './chorus.ts';

const double = (n: number) => {
  if (n < 0) throw new RangeError('n must not be negative');
  return [[n * 2]];
};
const singer = (name: string, module: Record<string, unknown>) => ({
  name,
  answerer: trustedAnswerer(module),
});
const leader = singer('leader', { double });
type Singers = ReturnType<typeof singer>[];

/** A chorus of these, after these calls. */
function sung(others: Record<string, (n: number) => unknown>, ...calls: number[]) {
  const members = Object.entries(others).map(([name, own]) => singer(name, { double: own }));
  const chorus = new Chorus([leader, ...members]);
  for (const n of calls) chorus.call('double', [n], 1000);
  return chorus;
}
const namesOf = (singers: Singers): string[] => singers.map(({ name }) => name);

test('the leader answers, whatever the others say', () => {
  const chorus = sung({ other: () => 7 });
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
  expect(namesOf(sung(others, 1, 2).unison)).toEqual([
    'leader',
    'adds',
    'wrong at 5',
    'other words',
    'minus zero',
  ]);
  const chorus = sung(others, 1, 5, 0, -1);
  expect(namesOf(chorus.unison)).toEqual(['leader', 'adds']);
  expect(chorus.dissenters.map(namesOf)).toEqual([
    ['typed row'],
    ['wrong at 5'],
    ['minus zero'],
    ['other words'],
  ]);
});

test('those who dissent at the same call with the same answer have a run in common', () => {
  const one = (n: number) => (n === 2 ? 0 : [[n * 2]]);
  const likeOne = (n: number) => (n === 2 ? 0 : [[n + n]]);
  const later = (n: number) => (n === 3 ? 0 : [[n * 2]]);
  const other = (n: number) => (n === 2 ? 1 : [[n * 2]]);
  const { dissenters } = sung({ one, later, likeOne, other }, 1, 2, 3);
  expect(dissenters.map(namesOf)).toEqual([['one', 'likeOne'], ['other'], ['later']]);
});

test('a dissenter is not asked again, and an overwritten argument is its own', () => {
  let asked = 0;
  const chorus = new Chorus([
    leader,
    singer('dissenter', { double: () => ++asked }),
    singer('spoiler', { last: (values: number[]) => values.splice(0).length }),
  ]);
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
  const chorus = new Chorus([singer('owner', { counted }), singer('heir', { counted })]);
  chorus.call('counted', [], 1000);
  expect(calls).toBe(1);
  expect(namesOf(chorus.unison)).toEqual(['owner', 'heir']);
});

test('the time that the others take is told apart', () => {
  const busy = () => {
    for (const start = process.threadCpuUsage().user; process.threadCpuUsage().user - start < 50_000; );
    return [[2]];
  };
  expect(sung({ busy }, 1).spentMs).toBeGreaterThanOrEqual(50);
  expect(sung({}, 1).spentMs).toBe(0);
});

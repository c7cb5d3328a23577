import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMember } from './samples.ts';
import { membersOf, parseShard } from './shard.ts';

describe('shards', () => {
  test('share out the class: everybody is in one, with all attempts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: 1, max: 9 }), (ids, count) => {
        const members = ids.map((id, attempt) => aMember(`s${id}`, { attempt: attempt + 1 }));
        const shards = Array.from({ length: count }, (_, index) =>
          membersOf(members, { index: index + 1, count }),
        );
        expect(shards.flat()).toHaveLength(members.length);
        expect(new Set(shards.flat()).size).toBe(members.length);
        const students = shards.map((shard) => new Set(shard.map(({ id }) => id)));
        const all = new Set(ids).size;
        expect(students.reduce((sum, { size }) => sum + size, 0)).toBe(all);
        for (const { size } of students) expect(Math.abs(size - all / count)).toBeLessThan(1);
      }),
    );
  });

  test('whoever shares a place is in one shard, so that it is graded once', () => {
    const source = { kind: 'folder', path: '/class/both' } as const;
    const members = ['a', 'b', 'c', 'd', 'e'].map((id) => aMember(id, 'ae'.includes(id) ? { source } : {}));
    const shards = [1, 2, 3].map((index) => membersOf(members, { index, count: 3 }).map(({ id }) => id));
    expect(shards).toEqual([['a', 'd', 'e'], ['b'], ['c']]);
  });

  test('are named i/n', () => {
    expect(parseShard('2/8')).toEqual({ index: 2, count: 8 });
    for (const wrong of ['0/3', '4/3', '1/257', '1', '1/0', 'a/b', '-1/3', '1/3/5']) {
      expect(() => parseShard(wrong)).toThrow(/--shard must be i\/n/);
    }
  });
});

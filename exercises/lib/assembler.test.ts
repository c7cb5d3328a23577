import { describe, expect, test } from 'vitest';
import { assemble, type Code, clear, f32, f32x4, i32, i32x4, type Local, repeat, set } from './assembler.ts';

/** Runs one function on a memory that begins with these numbers, and tells what the memory begins with afterwards. */
function run(numbers: number[], body: (at: Local[]) => Code, argument = 0): number[] {
  const bytes = assemble(
    [{ name: 'run', parameters: ['i32'], locals: ['i32', 'f32', 'v128'], body }],
    70_000,
  );
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const { buffer } = exports.memory as WebAssembly.Memory;
  expect(buffer.byteLength).toBe(2 * 65_536);
  const memory = new Float32Array(buffer);
  memory.set(numbers);
  (exports.run as (argument: number) => void)(argument);
  return [...memory.subarray(0, numbers.length)];
}

const here = i32.const(0);

describe('assemble', () => {
  test('calls nest like expressions', () => {
    const sum = f32.add(
      f32.load(here),
      f32.mul(f32.load(here, 4), f32.sub(f32.load(here, 8), f32.const(0.5))),
    );
    expect(run([1, 2, 3, 0], () => f32.store(here, sum, 12))).toEqual([1, 2, 3, 6]);
  });

  test('parameters come before locals, whole numbers of any size are written right', () => {
    for (const address of [0, 4, 252, 8_188, 65_532, 100_000]) {
      const body = ([from, i]: Local[]) => [
        set(i!, i32.add(i32.mul(from!, i32.const(4)), i32.const(-address))),
        f32.store(i32.add(i!, i32.const(address)), f32.const(7)),
      ];
      expect(run([0, 0, 0], body, 2)).toEqual([0, 0, 7]);
    }
    expect(
      run([0, 0], () => f32.store(i32.sub(i32.const(70_000), i32.const(69_996)), f32.const(-1))),
    ).toEqual([0, -1]);
  });

  test('loops count, and whole numbers cross the memory', () => {
    const body = ([count, i]: Local[]) =>
      repeat(i!, here, count!, 4, f32.store(i!, f32.add(f32.load(i!), f32.const(1))));
    expect(run([1, 2, 3, 4], body, 12)).toEqual([2, 3, 4, 4]);
    const differs = f32.differ(f32.load(here), f32.const(1));
    expect(run([1, 0, 5], () => f32.store(i32.mul(differs, i32.const(8)), f32.const(9)))).toEqual([9, 0, 5]);
    expect(run([2, 0, 5], () => f32.store(i32.mul(differs, i32.const(8)), f32.const(9)))).toEqual([2, 0, 9]);
    expect(
      run([0, 0], () => [i32.store(here, i32.const(4)), f32.store(i32.load(here), f32.const(3))])[1],
    ).toBe(3);
    expect(run([0, 6], () => f32.store(i32.less(here, i32.const(1)), f32.const(0), 3))[1]).toBe(0);
  });

  test('vectors do the same to four numbers', () => {
    const vectors = [1, -2, 3, -4, 10, 20, 30, 40];
    const [a, b] = [f32x4.load(here), f32x4.load(here, 16)];
    const of = (code: Code) => run(vectors, () => f32x4.store(here, code)).slice(0, 4);
    expect(of(f32x4.add(a, b))).toEqual([11, 18, 33, 36]);
    expect(of(f32x4.sub(a, b))).toEqual([-9, -22, -27, -44]);
    expect(of(f32x4.mul(a, b))).toEqual([10, -40, 90, -160]);
    expect(of(f32x4.max(a, f32x4.const(0)))).toEqual([1, 0, 3, 0]);
    expect(of(f32x4.and(b, f32x4.greater(a, f32x4.const(0))))).toEqual([10, 0, 30, 0]);
    expect(of(f32x4.loadSplat(here, 4))).toEqual([-2, -2, -2, -2]);
    expect(of(f32x4.splat(f32x4.lane(b, 2)))).toEqual([30, 30, 30, 30]);
    expect(of(f32x4.multiplyThenAdd(a, b, b))).toEqual([20, -20, 120, -120]);
    expect(of(f32x4.multiplyAdd(a, b, b))).toEqual([20, -20, 120, -120]);
    expect(of(i32x4.select(a, b, f32x4.equal(a, f32x4.const(3))))).toEqual([10, 20, 3, 40]);
    const ones = i32x4.add(i32x4.splat(i32.const(0x3f800000)), i32x4.splat(here));
    expect(run([0, 0, 0, 0], () => i32x4.store(here, ones))).toEqual([1, 1, 1, 1]);
    expect(
      run([1, 2, 3, 4], ([, , , vector]) => [
        set(vector!, a),
        f32x4.store(here, f32x4.add(vector!, vector!)),
      ]),
    ).toEqual([2, 4, 6, 8]);
  });

  test('clears memory', () => {
    expect(run([1, 2, 3, 4], () => clear(i32.const(4), i32.const(8)))).toEqual([1, 0, 0, 4]);
  });
});

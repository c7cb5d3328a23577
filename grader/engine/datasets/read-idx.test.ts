import { describe, expect, test } from 'vitest';
import { readIdx } from './read-idx.ts';

/** Big-endian numbers of 32 bits. */
const header = (...numbers: number[]): number[] =>
  numbers.flatMap((number) => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]);

/** Two images of 2 × 3 pixels. */
const file = Uint8Array.from([...header(2051, 2, 2, 3), ...Array(12).keys()]);

describe('readIdx', () => {
  test('reads shape and elements', () => {
    const { shape, data } = readIdx(file, 2051);
    expect(shape).toEqual([2, 2, 3]);
    expect([...data]).toEqual([...Array(12).keys()]);
    expect(readIdx(Uint8Array.from([...header(2049, 3), 5, 0, 4])).shape).toEqual([3]);
  });

  test('is a view of the bytes, wherever they begin in their buffer', () => {
    const buffer = new Uint8Array(file.length + 5);
    buffer.set(file, 5);
    const { data } = readIdx(buffer.subarray(5));
    expect(data.buffer).toBe(buffer.buffer);
    expect(data[11]).toBe(11);
  });

  test('refuses another magic number', () => {
    expect(() => readIdx(file, 2049)).toThrow('the magic number is 2051, it must be 2049');
    expect(() => readIdx(Uint8Array.from([...header(0x0d03, 1, 1, 1), 0]))).toThrow(
      'not an IDX file of bytes',
    );
    expect(() => readIdx(new TextEncoder().encode('<!doctype html>'))).toThrow('not an IDX file');
    expect(() => readIdx(Uint8Array.from(header(0x0800)))).toThrow('not an IDX file');
  });

  test('refuses a cut file', () => {
    expect(() => readIdx(file.subarray(0, 0))).toThrow('needs at least 4 bytes, the file has 0');
    expect(() => readIdx(file.subarray(0, 10))).toThrow('a header for 3 dimensions needs 16 bytes');
    expect(() => readIdx(file.subarray(0, 27))).toThrow('cut: 2×2×3 elements need 28 bytes, the file has 27');
  });

  test('refuses an overlong file', () => {
    expect(() => readIdx(Uint8Array.from([...file, 0]))).toThrow('overlong: 2×2×3 elements need 28 bytes');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteWriter } from './byte-writer.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { fuzzRuns } from './fuzz-runs.ts';
import { CodecError, type CodecLimits } from './plain.ts';

const LIMITS = { depth: 6, elements: 10_000, bytes: 10_000 };
const writer = new ByteWriter();

function encoded(value: unknown, limits: CodecLimits): Uint8Array {
  writer.begin();
  encode(value, limits, writer);
  return writer.result().slice();
}

const roundTrip = (value: unknown) => decode(encoded(value, LIMITS), LIMITS);

describe('encode and decode', () => {
  test('plain data arrives as it was sent', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, -0, Infinity, -Infinity));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', maxDepth: 4 },
        number,
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        fc.constantFrom(null, undefined),
        fc.float32Array(),
        fc.uint8Array(),
        fc.array(number),
        fc.array(tie('value')),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          tie('value'),
          { noNullPrototype: true },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, (sent) => {
        expect(roundTrip(sent)).toStrictEqual(sent);
      }),
    );
  });

  test('a typed array arrives whole from the middle of a larger buffer', () => {
    const bytes = encoded([new Uint8Array([1, 2, 3])], LIMITS);
    const pool = Buffer.alloc(1000, 7);
    pool.set(bytes, 11);
    expect(decode(pool.subarray(11, 11 + bytes.length), LIMITS)).toStrictEqual([new Uint8Array([1, 2, 3])]);
  });

  test('a hole arrives as undefined', () => {
    // biome-ignore lint/suspicious/noSparseArray: the hole is the point
    expect(roundTrip([1, , 3])).toStrictEqual([1, undefined, 3]);
  });

  test('a view of a longer buffer sends its own part alone', () => {
    expect(roundTrip(new Float32Array([1, 2, 3, 4]).subarray(1, 3))).toStrictEqual(new Float32Array([2, 3]));
  });

  test.each([
    [() => 1, 'function'],
    [Symbol('s'), 'symbol'],
    [10n, 'bigint'],
    [Promise.resolve(1), 'Promise'],
    [new Map(), 'Map'],
    [new Date(), 'Date'],
    [[[[[[[[1]]]]]]], 'nested deeper than 6'],
    [new Array(10_000).fill(null), 'more than 10000 elements'],
    [new Array(2100).fill([]), 'more than 10000 elements'],
    [new Array(100).fill(new Float32Array()), 'more than 10000 elements'],
    ['x'.repeat(20_000), 'larger than 10000 bytes'],
  ])('what is no plain data is refused by name', (value, reason) => {
    expect(() => encoded(value, LIMITS)).toThrow(reason);
  });

  test('a cycle is refused', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => encoded(cycle, LIMITS)).toThrow(CodecError);
  });
});

describe('decode', () => {
  test('any bytes give a value or a CodecError, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decode(bytes, LIMITS);
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
        }
      }),
      { numRuns: fuzzRuns(30_000) },
    );
  });

  // Texts cross as UTF-8: half of a character arrives as its replacement.
  test('what is written is read again, whatever it is: both sides agree on every value', () => {
    const plain = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(undefined, null, true, false, -0, Number.NaN, Number.POSITIVE_INFINITY),
        fc.double(),
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.float32Array({ maxLength: 5 }),
        fc.uint8ClampedArray({ maxLength: 5 }),
        fc.array(fc.double(), { maxLength: 5 }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string({ maxLength: 5 }).filter((key) => key !== '__proto__'),
          tie('value'),
          {
            maxKeys: 4,
            noNullPrototype: true,
          },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        expect(roundTrip(value)).toStrictEqual(value);
      }),
      { numRuns: fuzzRuns(40_000) },
    );
  });

  test('cut or altered frames give a value or a CodecError', () => {
    const sample = encoded({ a: [1, 2, [true, 'text']], b: new Float32Array(4), c: [[1, 2]] }, LIMITS);
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(sample.length - 1), fc.nat(255), (length, at, byte) => {
        const altered = sample.slice(0, length);
        if (at < length) altered[at] = byte;
        try {
          decode(altered, LIMITS);
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
        }
      }),
      { numRuns: fuzzRuns(30_000) },
    );
  });

  test('an announced length costs no memory before its content is there', () => {
    const huge = new Uint8Array([6, 0xff, 0xff, 0xff, 0xff]);
    expect(() => decode(huge, { ...LIMITS, elements: 2 ** 33 })).toThrow('cut short');
  });

  test('containers count, though they be empty', () => {
    for (const empty of [[], {}, new Float32Array()]) {
      const many = encoded(new Array(3000).fill(empty), { ...LIMITS, elements: 1e6, bytes: 100_000 });
      expect(() => decode(many, { ...LIMITS, bytes: 100_000 })).toThrow('more than 10000 elements');
    }
  });

  test('bytes left over are refused', () => {
    expect(() => decode(new Uint8Array([0, 0]), LIMITS)).toThrow('left over');
  });

  test('no object gets another prototype', () => {
    expect(() => encoded(JSON.parse('{"__proto__": {"polluted": 1}}'), LIMITS)).toThrow('__proto__');
    const evil = encoded({ '--proto--': { polluted: 1 } }, LIMITS).map((byte) =>
      byte === 0x2d ? 0x5f : byte,
    );
    expect(() => decode(evil, LIMITS)).toThrow('__proto__');
  });
});

import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { type Frame, FrameReader, FrameWriter, HEADER_BYTES } from './frame.ts';
import { CodecError } from './plain.ts';

const MOST = 300;
// In memory, where the system has such a place: thousands of files are written.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'frame-test-'));
const file = join(folder, 'channel');
afterAll(() => rmSync(folder, { recursive: true }));

const frames = fc.array(
  fc.record({
    kind: fc.nat(255),
    id: fc.nat(2 ** 32 - 1),
    content: fc.uint8Array({ maxLength: 40 }),
  }),
  { maxLength: 5 },
);

const CONTENT = { depth: 3, elements: 1_000, bytes: 100 };

/** A frame before it is written. */
interface Sent {
  kind: number;
  id: number;
  content: unknown;
}

function written(sent: Sent[]): Buffer {
  const descriptor = openSync(file, 'w');
  const writer = new FrameWriter(descriptor);
  for (const { kind, id, content } of sent) writer.write(kind, id, content, CONTENT);
  closeSync(descriptor);
  return readFileSync(file);
}

/** The frames that come out of these bytes, and what ended them where it was not the end. */
function readAll(bytes: Uint8Array): { got: Frame[]; error?: unknown } {
  writeFileSync(file, bytes);
  const descriptor = openSync(file, 'r');
  const got: Frame[] = [];
  try {
    const reader = new FrameReader(descriptor);
    for (let frame = reader.read(MOST); frame; frame = reader.read(MOST)) {
      got.push({ ...frame, payload: frame.payload.slice() });
    }
    return { got };
  } catch (error) {
    return { got, error };
  } finally {
    closeSync(descriptor);
  }
}

/** Whatever the bytes: no more comes out than went in, and what is wrong is a length beyond the cap. */
function requireSane(bytes: Uint8Array): void {
  const { got, error } = readAll(bytes);
  const read = got.reduce((sum, { payload }) => sum + HEADER_BYTES + payload.length, 0);
  expect(read).toBeLessThanOrEqual(bytes.length);
  if (error !== undefined) expect(error).toBeInstanceOf(RangeError);
}

describe('frames', () => {
  test('arrive as they were written', () => {
    fc.assert(
      fc.property(frames, (sent) => {
        const { got, error } = readAll(written(sent));
        expect(error).toBeUndefined();
        expect(got.map(({ kind, id, payload }) => ({ kind, id, content: decode(payload, CONTENT) }))).toEqual(
          sent,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('what cannot be encoded writes nothing, and spoils no other', () => {
    const descriptor = openSync(file, 'w');
    const writer = new FrameWriter(descriptor);
    expect(() => writer.write(4, 1, [1, () => 1], CONTENT)).toThrow(CodecError);
    expect(() => writer.write(4, 1, 'x'.repeat(200), CONTENT)).toThrow('larger than 100 bytes');
    writer.write(4, 2, 'kept', CONTENT);
    closeSync(descriptor);
    const { got } = readAll(readFileSync(file));
    expect(got.map(({ id, payload }) => [id, decode(payload, CONTENT)])).toEqual([[2, 'kept']]);
  });

  test('one larger than what is read at once arrives whole, and so does the next', () => {
    const limits = { ...CONTENT, bytes: 100_000 };
    const descriptor = openSync(file, 'w');
    const writer = new FrameWriter(descriptor);
    const sizes = [50_000, 3, 16_370, 16_384, 70_000, 5];
    for (const [id, size] of sizes.entries()) writer.write(4, id, new Uint8Array(size).fill(id), limits);
    closeSync(descriptor);
    const end = openSync(file, 'r');
    const reader = new FrameReader(end);
    for (const [id, size] of sizes.entries()) {
      expect(decode(reader.read(100_000)!.payload, limits)).toEqual(new Uint8Array(size).fill(id));
    }
    expect(reader.read(100_000)).toBeUndefined();
    closeSync(end);
  });

  test('a length beyond the cap is refused before anything of it is there', () => {
    const header = Buffer.from('ffffffff0100000000', 'hex');
    const before = process.memoryUsage().arrayBuffers;
    expect(readAll(header).error).toMatchObject({ message: expect.stringContaining('4294967295 bytes') });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e6);
  });

  test('any bytes give frames, the end, or a length beyond the cap', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), requireSane), { numRuns: 2_000 });
  });

  test('so do cut and altered frames', () => {
    const sample = written([
      { kind: 4, id: 1, content: new Uint8Array(20).fill(1) },
      { kind: 5, id: 2, content: undefined },
      { kind: 7, id: 3, content: new Uint8Array(30).fill(2) },
    ]);
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(sample.length - 1), fc.nat(255), (length, at, byte) => {
        const altered = Buffer.from(sample.subarray(0, length));
        if (at < length) altered[at] = byte;
        requireSane(altered);
      }),
      { numRuns: 2_000 },
    );
  });
});

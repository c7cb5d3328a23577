import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Frame, FrameReader, HEADER_BYTES, writeFrame } from './frame.ts';

const MOST = 300;
// In memory, where the system has such a place: thousands of files are written.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'frame-test-'));
const file = join(folder, 'channel');
afterAll(() => rmSync(folder, { recursive: true }));

const frames = fc.array(
  fc.record({
    kind: fc.nat(255),
    id: fc.nat(2 ** 32 - 1),
    payload: fc.uint8Array({ maxLength: 40 }),
  }),
  { maxLength: 5 },
);

function written(sent: Frame[]): Buffer {
  const descriptor = openSync(file, 'w');
  for (const frame of sent) writeFrame(descriptor, frame);
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
    for (let frame = reader.read(MOST); frame; frame = reader.read(MOST)) got.push(frame);
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
        expect(got.map((frame) => ({ ...frame, payload: new Uint8Array(frame.payload) }))).toEqual(sent);
      }),
      { numRuns: 1_000 },
    );
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
      { kind: 4, id: 1, payload: Buffer.alloc(20, 1) },
      { kind: 5, id: 2, payload: Buffer.alloc(0) },
      { kind: 7, id: 3, payload: Buffer.alloc(30, 2) },
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

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { cleanText } from '../../../engine/sandbox/clean-text.ts';
import { fuzzRuns } from '../../../engine/sandbox/fuzz-runs.ts';
import { LIMITS } from '../../../engine/sandbox/limits.ts';
import { aCourse } from '../../samples.ts';
import { Unavailable } from '../unavailable.ts';
import { makeTar, makeZip, tarBlocks } from './make-archives.ts';
import { unpackArchive } from './unpack-archive.ts';

// In memory, where the system has such a place: thousands of files are written.
const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fuzz-archives-'));
afterAll(() => rmSync(root, { recursive: true }));
const file = join(root, 'archive');

/** Of a process that is never told to collect what it no longer needs; one bomb would be more. */
const MOST_GROWTH = 500e6;
/** One input, in milliseconds; most take less than one. */
const LONGEST = 5_000;

const before = process.memoryUsage().rss;
afterEach(() => expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH));

/** Whatever the bytes: unpacked below one folder, or refused in words; in no time. */
async function requireSane(bytes: Uint8Array): Promise<void> {
  const folder = join(root, 'outer/inner/target');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  const start = performance.now();
  try {
    await unpackArchive(file, folder, aCourse().exercises, LIMITS.fileBytes);
    const below = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
      (entry) => !entry.isDirectory(),
    );
    for (const entry of below) {
      expect(entry.isFile()).toBe(true);
      const path = join(entry.parentPath, entry.name);
      expect(path === file || path.startsWith(`${folder}/`), path).toBe(true);
    }
    rmSync(join(root, 'outer'), { recursive: true });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    expect(error.kind).toBe('unreadable');
    expect(error.message).toBe(cleanText(error.message));
  }
  expect(performance.now() - start).toBeLessThan(LONGEST);
}

const files = [
  { name: 'course/exercises/01-grids/grids.ts', content: 'export const one = 1;\n'.repeat(9) },
  { name: 'course/exercises/02-pools/pools.ts', content: '' },
  { name: 'course/README.md', content: 'x' },
];
const entries = files.map(({ name, content }) => ({ path: name, content }));
const pax = Buffer.concat([
  tarBlocks([
    { path: 'pax', type: 'ExtendedHeader', content: '39 path=exercises/01-grids/renamed.ts\n11 size=22\n' },
  ]),
  makeTar(entries),
]);
const samples: Record<string, Buffer> = {
  zip: makeZip(files),
  'stored zip': makeZip(files.map((entry) => ({ ...entry, method: 0 }))),
  zip64: makeZip(files, { zip64: true }),
  tar: makeTar(entries),
  'tar with long names': pax,
  'tar.gz': gzipSync(makeTar(entries)),
};

/** A few changes: a byte, a number that says a size or a place, a stretch that is gone or comes twice. */
const changes = (length: number) =>
  fc.array(
    fc.record({
      at: fc.nat(length - 1),
      kind: fc.constantFrom('byte', 'number', 'drop', 'double'),
      value: fc.oneof(fc.nat(255), fc.constantFrom(0, 0xff, 0x7fff_ffff, 0xffff_ffff)),
      span: fc.nat(64),
    }),
    { minLength: 1, maxLength: 4 },
  );
type Change = ReturnType<typeof changes> extends fc.Arbitrary<(infer One)[]> ? One : never;

function change(bytes: Buffer, { at, kind, value, span }: Change): Buffer {
  const copy = Buffer.from(bytes);
  if (at >= copy.length) return copy;
  if (kind === 'drop') return Buffer.concat([copy.subarray(0, at), copy.subarray(at + span)]);
  if (kind === 'double') return Buffer.concat([copy.subarray(0, at + span), copy.subarray(at)]);
  if (kind === 'byte' || at + 4 > copy.length) copy[at] = value & 0xff;
  else copy.writeUInt32LE(value >>> 0, at);
  return copy;
}

/** A tar whose headers are altered, but whose sums are right: the reader looks further. */
function withSums(bytes: Buffer): Buffer {
  for (let at = 0; at + 512 <= bytes.length; at += 512) {
    if (bytes.toString('latin1', at + 257, at + 262) !== 'ustar') continue;
    bytes.fill(' ', at + 148, at + 156);
    const sum = bytes.subarray(at, at + 512).reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
  }
  return bytes;
}

describe('whatever an archive holds', () => {
  test('any bytes', async () => {
    const magic = fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06', '\x1f\x8b\x08\0', 'Rar!');
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 700 }), (head, tail) =>
        requireSane(Buffer.concat([Buffer.from(head, 'latin1'), tail])),
      ),
      { numRuns: fuzzRuns(3_000) },
    );
  });

  test.each(Object.entries(samples))('an altered %s', async (_name, sample) => {
    await fc.assert(
      fc.asyncProperty(changes(sample.length), fc.boolean(), (list, sums) => {
        const altered = list.reduce(change, sample);
        return requireSane(sums ? withSums(altered) : altered);
      }),
      { numRuns: fuzzRuns(1_000) },
    );
  });
});

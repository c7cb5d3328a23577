import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../engine/sandbox/limits.ts';
import { aCourse } from '../../samples.ts';
import { Unavailable } from '../unavailable.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { makeTar, makeZip, type TarEntry, tarBlocks, type ZipEntry } from './make-archives.ts';
import { unpackArchive } from './unpack-archive.ts';

const root = mkdtempSync(join(tmpdir(), 'unpack-test-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

const EXERCISES = aCourse().exercises;

/** Unpacks an archive, and gives what is then there: the contents by path. */
async function unpack(bytes: Buffer, name = 'ana.zip'): Promise<Record<string, string>> {
  const home = join(root, String(++count));
  const folder = join(home, 'a/b/target');
  mkdirSync(folder, { recursive: true });
  const file = join(root, name);
  writeFileSync(file, bytes);
  const files = () =>
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
  try {
    await unpackArchive(file, folder, EXERCISES, LIMITS.fileBytes);
  } catch (error) {
    expect(error).toBeInstanceOf(Unavailable);
    expect((error as Unavailable).kind).toBe('unreadable');
    expect(files()).toEqual([]);
    throw error;
  }
  return Object.fromEntries(
    files().map((path) => {
      expect(path.startsWith(`${folder}/`), path).toBe(true);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

/** The same files in every format. */
const formats = (entries: { name: string; content: string }[]): [string, Buffer][] => {
  const tar = makeTar(entries.map(({ name, content }) => ({ path: name, content })));
  return [
    ['zip', makeZip(entries)],
    ['stored zip', makeZip(entries.map((entry) => ({ ...entry, method: 0 })))],
    ['zip64', makeZip(entries, { zip64: true, comment: 'made by hand' })],
    ['tar', tar],
    ['tar.gz', gzipSync(tar)],
  ];
};

const GRIDS = { name: 'exercises/01-grids/grids.ts', content: 'export const one = 1;\n' };
const POOLS = { name: 'exercises/02-pools/pools.ts', content: '// 卷积\n'.repeat(1000) };

describe.each(formats([GRIDS, POOLS]))('a %s', (_format, bytes) => {
  test('gives the TypeScript of the exercises, whatever it is called', async () => {
    expect(await unpack(bytes, 'ana.whatever')).toEqual({
      [GRIDS.name]: GRIDS.content,
      [POOLS.name]: POOLS.content,
    });
  });

  test('that is cut off anywhere is told of', async () => {
    for (const part of [0.02, 0.3, 0.6, 0.9]) {
      await expect(unpack(bytes.subarray(0, Math.floor(bytes.length * part)))).rejects.toThrow(
        /^the archive ana\.zip (is damaged or cut off|is no zip, tar or tar\.gz|is cut off)/,
      );
    }
  });
});

describe('what is unpacked', () => {
  test.each([
    ['GitHub', 'cnn-ana-main/exercises/', 'exercises/'],
    ['Moodle', 'Ana Lovelace_42_assignsubmission_file_/cnn/exercises/', 'exercises/'],
    ['by hand', 'hand in/', ''],
    ['tar', './', ''],
    ['Windows', 'course\\exercises\\', 'exercises/'],
  ])('wherever the exercises lie: %s', async (_who, prefix, place) => {
    const entries = [
      { name: `${prefix}01-grids/grids.ts`, content: 'a' },
      { name: `${prefix}README.md`, content: 'b' },
      { name: `${prefix}02-pools/helper.ts`, content: 'c' },
    ];
    for (const [format, bytes] of formats(entries)) {
      const expected = { [`${place}01-grids/grids.ts`]: 'a', [`${place}02-pools/helper.ts`]: 'c' };
      expect(await unpack(bytes), format).toEqual(expected);
    }
  });

  test('names in UTF-8 and in what DOS wrote', async () => {
    const utf8 = makeZip([{ name: 'Übung 卷积/01-grids/grids.ts', content: 'a' }]);
    expect(await unpack(utf8)).toEqual({ '01-grids/grids.ts': 'a' });
    // Ü as code page 437 writes it, and the second byte of a Japanese letter that is a backslash.
    const dos = Buffer.from('\x9abung \x83\x5c/01-grids/grids.ts', 'latin1');
    expect(await unpack(makeZip([{ name: dos, content: 'b', flags: 0 }]))).toEqual({
      '01-grids/grids.ts': 'b',
    });
  });

  test('nothing but TypeScript in the folders of exercises; what systems leave behind stays out', async () => {
    const others = [
      '.git/hooks/post-checkout',
      'package.json',
      'node_modules/x/index.ts',
      'exercises/01-grids/notes.txt',
      'exercises/01-grids/._grids.ts',
      'exercises/01-grids/deeper/grids.ts',
      'exercises/03-unknown/x.ts',
      'exercises/.DS_Store',
      '__MACOSX/exercises/01-grids/grids.ts',
      'exercises/01-grids/\u202Esneaky.ts',
    ];
    for (const [format, bytes] of formats([GRIDS, ...others.map((name) => ({ name, content: 'x' }))])) {
      expect(await unpack(bytes), format).toEqual({ [GRIDS.name]: GRIDS.content });
    }
  });

  test('links and devices are left out, wherever they do no harm', async () => {
    const bytes = makeTar([
      { path: GRIDS.name, content: GRIDS.content },
      { path: 'node_modules/.bin/tsc', type: 'SymbolicLink', linkpath: '/etc/passwd' },
      { path: 'exercises/01-grids/data', type: 'CharacterDevice' },
      { path: 'pipe', type: 'FIFO' },
    ]);
    expect(await unpack(bytes)).toEqual({ [GRIDS.name]: GRIDS.content });
    const zip = makeZip([GRIDS, { name: 'bin/x', content: '/etc/passwd', mode: 0o120777 }]);
    expect(await unpack(zip)).toEqual({ [GRIDS.name]: GRIDS.content });
  });

  test('of two copies the one at the top', async () => {
    const copy = { name: `backup/${GRIDS.name}`, content: 'old' };
    for (const [format, bytes] of formats([copy, GRIDS, POOLS])) {
      expect(await unpack(bytes), format).toEqual({
        [GRIDS.name]: GRIDS.content,
        [POOLS.name]: POOLS.content,
      });
    }
  });

  test('a file that is too large to be graded is there, too large', async () => {
    const huge = 'x'.repeat(LIMITS.fileBytes + 500_000);
    for (const [format, bytes] of formats([GRIDS, { name: POOLS.name, content: huge }])) {
      const files = await unpack(bytes);
      expect(files[POOLS.name]!.length, format).toBe(LIMITS.fileBytes + 1);
      expect(files[GRIDS.name]).toBe(GRIDS.content);
    }
  });

  test('a tar in several parts of gzip', async () => {
    const tar = makeTar([{ path: GRIDS.name, content: GRIDS.content }]);
    const bytes = Buffer.concat([gzipSync(tar.subarray(0, 300)), gzipSync(tar.subarray(300))]);
    expect(await unpack(bytes)).toEqual({ [GRIDS.name]: GRIDS.content });
  });

  test('a name longer than the header of a tar has room for', async () => {
    const path = `${'deep/'.repeat(60)}exercises/01-grids/grids.ts`;
    const long = Buffer.concat([
      tarBlocks([{ path: '././@LongLink', type: 'OldGnuLongPath', content: `${path}\0` }]),
      makeTar([{ path: 'short', content: 'a' }]),
    ]);
    expect(await unpack(long)).toEqual({ 'exercises/01-grids/grids.ts': 'a' });
  });
});

const zip = (entry: Partial<ZipEntry>): Buffer => makeZip([{ ...GRIDS, ...entry }, POOLS]);
const tar = (entry: Partial<TarEntry>): Buffer =>
  makeTar([
    { path: GRIDS.name, content: GRIDS.content, ...entry },
    { path: POOLS.name, content: 'x' },
  ]);
/** Zeros, compressed as well as gzip can: a tar that is at its end at once. */
const zeros = (bytes: number): Buffer => Buffer.concat(Array(bytes / 1e6).fill(gzipSync(Buffer.alloc(1e6))));

describe('what is refused, and why', () => {
  test.each<[string, Buffer, RegExp]>([
    [
      'a path upwards',
      zip({ name: '../../exercises/01-grids/grids.ts' }),
      /holds "\.\.\/\.\.\/exerc.*", which leads out/,
    ],
    ['a path upwards, hidden', zip({ name: 'exercises/01-grids/../../../x.ts' }), /leads out of it/],
    [
      'a path upwards, in a tar',
      tar({ path: 'a/../../x.ts' }),
      /holds "a\/\.\.\/\.\.\/x\.ts", which leads out of it/,
    ],
    ['backslashes upwards', zip({ name: '..\\..\\evil.ts' }), /leads out of it/],
    ['an absolute path', zip({ name: '/etc/cron.d/x' }), /holds "\/etc\/cron\.d\/x", which leads out of it/],
    ['an absolute path in a tar', tar({ path: '/etc/cron.d/x' }), /leads out of it/],
    ['a path of a network', zip({ name: '\\\\server\\share\\x.ts' }), /leads out of it/],
    ['a drive', zip({ name: 'C:/exercises/01-grids/grids.ts' }), /leads out of it/],
    ['a zero byte', zip({ name: 'exercises/01-grids/grids.ts\0.png' }), /a name with a zero byte in it/],
    [
      'a link for a file',
      tar({ type: 'SymbolicLink', linkpath: '/etc/passwd', content: '' }),
      /holds a link "exercises/,
    ],
    ['a hard link', tar({ type: 'Link', linkpath: '../x', content: '' }), /holds a link/],
    ['a link in a zip', zip({ mode: 0o120777 }), /holds a link "exercises\/01-grids\/grids\.ts"/],
    [
      'a link for a folder',
      tar({ path: 'exercises/01-grids', type: 'SymbolicLink', linkpath: '/', content: '' }),
      /a link/,
    ],
    ['a device', tar({ type: 'BlockDevice', content: '' }), /holds a device "exercises/],
    ['a pipe in a zip', zip({ mode: 0o010666 }), /holds a device/],
    ['a password', zip({ flags: 0x801 }), /is encrypted: it must be made without a password/],
    ['strong encryption', zip({ flags: 0x841 }), /strong encryption/],
    ['another compression', zip({ method: 14 }), /in a compression \(14\) that is not read/],
    [
      'a file twice',
      makeZip([GRIDS, { ...GRIDS, content: 'other' }]),
      /holds "exercises\/01-grids\/grids\.ts" twice/,
    ],
    ['a file twice, in a tar', tar({ path: POOLS.name }), /holds "exercises\/02-pools\/pools\.ts" twice/],
    [
      'content that was altered',
      zip({ says: { crc: 1 } }),
      /holds "exercises\/01-grids\/grids\.ts", which is damaged/,
    ],
    ['content that does not unpack', zip({ raw: Buffer.alloc(20, 0xff) }), /which is damaged/],
    ['a size that is too small', zip({ says: { size: 3 } }), /which is damaged/],
    ['a size that is too large', zip({ says: { size: 300 } }), /which is damaged/],
    [
      'a compressed size beyond the file',
      zip({ says: { compressedSize: 2e9, offset: 300 } }),
      /is damaged|cut off|overlap/,
    ],
    ['content beyond the file', zip({ says: { offset: 4e9 } }), /is cut off|damaged/],
    [
      'files that overlap',
      makeZip([
        { ...GRIDS, says: { offset: 0 } },
        { ...POOLS, says: { offset: 0 } },
      ]),
      /overlap/,
    ],
    [
      'nothing of the course',
      makeZip([{ name: 'notes.ts', content: '1' }]),
      /holds no exercise: there is no folder such as 01-grids .*; it holds "notes\.ts"$/,
    ],
    ['nothing at all', makeZip([]), /holds no exercise: .*; it is empty$/],
    [
      'another archive',
      makeZip([{ name: 'course.zip', content: '1' }]),
      /holds archives .*: unpack it first/,
    ],
    [
      'a name of 300 letters',
      zip({ name: `exercises/01-grids/${'a'.repeat(300)}.ts` }),
      /holds "aaa.*", a name that is longer than any system allows/,
    ],
    [
      'two courses',
      makeZip([
        { ...GRIDS, name: 'ana/01-grids/a.ts' },
        { ...GRIDS, name: 'bo/01-grids/a.ts' },
      ]),
      /in two places, in "ana" and in "bo"/,
    ],
    [
      'exercises at two heights',
      makeZip([GRIDS, { ...POOLS, name: 'rest/02-pools/pools.ts' }]),
      /two places, at its top and in "rest"/,
    ],
    ['an empty file', Buffer.alloc(0), /the archive ana\.zip is empty/],
    [
      'a RAR',
      Buffer.from('Rar!\x1a\x07\x01\x00'),
      /is a RAR archive, which is not read: zip, tar and tar\.gz are/,
    ],
    ['a 7z', Buffer.from('377abcaf271c', 'hex'), /is a 7-Zip archive/],
    ['a page that asks for a password', Buffer.from('\n<!DOCTYPE html><title>Log in'), /is a web page/],
    ['text', Buffer.from('hello'), /is no zip, tar or tar\.gz/],
    ['a compressed file that is no tar', gzipSync('export {}'), /is no zip, tar or tar\.gz/],
    ['a compressed zip', gzipSync(makeZip([GRIDS])), /holds no tar inside of its compression/],
    ['what is compressed twice', gzipSync(gzipSync(makeTar([{ path: 'x' }]))), /holds no tar inside/],
    [
      'a header with a wrong sum',
      (() => {
        const bytes = tar({});
        bytes[1024] = 65;
        return bytes;
      })(),
      /checksum/,
    ],
    [
      'a name without end',
      Buffer.concat([
        tarBlocks([{ path: 'L', type: 'OldGnuLongPath', content: 'x'.repeat(2e6) }]),
        makeTar([{ path: 'x' }]),
      ]),
      /a name that is longer than any system allows/,
    ],
  ])('%s', async (_what, bytes, why) => {
    await expect(unpack(bytes)).rejects.toThrow(why);
  });

  test('a zip64 whose list lies beyond anything is told of', async () => {
    const bytes = makeZip([GRIDS], { zip64: true });
    const locator = bytes.length - 22 - 20;
    bytes.writeBigUInt64LE(0xffff_ffff_ffff_fff0n, locator + 8);
    await expect(unpack(bytes)).rejects.toThrow(/is cut off/);
  });

  test('bombs, before they go off: memory does not grow', async () => {
    const before = process.memoryUsage().rss;
    const cases: [Buffer, RegExp][] = [
      // A gigabyte and more in a list that says so, and one that says less.
      [zip({ name: 'data.bin', says: { size: 2e9 } }), /would unpack to more than 1000 MB/],
      [zip({ name: 'data.bin', content: Buffer.alloc(20e6) }), /more than 200 times its size/],
      [zip({ content: Buffer.alloc(20e6), says: { size: 10 } }), /which is damaged/],
      [zeros(300e6), /more than 200 times its size/],
      [
        gzipSync(makeTar([{ path: GRIDS.name, content: Buffer.alloc(30e6) }])),
        /more than 200 times its size/,
      ],
      [
        makeZip(Array.from({ length: 60_000 }, (_, at) => ({ name: `x${at}`, method: 0 }))).subarray(0, -4),
        /damaged/,
      ],
    ];
    for (const [bytes, why] of cases) await expect(unpack(bytes)).rejects.toThrow(why);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });

  test('more files than any honest archive has', async () => {
    const many = Array.from({ length: ARCHIVE_LIMITS.entries + 1 }, (_, at) => ({
      name: `x${at}`,
      method: 0,
    }));
    await expect(unpack(makeZip(many, { zip64: true }))).rejects.toThrow(/holds more than 100000 files/);
  });
});

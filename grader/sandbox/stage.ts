import { Buffer } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  constants,
  cpSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { LIMITS, type Limits } from './limits.ts';
import { makeOwnFolder } from './own-folder.ts';

/** A folder of our own with everything of a submission that a sandbox may read, and nothing else. */
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

/** Where, in a stage, what a module may import lies. */
export const SUBMISSION = 'exercises';

const BYTE_ORDER_MARK = '\uFEFF';

/** The given code that solutions may import; the checks' own tools stay outside. */
const GIVEN = ['require.ts', 'types.ts'];

/** Something of a submission cannot be read, through its own fault; the message says why, for the student. */
class Unreadable extends Error {}

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
    mkdirSync(join(exercisesFolder, 'lib'), { recursive: true });
    for (const name of GIVEN) cpSync(join(lib, name), join(exercisesFolder, 'lib', name));

    const hash = createHash('sha256');
    const modules: Stage['modules'] = {};
    for (const exercise of exercises) {
      const target = join(exercisesFolder, exercise.folder);
      mkdirSync(target);
      try {
        const source = findFolder(submission, exercise.folder);
        modules[exercise.folder] = { file: stageExercise(source, target, exercise, { hash, limits }) };
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        modules[exercise.folder] = { problem: error.message };
      }
    }
    return { folder, modules, sha256: hash.digest('hex'), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Finds the folder of an exercise, step by step: a link on the way would lead out of the submission. */
function findFolder(submission: string, name: string): string {
  for (const steps of [['exercises', name], [name]]) {
    let path = submission;
    const missing = steps.some((step) => {
      path = join(path, step);
      const stats = orUnreadable(`the folder ${step}`, () => lstatSync(path, { throwIfNoEntry: false }));
      if (stats?.isSymbolicLink()) throw new Unreadable(`${step} is a link, and links are not followed`);
      return !stats?.isDirectory();
    });
    if (!missing) return path;
  }
  throw new Unreadable(`the folder ${name} is missing`);
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
  const helpers = orUnreadable(`the folder ${folder}`, () => readdirSync(source))
    .filter((name) => /^[\w.-]+\.ts$/.test(name) && !/\.(test|d)\.ts$/.test(name) && name !== module)
    .sort()
    .slice(0, limits.files);
  for (const name of helpers) {
    try {
      put(name, read(name));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // Whoever imports it is told why; where nobody does, it harms nobody.
      put(name, `throw new Error(${JSON.stringify(error.message)});\n`);
    }
  }
  return join(target, module);
}

/**
 * Reads a file as it is at this moment, whatever becomes of it meanwhile.
 *
 * @param place what messages call it
 */
function readOrdinary(path: string, place: string, maxBytes: number): string {
  const extraordinary = new Unreadable(
    `${place} is no ordinary file: links, folders, pipes and devices are not read`,
  );
  const stats = orUnreadable(place, () => lstatSync(path, { throwIfNoEntry: false }));
  if (!stats) throw new Unreadable(`the file ${place} is missing`);
  if (!stats.isFile()) throw extraordinary;
  // It may be another one by now: a link is not followed, and a pipe not waited for.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const descriptor = orUnreadable(place, () => openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
  try {
    if (!fstatSync(descriptor).isFile()) throw extraordinary;
    // One byte more than is allowed tells whether there is more, also of a file that grows.
    const bytes = Buffer.allocUnsafe(maxBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    if (length > maxBytes)
      throw new Unreadable(`${place} is larger than ${maxBytes} bytes, so it was not read`);
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Does something with a part of a submission. What the system says of the part itself is not our fault. */
function orUnreadable<T>(what: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM'].includes(code)) {
      throw new Unreadable(`${what} may not be read: its permissions forbid it`);
    }
    if (['ELOOP', 'ENOENT', 'ENOTDIR', 'ENXIO'].includes(code)) {
      throw new Unreadable(`${what} changed while it was read`);
    }
    throw error;
  }
}

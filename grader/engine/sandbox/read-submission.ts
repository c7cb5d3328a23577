import { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isCode } from './is-code.ts';

/** Something of a submission cannot be read, through its own fault; the message says why, for the student. */
export class Unreadable extends Error {}

/**
 * Finds the folder of an exercise in a submission, step by step: a link on the way would lead out of it.
 *
 * @throws Unreadable where there is none
 */
export function findExercise(submission: string, name: string): string {
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

/**
 * The names of the files in an exercise's folder that may be a module or one of its helpers, in order: TypeScript,
 * checks and declarations apart.
 *
 * @throws Unreadable where the folder may not be read
 */
export const codeIn = (folder: string): string[] =>
  orUnreadable(`the folder ${basename(folder)}`, () => readdirSync(folder))
    .filter(isCode)
    .sort();

/**
 * Reads a file as it is at this moment, whatever becomes of it meanwhile.
 *
 * @param place what messages call it
 * @throws Unreadable where it is no ordinary file, may not be read, or is larger than `maxBytes`
 */
export function readOrdinary(path: string, place: string, maxBytes: number): string {
  const bytes = readBeginning(path, place, maxBytes);
  if (bytes.length > maxBytes)
    throw new Unreadable(`${place} is larger than ${maxBytes} bytes, so it was not read`);
  return textOf(bytes);
}

/** As the mark at its beginning says; without one it is UTF-8. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('utf8');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(whole).swap16().toString('utf16le');
}

/**
 * The same, as it is, and no more than one byte beyond `maxBytes`: that byte says that the file is too large.
 *
 * @throws Unreadable where it is no ordinary file or may not be read
 */
export function readBeginning(path: string, place: string, maxBytes: number): Buffer {
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
    const bytes = Buffer.allocUnsafe(maxBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
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

import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../engine/course/course.ts';
import { InputError } from '../engine/course/input-error.ts';

/**
 * Loads a file that belongs to an exercise.
 *
 * @throws InputError naming the file where it does not parse, or throws while it is loaded
 */
// biome-ignore lint/suspicious/noExplicitAny: what a module exports is for its reader to know
export async function loadModule(file: string): Promise<any> {
  try {
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${relative(ROOT, file)} cannot be loaded: ${reason}`);
  }
}

import { lstatSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** A module for the browser, or why there is none, as a module that says so. */
export interface StudentFile {
  found: boolean;
  text: string;
}

/** Exercises' own files and what is given: nothing else of the course is for the page. */
const SERVED = /^\/(\d\d-[\w-]+|lib)\/[^/]+\.ts$/;

/**
 * A student's file as the browser runs it: its types are blanked, so that lines and columns stay what they are.
 *
 * @param exercises the folder of the exercises
 * @param path from there, with a slash at its beginning
 */
export function studentFile(exercises: string, path: string): StudentFile {
  if (!SERVED.test(path) || path.includes('..') || path.endsWith('.test.ts')) {
    return failing(`${path} is no file of an exercise`, false);
  }
  const file = join(exercises, path);
  const status = lstatSync(file, { throwIfNoEntry: false });
  if (!status?.isFile()) return failing(`there is no file exercises${path}`, false);
  try {
    return { found: true, text: stripTypeScriptTypes(readFileSync(file, 'utf8')) };
  } catch (error) {
    return failing(`exercises${path} is no TypeScript that can run: ${(error as Error).message}`, true);
  }
}

const failing = (message: string, found: boolean): StudentFile => ({
  found,
  text: `throw new SyntaxError(${JSON.stringify(message)});`,
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, readCourse } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { show } from './show.ts';

/** What is at hand in the playground whatever the student has written. */
export interface Vocabulary {
  /** By name. */
  words: Record<string, unknown>;
  /** A few lines about them, for `--help`. */
  usage: string;
}

const SHOW = '  show(value)         draws a grid, a volume, a vector, an image or an object';

/**
 * `show`, and what the module that `course.json` names for the playground exports.
 *
 * @throws InputError where there is no such module
 */
export async function vocabulary(): Promise<Vocabulary> {
  const { play } = readCourse();
  if (!play) return { words: { show }, usage: SHOW };
  const file = join(ROOT, play.module);
  if (!existsSync(file)) throw new InputError(`course.json: play.module is ${play.module}, which is missing`);
  const { usage = '', ...words } = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  return { words: { show, ...words }, usage: `${SHOW}\n${usage}`.trimEnd() };
}

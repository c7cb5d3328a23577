import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, readCourse } from '../engine/course/course.ts';
import { InputError } from '../engine/course/input-error.ts';
import type { Command } from './command.ts';

/** The tools that the course's exercises bring, by name: where each one's module is. */
export const courseTools = (): Map<string, string> =>
  new Map(readCourse().exercises.flatMap(({ tools = {} }) => Object.entries(tools)));

/**
 * Loads a tool of the course, a command like the grader's own.
 *
 * @param name what `course.json` calls it, and its module what it exports
 * @returns `undefined` where the course has no such tool
 * @throws InputError where there is no such module, or it exports no command of that name
 */
export async function courseTool(name: string): Promise<Command | undefined> {
  const path = courseTools().get(name);
  if (path === undefined) return undefined;
  const file = join(ROOT, 'exercises', path);
  if (!existsSync(file))
    throw new InputError(`course.json: the tool "${name}" is exercises/${path}, which is missing`);
  const { [name]: command }: Record<string, Command | undefined> = await import(pathToFileURL(file).href);
  if (typeof command?.run !== 'function')
    throw new InputError(`exercises/${path} must export the command "${name}"`);
  return command;
}

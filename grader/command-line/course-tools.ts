import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, readCourse } from '../engine/course/course.ts';
import { InputError } from '../engine/course/input-error.ts';
import type { Command } from './command.ts';

/** A command that the course brings. */
export interface CourseTool {
  /** Its module, from the course's root. */
  path: string;
  /** Students do not have it. */
  staff: boolean;
}

/** The tools of the course and of its exercises, by name; where students are, without those for staff. */
export function courseTools(): Map<string, CourseTool> {
  const { tools = {}, exercises } = readCourse();
  const all = { ...tools, ...Object.assign({}, ...exercises.map((exercise) => exercise.tools ?? {})) };
  const named = Object.entries<string>(all).map(([name, path]): [string, CourseTool] => [
    name,
    { path, staff: path.startsWith('solutions/') },
  ]);
  return new Map(named.filter(([, { staff }]) => !staff || existsSync(join(ROOT, 'solutions'))));
}

/**
 * Loads a tool of the course, a command like the grader's own.
 *
 * @param name what `course.json` calls it, and its module what it exports
 * @returns `undefined` where the course has no such tool
 * @throws InputError where there is no such module, or it exports no command of that name
 */
export async function courseTool(name: string): Promise<Command | undefined> {
  const tool = courseTools().get(name);
  if (!tool) return undefined;
  const file = join(ROOT, tool.path);
  if (!existsSync(file))
    throw new InputError(`the tool "${name}" of course.json is ${tool.path}, which is missing`);
  const { [name]: command }: Record<string, Command | undefined> = await import(pathToFileURL(file).href);
  if (typeof command?.run !== 'function')
    throw new InputError(`${tool.path} must export the command "${name}"`);
  return command;
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Exercise, folderOf, ROOT } from '../../engine/course/course.ts';
import { repositoryFiles } from '../repository-files.ts';
import { removeEntry } from './course-entries.ts';
import { removeRow } from './readme-rows.ts';

/**
 * Takes an exercise out of the course: its folders and files wherever they lie, its entry in `course.json`, its row in
 * the README's table. What others say of it is theirs: `judgeLeftovers` finds it.
 *
 * @param root the repository's root, where it is not this one
 * @returns what was removed, from the root
 * @throws InputError where it is the only one; nothing has changed then
 */
export function removeExercise(exercise: Exercise, root: string = ROOT): string[] {
  const folder = folderOf(exercise);
  const courseFile = join(root, 'exercises/course.json');
  writeFileSync(courseFile, removeEntry(readFileSync(courseFile, 'utf8'), exercise.id));
  const readme = join(root, 'README.md');
  writeFileSync(readme, removeRow(readFileSync(readme, 'utf8'), exercise.id));
  const removed = new Set(repositoryFiles(root).flatMap((path) => partOf(path, folder) ?? []));
  for (const path of removed) rmSync(join(root, path), { recursive: true });
  return [...removed];
}

/** The part of a path that is a folder of this name, or a file called so. */
function partOf(path: string, name: string): string | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((part) => part.split('.')[0] === name);
  return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
}

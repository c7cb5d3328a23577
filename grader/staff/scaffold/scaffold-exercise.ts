import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf, ROOT, readCourse } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { addEntry } from './course-entries.ts';
import { exerciseName } from './exercise-name.ts';
import { fillTemplate } from './fill-template.ts';
import { addRow, rowEnds } from './readme-rows.ts';
import { taskNames } from './task-names.ts';

const PLACES = ['exercises', 'solutions'];

/** What the checks of the template are worth, a task. */
const POINTS = 3;

/**
 * Makes the files of a new exercise and lists it in `exercises/course.json` and in the README's table: a sample with
 * everything that belongs to an exercise, once for each task, and `TODO:` wherever something of your own belongs.
 *
 * @param name such as `07-my-exercise`
 * @param options.tasks the names of its functions, joined by commas; one that is called as the exercise where not given
 * @param options.root the repository's root, where it is not this one
 * @returns the paths of the new files, from the root
 * @throws InputError where the name is none for an exercise, is taken, or cannot be written; nothing is left then
 */
export function scaffoldExercise(
  name: string,
  { root = ROOT, tasks: given }: { root?: string; tasks?: string | undefined } = {},
): string[] {
  const { id, slug } = exerciseName(name);
  const tasks = taskNames(given, slug);
  const exercise = { id, slug, title: titleOf(slug), points: POINTS * tasks.length };
  const folder = folderOf(exercise);
  const courseFile = join(root, 'exercises/course.json');
  const readmeFile = join(root, 'README.md');
  const before = readFileSync(courseFile, 'utf8');
  const course = addEntry(before, exercise);
  for (const place of PLACES) {
    const rival = readdirSync(join(root, place)).find((other) => other.startsWith(`${exercise.id}-`));
    if (rival) throw new InputError(`the folder ${place}/${rival} is there already`);
  }

  try {
    const { languages } = readCourse(courseFile, { drafts: true });
    const made = fillTemplate({ exercise, tasks, languages });
    for (const [path, text] of made) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    format(root, [...made.keys()]);
    writeFileSync(courseFile, course);
    if (existsSync(readmeFile)) {
      const { begin, end } = rowEnds(exercise, { root });
      writeFileSync(readmeFile, addRow(readFileSync(readmeFile, 'utf8'), `${begin}${exercise.title}${end}`));
    }
    return [...made.keys()].sort();
  } catch (error) {
    // All of it or nothing: half an exercise would be in the way of the next attempt.
    for (const place of PLACES) rmSync(join(root, place, folder), { recursive: true, force: true });
    writeFileSync(courseFile, before);
    throw new InputError(`${folder} could not be written: ${(error as Error).message}`);
  }
}

function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

/** Lines break elsewhere where names are longer; without the formatter the files work as well. */
function format(root: string, files: string[]): void {
  const biome = join(root, 'node_modules/.bin/biome');
  if (existsSync(biome)) spawnSync(biome, ['check', '--write', ...files], { cwd: root });
}

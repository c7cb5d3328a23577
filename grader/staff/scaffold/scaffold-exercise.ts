import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Exercise, folderOf, ROOT } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { lessonsOf } from '../../engine/course/lessons-of.ts';
import { inLanguage } from '../in-language.ts';
import { addEntry } from './course-entries.ts';
import { exerciseName } from './exercise-name.ts';
import { addRow, rowEnds } from './readme-rows.ts';

/** One file a file of the new exercise; `.txt`, so that no tool takes them for code of the course. */
const TEMPLATE = join(import.meta.dirname, 'template');

const PLACES = ['exercises', 'solutions'];

/** What the checks of the template are worth. */
const POINTS = 3;

/**
 * Makes the files of a new exercise and lists it in `exercises/course.json` and in the README's table: a sample task with everything that
 * belongs to one, and `TODO:` wherever something of your own belongs.
 *
 * @param name such as `07-my-exercise`
 * @param options.root the repository's root, where it is not this one
 * @returns the paths of the new files, from the root
 * @throws InputError where the name is none for an exercise, is taken, or cannot be written; nothing is left then
 */
export function scaffoldExercise(name: string, { root = ROOT }: { root?: string } = {}): string[] {
  const exercise = exerciseOf(name);
  const folder = folderOf(exercise);
  const courseFile = join(root, 'exercises/course.json');
  const readmeFile = join(root, 'README.md');
  const before = readFileSync(courseFile, 'utf8');
  const course = addEntry(before, exercise);
  for (const place of PLACES) {
    const rival = readdirSync(join(root, place)).find((other) => other.startsWith(`${exercise.id}-`));
    if (rival) throw new InputError(`the folder ${place}/${rival} is there already`);
  }

  const fill = (text: string): string =>
    text
      .replaceAll(/FOLDER|\{\{folder\}\}/g, folder)
      .replaceAll(/SLUG|\{\{slug\}\}/g, exercise.slug)
      .replaceAll('{{id}}', exercise.id)
      .replaceAll('{{title}}', exercise.title);
  try {
    const made = templates().map((template) => {
      const path = fill(relative(TEMPLATE, template).replace(/\.txt$/, ''));
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), fill(readFileSync(template, 'utf8')));
      return path;
    });
    writeFileSync(courseFile, course);
    const [{ file, language }] = lessonsOf(exercise, { root });
    writeFileSync(file, inLanguage(readFileSync(file, 'utf8'), language));
    if (existsSync(readmeFile)) {
      const { begin, end } = rowEnds(exercise, { root });
      writeFileSync(readmeFile, addRow(readFileSync(readmeFile, 'utf8'), `${begin}${exercise.title}${end}`));
    }
    return made;
  } catch (error) {
    // All of it or nothing: half an exercise would be in the way of the next attempt.
    for (const place of PLACES) rmSync(join(root, place, folder), { recursive: true, force: true });
    writeFileSync(courseFile, before);
    throw new InputError(`${folder} could not be written: ${(error as Error).message}`);
  }
}

function exerciseOf(name: string): Exercise {
  const { id, slug } = exerciseName(name);
  const words = slug.replaceAll('-', ' ');
  return { id, slug, title: `${words[0]!.toUpperCase()}${words.slice(1)}`, points: POINTS };
}

const templates = (): string[] =>
  readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

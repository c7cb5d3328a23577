import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Exercise, folderOf, ROOT } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { exercisePattern } from '../../engine/course/language.ts';
import { repositoryFiles, textOf } from '../repository-files.ts';
import { renameEntry } from './course-entries.ts';
import { exerciseName } from './exercise-name.ts';
import { sortRows } from './readme-rows.ts';

const COURSE = 'exercises/course.json';

/** What became of a renaming. */
export interface Renamed {
  /** The files that have another path or another text. */
  changed: number;
  /** Lines that may mean the old number, and were left as they are: `docs/page.md:12: …`. */
  unsure: string[];
}

/**
 * Gives an exercise another number, another name, or both, wherever the repository speaks of it: folders and files,
 * `course.json`, imports, the README's table, lessons, checks, the sample class.
 *
 * @param name the new one, such as `07-my-exercise`
 * @param root the repository's root, where it is not this one
 * @throws InputError where the name is none for an exercise, or is taken; nothing has changed then
 */
export function renameExercise(exercise: Exercise, name: string, root: string = ROOT): Renamed {
  const to = exerciseName(name);
  const from = folderOf(exercise);
  if (name === from) throw new InputError(`${from} has this name already`);
  const course = renameEntry(readFileSync(join(root, COURSE), 'utf8'), exercise.id, to);
  const paths = repositoryFiles(root);
  const rival = paths.find((path) => isOf(path, name));
  if (rival) throw new InputError(`${rival} is there already`);

  const changed = new Set<string>();
  for (const path of paths) {
    const text = path === COURSE ? undefined : textOf(root, path);
    if (text === undefined) continue;
    const renamed = renameIn(text, exercise, to, isOf(path, from));
    const sorted = path === 'README.md' ? sortRows(renamed) : renamed;
    if (sorted === text) continue;
    writeFileSync(join(root, path), sorted);
    changed.add(path);
  }
  writeFileSync(join(root, COURSE), course);
  for (const path of paths.filter((one) => isOf(one, from))) {
    changed.add(path);
    const [stem, ...endings] = basename(path).split('.');
    const fresh = stem === exercise.slug ? to.slug : stem === from ? name : undefined;
    if (fresh !== undefined) move(root, path, join(dirname(path), [fresh, ...endings].join('.')));
  }
  for (const folder of new Set(paths.flatMap((path) => foldersCalled(path, from)))) {
    move(root, folder, join(dirname(folder), name));
  }
  return { changed: changed.size, unsure: to.id === exercise.id ? [] : mentions(exercise.id, root) };
}

function move(root: string, from: string, to: string): void {
  if (existsSync(join(root, from))) renameSync(join(root, from), join(root, to));
}

/** Whether a file lies in a folder of this name, or is called so. */
const isOf = (path: string, name: string): boolean =>
  path.split('/').includes(name) || basename(path).split('.')[0] === name;

/** The folders of this name that a file lies in. */
function foldersCalled(path: string, name: string): string[] {
  const parts = dirname(path).split('/');
  return parts.flatMap((part, index) => (part === name ? [parts.slice(0, index + 1).join('/')] : []));
}

/** @param own the text is of one of the exercise's own files */
function renameIn(text: string, exercise: Exercise, to: { id: string; slug: string }, own: boolean): string {
  const { id, slug } = exercise;
  const from = folderOf(exercise);
  // Elsewhere a file of that name may be another's.
  const before = own ? '(?<![\\w-])' : `(?<=${from}/)`;
  const file = new RegExp(`${before}${slug}(?=(\\.\\w+)*\\.ts\\b)`, 'g');
  const folder = new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g');
  const shown = text
    .replaceAll(file, to.slug)
    .replaceAll(folder, `${to.id}-${to.slug}`)
    .replaceAll(exercisePattern(), (number) => (number === id ? to.id : number))
    .replaceAll(new RegExp(`(?<=npm run [\\w-]+ (?:-- )?)${id}\\b`, 'g'), to.id)
    .replaceAll(new RegExp(`(?<=^\\| \\[)${id}(?=\\]\\()`, 'gm'), to.id);
  return own ? shown.replace(new RegExp(`(?<=^# )${id}(?= · )`), to.id) : shown;
}

/** Lines that hold a number by itself; where they mean something else, dates for example, only a reader can tell. */
function mentions(id: string, root: string): string[] {
  const number = new RegExp(`(?<![\\w.:,/-])${id}(?![\\w.:,/-])`);
  return repositoryFiles(root).flatMap((path) => {
    const lines = textOf(root, path)?.split('\n') ?? [];
    return lines.flatMap((line, index) =>
      number.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
    );
  });
}

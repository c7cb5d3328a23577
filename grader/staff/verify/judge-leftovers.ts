import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf, ROOT, readCourse } from '../../engine/course/course.ts';
import { exercisePattern } from '../../engine/course/language.ts';
import { repositoryFiles, textOf } from '../repository-files.ts';

/** Where the files of exercises lie, in folders of their names or as files called so. */
const PLACES = /^(exercises|solutions|exercises\/lib\/pictures|datasets\/(blind|sample-class\/.*))$/;

const NAME = /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/;

/** A path into the folder of an exercise, or to a file called so, as imports and links hold them. */
const IN_PATH = /(?<=\/)\d\d-[a-z0-9]+(?:-[a-z0-9]+)*(?=[/.])/g;

/** Texts that speak of other exercises. */
const TEXTS = /^(README\.md|exercises\/.*\.(md|tsx?)|solutions\/.*\.ts|playground\/.*\.ts)$/;

/**
 * What is left of exercises that `course.json` does not list, be it that they were removed, renamed or never finished.
 *
 * @param root the repository's root, where it is not this one
 * @returns one sentence a problem, each beginning with the file
 */
export function judgeLeftovers(root: string = ROOT): string[] {
  const { exercises } = readCourse(join(root, 'exercises/course.json'), { drafts: true });
  const ids = exercises.map(({ id }) => id);
  const folders = exercises.map(folderOf);
  const paths = existsSync(join(root, '.git')) ? repositoryFiles(root) : [];
  const strays = new Set(paths.flatMap((path) => strayIn(path, folders)));
  const spoken = paths.flatMap((path) => {
    const lines = TEXTS.test(path) ? (textOf(root, path)?.split('\n') ?? []) : [];
    return lines.flatMap((line, index) => {
      const numbers = [...line.matchAll(exercisePattern())].flatMap(([, id]) => id!);
      const names = [...line.matchAll(IN_PATH)].map(([name]) => name);
      return [
        ...numbers.filter((id) => !ids.includes(id)).map((id) => `speaks of exercise ${id}`),
        ...names.filter((name) => !folders.includes(name)).map((name) => `leads to ${name}`),
      ].map((what) => `${path}:${index + 1}: ${what}, which exercises/course.json does not list`);
    });
  });
  return [
    ...[...strays].map((path) => `${path}: belongs to no exercise that exercises/course.json lists`),
    ...spoken,
  ];
}

/** The part of a path that is called as an exercise is, and yet is none. */
function strayIn(path: string, folders: string[]): string[] {
  const parts = path.split('/');
  const at = parts.findIndex((part, index) => {
    const name = index === parts.length - 1 ? part.replace(/\.\w+$/, '') : part;
    return (
      NAME.test(name) && !folders.includes(name) && PLACES.test(dirname(parts.slice(0, index + 1).join('/')))
    );
  });
  return at < 0 ? [] : [parts.slice(0, at + 1).join('/')];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';

/**
 * What is still to be done in the files of an exercise: the lines that `npm run new` marked `TODO:`.
 *
 * @param root the repository's root, where it is not this one
 * @returns one line each: `exercises/07-my-exercise/README.md:5: TODO: the one idea …`
 */
export function remainingToDos(exercise: Exercise, root: string = ROOT): string[] {
  const { stub, reference } = filesOf(exercise, root);
  return [dirname(stub), dirname(reference)].flatMap(textsIn).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [what] = /TODO: .*/.exec(line) ?? [];
        return what ? [`${relative(root, file)}:${index + 1}: ${what.replace(/\s*-->\s*$/, '')}`] : [];
      }),
  );
}

const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|md)$/.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];

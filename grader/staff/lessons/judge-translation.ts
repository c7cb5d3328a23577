import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';
import { compareLessons } from './compare-lessons.ts';
import { CHINESE, ENGLISH, type LessonLanguage } from './lesson-language.ts';

/**
 * Whether the Chinese lesson of an exercise is in step with the English one, and both lead to each other. An exercise
 * may do without.
 *
 * @param root the repository's root, where it is not this one
 * @returns one sentence a problem, each beginning with the file and the line
 */
export function judgeTranslation(exercise: Exercise, root: string = ROOT): string[] {
  const { lesson, translation } = filesOf(exercise, root);
  if (!existsSync(translation)) return [];
  const read = (file: string) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') });
  const texts: [ReturnType<typeof read>, LessonLanguage][] = [
    [read(lesson), ENGLISH],
    [read(translation), CHINESE],
  ];
  const unlinked = texts
    .filter(([{ text }, { links }]) => text.split('\n')[2] !== links)
    .map(([{ path }, { links }]) => `${path}:3: the line below the title must be: ${links}`);
  return [...unlinked, ...compareLessons(texts[0]![0], texts[1]![0])];
}

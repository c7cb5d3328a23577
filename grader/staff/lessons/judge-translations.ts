import { existsSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { type Exercise, ROOT } from '../../engine/course/course.ts';
import type { LanguageTag } from '../../engine/course/language.ts';
import { type Lesson, lessonsOf } from '../../engine/course/lessons-of.ts';
import { compareLessons } from './compare-lessons.ts';

/**
 * Whether the translations of an exercise's lesson are in step with it, and all of them lead to each other. An exercise
 * may do without.
 *
 * @param places.root the repository's root, where it is not this one
 * @param places.languages of the course, where they are not those of its `course.json`
 * @returns one sentence a problem, each beginning with the file and the line
 */
export function judgeTranslations(
  exercise: Exercise,
  { root = ROOT, ...places }: { root?: string; languages?: LanguageTag[] } = {},
): string[] {
  const lessons = lessonsOf(exercise, { root, ...places }).filter(({ file }) => existsSync(file));
  const [lesson, ...translations] = lessons.map((one) => ({
    path: relative(root, one.file),
    text: readFileSync(one.file, 'utf8'),
    language: one.language,
    links: linksFrom(one, lessons),
  }));
  if (!lesson || translations.length === 0) return [];
  const unlinked = [lesson, ...translations]
    .filter(({ text, links }) => text.split('\n')[2] !== links)
    .map(({ path, links }) => `${path}:3: the line below the title must be: ${links}`);
  return [...unlinked, ...translations.flatMap((translation) => compareLessons(lesson, translation))];
}

/** The line by which a lesson leads to those in other languages. */
const linksFrom = (here: Lesson, lessons: Lesson[]): string =>
  lessons
    .map(({ language: { name }, file }) => (file === here.file ? name : `[${name}](${basename(file)})`))
    .join(' · ');

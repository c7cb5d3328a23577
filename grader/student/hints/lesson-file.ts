import { existsSync } from 'node:fs';
import { type Exercise, readCourse } from '../../engine/course/course.ts';
import type { LanguageTag } from '../../engine/course/language.ts';
import { type Lesson, lessonsOf } from '../../engine/course/lessons-of.ts';
import { readerLanguage } from '../../engine/course/reader-language.ts';

/**
 * The lesson of an exercise in a language, where it is written in that; else in the course's first.
 *
 * @param wanted by default the language that is read here
 */
export function lessonFile(
  exercise: Exercise,
  wanted: LanguageTag = readerLanguage(readCourse().languages),
): Lesson {
  const lessons = lessonsOf(exercise);
  return lessons.find(({ tag, file }) => tag === wanted && existsSync(file)) ?? lessons[0];
}

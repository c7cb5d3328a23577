import { dirname, join } from 'node:path';
import { type Exercise, filesOf, ROOT, readCourse } from './course.ts';
import { LANGUAGES, type Language, type LanguageTag } from './language.ts';

/** The lesson of an exercise in one language. */
export interface Lesson {
  tag: LanguageTag;
  language: Language;
  /** Whether it is there or not. */
  file: string;
}

/** The name of a lesson's file: the first language is what GitHub shows, the others say which they are. */
const nameOf = (tag: LanguageTag, index: number): string => (index === 0 ? 'README.md' : `README.${tag}.md`);

/**
 * The lessons of an exercise in the languages of the course, as it lists them: the first is written first, and the
 * others are its translations.
 *
 * @param root the repository's root, where it is not this one
 */
export function lessonsOf(
  exercise: Exercise,
  {
    root = ROOT,
    languages = readCourse(join(root, 'exercises/course.json')).languages,
  }: { root?: string; languages?: LanguageTag[] } = {},
): [Lesson, ...Lesson[]] {
  const folder = dirname(filesOf(exercise, root).stub);
  return languages.map((tag, index) => ({
    tag,
    language: LANGUAGES[tag],
    file: join(folder, nameOf(tag, index)),
  })) as [Lesson, ...Lesson[]];
}

import { existsSync } from 'node:fs';
import { type Exercise, filesOf } from '../../engine/course/course.ts';
import { hasUnicode } from '../../show/terminal/plain-text.ts';

/**
 * The lesson of an exercise in the language that is read here: the Chinese one where there is one and it is wanted.
 *
 * @param wanted by default what the locale says, English where it says neither or where Chinese cannot be shown
 * @returns the file, whether it exists or not
 */
export function lessonFile(exercise: Exercise, wanted: 'en' | 'zh' = localeLanguage()): string {
  const { lesson, translation } = filesOf(exercise);
  return wanted === 'zh' && existsSync(translation) ? translation : lesson;
}

function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): 'en' | 'zh' {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') && hasUnicode() ? 'zh' : 'en';
}

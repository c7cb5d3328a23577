import { LANGUAGES } from '../../engine/course/language.ts';

/** What a lesson in English lists under "What goes wrong": the words in bold with which each entry begins. */
export function mistakesIn(lesson: string): string[] {
  const [, , , title] = LANGUAGES.en.sections;
  const [, section = ''] = lesson.split(`\n## ${title}\n`);
  const [own] = section.split(/^## /m);
  return [...own!.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, words]) => words!);
}

import { InputError } from '../../engine/course/input-error.ts';
import { LANGUAGES, type Language } from '../../engine/course/language.ts';
import type { CheckResult } from '../../engine/scoring/report.ts';

/** What a lesson tells of a check. */
export type ListedCheck = Pick<CheckResult, 'name' | 'visibility' | 'maxPoints'>;

const BEGIN = '<!-- checks:begin -->';
const END = '<!-- checks:end -->';

/**
 * Writes the table of checks and points into a lesson, between its markers.
 *
 * @throws InputError where the lesson lacks the markers
 */
export function fillLesson(
  lesson: string,
  checks: ListedCheck[],
  { table: words }: Language = LANGUAGES.en,
): string {
  const [begin, end] = [lesson.indexOf(BEGIN), lesson.indexOf(END)];
  if (begin < 0 || end < begin) throw new InputError(`the lesson lacks the lines ${BEGIN} and ${END}`);
  const rows = checks.map(({ name, visibility, maxPoints }) => {
    const [task, ...what] = name.split(' > ');
    return `| \`${task}\` | ${what.join(' > ')} | ${words[visibility]} | ${maxPoints} |`;
  });
  const table = [`| ${words.head.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
  return `${lesson.slice(0, begin)}${BEGIN}\n\n${table}\n\n${lesson.slice(end)}`;
}

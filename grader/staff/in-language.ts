import { LANGUAGES, type Language } from '../engine/course/language.ts';

/**
 * A lesson with the headings and the marks of another language. What it says stays as it is, for whoever translates it.
 *
 * @param lesson in English
 */
export function inLanguage(lesson: string, to: Language): string {
  const from: Language = LANGUAGES.en;
  const title = (text: string): string => to.sections[from.sections.indexOf(text)] ?? text;
  const [before, after] = from.hint.map(RegExp.escape);
  const hint = new RegExp(`${from.task} (\\d+)${before}(\\d+)${after}`, 'g');
  return lesson
    .replace(/^(## )(.+)$/gm, (_, marks: string, text: string) => marks + title(text))
    .replace(
      hint,
      (_, task: string, number: string) => `${to.task} ${task}${to.hint[0]}${number}${to.hint[1]}`,
    )
    .replace(new RegExp(`^(### |.*<summary>)${from.task} (?=\\d)`, 'gm'), `$1${to.task} `)
    .replaceAll(from.byHand, to.byHand)
    .replace(`| ${from.table.head.join(' | ')} |`, `| ${to.table.head.join(' | ')} |`)
    .replace(
      /^(\|.*\| )(public|hidden)( \| [\d.]+ \|)$/gm,
      (_, row, visibility: 'public' | 'hidden', points) => row + to.table[visibility] + points,
    );
}

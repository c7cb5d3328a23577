import { hasUnicode } from '../../show/terminal/plain-text.ts';
import type { LanguageTag } from './language.ts';

/**
 * The language of a course that is read at this terminal: the one that the locale says, in whatever region, where the
 * terminal can show it; else the first.
 *
 * @param languages of the course, one at least
 */
export function readerLanguage(
  languages: readonly LanguageTag[],
  { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env,
): LanguageTag {
  const locale = (LC_ALL || LC_MESSAGES || LANG || '').split(/[_.@-]/)[0]!.toLowerCase();
  const isRead = (tag: LanguageTag): boolean =>
    tag.split('-')[0] === locale && (locale === 'en' || hasUnicode());
  return languages.find(isRead) ?? languages[0]!;
}

import { stripVTControlCharacters } from 'node:util';

/**
 * Makes text that a submission wrote harmless to show, wherever that is: no control characters but new lines and
 * tabs, nothing invisible, nothing that changes the direction of writing, and nothing that a workflow's log would
 * take for a command.
 */
export function cleanText(text: string): string {
  return (
    stripVTControlCharacters(text)
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/[^\P{C}\n\t]/gu, '')
      // Runners of GitHub and Azure look for these two, the first at the start of a line, spaces aside.
      .replace(/^(\s*):(?=:)/gm, '$1: ')
      .replaceAll('##[', '## [')
      .replaceAll('##vso[', '## vso[')
  );
}

/** The same as one line, for a name in a table or in a log. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll('\n', ' ');

/**
 * A name that tells people apart, as one line: what cannot be seen in it is shown by its number, `ada<U+200B>`, so that
 * no two names look alike for it.
 */
export const cleanName = (name: string): string =>
  cleanLine(
    name
      .toWellFormed()
      .replace(
        /\p{C}/gu,
        (sign) => `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
      ),
  );

/** The same value with every text in it cleaned, names of fields apart. */
export function cleanTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value;
  if (Array.isArray(value)) return value.map(cleanTexts) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cleanTexts(field)])) as Value;
}

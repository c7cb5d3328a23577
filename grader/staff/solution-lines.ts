import { makeStub } from './make-stub.ts';

/** A line of a solution that is at least so long stands nowhere else by chance. */
const TELLING_LINE = 25;

/** So much of it has to be left without spaces, and without the word that it returns something. */
const TELLING_CODE = 18;

/** Without spaces, line breaks, braces and semicolons: what a formatter, or a hasty hand, would change. */
export const squeeze = (text: string): string => text.replaceAll(/[\s{};]+/g, '');

/**
 * The lines of a reference's solution that a text gives away, wherever in it they stand: in a block of code, between
 * backticks, in a docstring.
 *
 * @param text what students read
 * @param reference the reference's source
 * @throws Error where no stub can be made of the reference
 */
export function solutionLinesIn(text: string, reference: string): string[] {
  const linesOf = (source: string): string[] => source.split('\n').map((line) => line.trim());
  const given = new Set(linesOf(makeStub(reference)));
  const told = squeeze(text);
  return linesOf(reference)
    .filter((line) => line.length >= TELLING_LINE && !/^(\/\/|\/?\*|import )/.test(line) && !given.has(line))
    .filter((line) => {
      const code = squeeze(line.replace(/^return /, ''));
      return code.length >= TELLING_CODE && told.includes(code);
    });
}

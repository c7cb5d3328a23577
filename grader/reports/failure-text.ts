import chalk from 'chalk';
import type { CheckResult } from '../engine/scoring/report.ts';
import { wrapText } from '../show/terminal/wrap-text.ts';
import { causeText } from './cause-text.ts';
import { picturePanels, pictureWords } from './picture-terminal.ts';

/** What of a check tells its failure. */
export type ToldFailure = Pick<
  CheckResult,
  'picture' | 'message' | 'counterexample' | 'diagnosis' | 'kind' | 'replay'
>;

/**
 * What happened in a check that failed, for the terminal: what differs, or what was said
 * and called, the likely cause, the picture, and how to replay it.
 *
 * @param width columns of the terminal
 */
export function failureText(check: ToldFailure, width = 80): string {
  const { picture, message, counterexample, replay } = check;
  const cause = causeText(check);
  const lines: string[] = [];
  // A picture that tells the difference tells what the message says.
  const wrapped = (text: string) => text.split('\n').flatMap((line) => wrapText(line, width));
  if (!picture?.difference) lines.push(...wrapped(message));
  if (picture) lines.push(...pictureWords(picture, width));
  else lines.push(...(counterexample?.calls ?? []).flatMap(wrapped));
  if (cause) lines.push(...wrapped(cause));
  if (picture) lines.push(...picturePanels(picture, width));
  if (replay) lines.push(chalk.dim(`again: ${replay}`));
  return lines.join('\n');
}

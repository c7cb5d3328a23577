import type { ParseArgsConfig } from 'node:util';

/** One command of the command line. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints; what depends on the course is asked for. */
  usage: string | (() => Promise<string>);
  options: NonNullable<ParseArgsConfig['options']>;
  allowPositionals?: boolean;
  /**
   * Does the work.
   *
   * @returns the exit code: 0 done, 1 the answer is no (a check failed), 2 wrong use, 3 an error of the grader itself
   * @throws UsageError where the call itself is wrong
   */
  run(input: {
    values: Record<string, string | boolean | undefined>;
    positionals: string[];
  }): Promise<number>;
}

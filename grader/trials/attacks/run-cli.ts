import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HOME } from '../../engine/course/course.ts';

/** What a command of ours said, and how it ended. */
export interface CliOutcome {
  /** `null` where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs one of our commands in a process of its own, as a user would.
 *
 * @param options.within a command line that runs it: `['prlimit', '--nofile=40']`
 * @param options.env what its environment has besides ours
 * @param options.timeoutMs after which it is killed
 */
export function runCli(
  args: string[],
  {
    within = [],
    env = {},
    timeoutMs = 300_000,
  }: { within?: string[]; env?: Record<string, string>; timeoutMs?: number } = {},
): CliOutcome {
  const [command, ...rest] = [...within, process.execPath, join(HOME, 'grader/cli.ts'), ...args];
  const { status, stdout, stderr, error } = spawnSync(command!, rest, {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, INIT_CWD: undefined, NO_COLOR: '1', ...env },
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: 100_000_000,
  });
  if (error && status === null) throw error;
  return { code: status, stdout, stderr };
}

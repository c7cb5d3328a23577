import { execFileSync } from 'node:child_process';
import { gitEnvironment } from './git-environment.ts';

/**
 * Runs git in a folder, and in no other repository, whatever the environment says. For repositories of our own: those of
 * others are read by `git` of `class/sources`.
 *
 * @returns what it printed
 * @throws Error with what git said, where it fails or is not there
 */
export const gitIn = (folder: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: gitEnvironment() });

import { spawn } from 'node:child_process';
import { gitEnvironment } from '../../engine/files/git-environment.ts';
import { githubLogin } from './github-login.ts';

/**
 * What keeps a repository of somebody else from acting on this machine: no hooks, no submodules, no filters (LFS),
 * no links, no file monitor, and no transport but those that a roster may name.
 */
const SAFE = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.symlinks=false',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'filter.lfs.smudge=',
  'filter.lfs.process=',
  'filter.lfs.required=false',
  'protocol.allow=never',
  'protocol.https.allow=always',
  'protocol.ssh.allow=always',
  // Only for what a roster names itself, never for what a repository leads to.
  'protocol.file.allow=user',
  'advice.detachedHead=false',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);

/** What git said when it failed. */
export class GitError extends Error {
  override name = 'GitError';
}

/**
 * Runs git in a folder, without hooks, prompts, submodules or filters.
 *
 * @param timeoutMs after which git and whatever it started are ended
 * @returns what it printed, trimmed
 * @throws GitError with what git said
 */
export async function git(folder: string, args: string[], timeoutMs: number): Promise<string> {
  const child = spawn('git', [...SAFE, ...args], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: gitEnvironment({
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_LFS_SKIP_SMUDGE: '1',
      GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes',
      // Else git would take the settings of a repository around this folder.
      GIT_CEILING_DIRECTORIES: folder,
      ...githubLogin(),
    }),
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed = (printed + chunk.toString('utf8')).slice(-4_000);
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4_000);
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself in the meantime.
    }
  }, timeoutMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new GitError(`git could not be started: ${error.message}`)));
    child.once('close', resolve);
  }).finally(() => clearTimeout(timer));
  if (late) throw new GitError(`no answer within ${timeoutMs / 1000} s`);
  if (code !== 0) throw new GitError(said.trim());
  return printed.trim();
}

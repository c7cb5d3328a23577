import { spawn } from 'node:child_process';
import { gitEnvironment } from '../../engine/files/git-environment.ts';
import { cleanText } from '../../engine/sandbox/clean-text.ts';
import { githubLogin } from './github-access.ts';

/**
 * What keeps a repository of somebody else from acting on this machine: no hooks, no submodules, no file monitor, no
 * replaced objects, no signatures to be looked at, and no transport but those that a roster may name. Nothing is ever
 * checked out, so that filters (LFS), attributes and links have no say. Objects that are not as they should be (a date
 * that cannot be) are told, and no reason to refuse the rest.
 */
const SAFE = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'fetch.recurseSubmodules=false',
  'fetch.fsckObjects=false',
  'transfer.fsckObjects=false',
  'log.showSignature=false',
  'protocol.allow=never',
  'protocol.https.allow=always',
  'protocol.ssh.allow=always',
  // Only for what a roster names itself, never for what a repository leads to.
  'protocol.file.allow=user',
  // A file of gigabytes passes through memory piece by piece.
  'core.bigFileThreshold=1m',
  'pack.threads=1',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting]);

/** What git may use up, for one repository: a command that goes beyond ends, and its student alone is told. */
export const GIT_LIMITS = {
  /** Bytes of one file that git writes: of what a fetch brings, packed. */
  fileBytes: 500_000_000,
  /** Bytes of memory of each process. */
  memoryBytes: 1_000_000_000,
  /** Bytes that a command prints. */
  outputBytes: 150_000_000,
  /** Processor time, should git outlive the grader. */
  cpuSeconds: 300,
};

/** The shell sets the limits and becomes git: it counts files in blocks of 512 bytes and memory in those of 1024. */
const LIMITED = [
  `ulimit -f ${Math.ceil(GIT_LIMITS.fileBytes / 512)}`,
  // Not every system limits memory, and some have a lower limit already.
  `ulimit -d ${Math.ceil(GIT_LIMITS.memoryBytes / 1024)} 2>/dev/null`,
  `ulimit -t ${GIT_LIMITS.cpuSeconds} 2>/dev/null`,
  'exec git "$@"',
].join('; ');

/** What git said when it failed. */
export class GitError extends Error {
  override name = 'GitError';
}

/** How git is run. */
export interface GitOptions {
  /** How long may be waited in all. */
  timeoutMs: number;
  /** What is left of that: then git and whatever it started are ended. */
  leftMs?: number;
  /** What git reads. */
  input?: string;
}

/**
 * Runs git in a folder of ours on what somebody else made, without hooks, prompts, submodules or filters, and within
 * limits on time, memory, files and output.
 *
 * @returns what it printed
 * @throws GitError with git's own reason
 */
export async function git(
  folder: string,
  args: string[],
  { timeoutMs, leftMs = timeoutMs, input = '' }: GitOptions,
): Promise<Buffer> {
  const child = spawn('sh', ['-c', LIMITED, 'git', ...SAFE, ...args], {
    cwd: folder,
    detached: true,
    stdio: 'pipe',
    env: gitEnvironment({
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes',
      // Else git would take the settings of a repository around this folder.
      GIT_CEILING_DIRECTORIES: folder,
      GIT_NO_REPLACE_OBJECTS: '1',
      // Whoever serves a repository could name another place for what is missing in it.
      GIT_NO_LAZY_FETCH: '1',
      ...githubLogin(),
    }),
  });
  let stopped = '';
  const stop = (why: string): void => {
    stopped ||= why;
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself in the meantime.
    }
  };
  const printed: Buffer[] = [];
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > GIT_LIMITS.outputBytes) stop(`git prints more than ${GIT_LIMITS.outputBytes / 1e6} MB`);
    else printed.push(chunk);
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4_000);
  });
  // It may end before it has read everything.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const timer = setTimeout(() => stop(`no answer within ${timeoutMs / 1000} s`), leftMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new GitError(`git could not be started: ${error.message}`)));
    child.once('close', resolve);
  }).finally(() => clearTimeout(timer));
  if (stopped) throw new GitError(stopped);
  if (code !== 0) throw new GitError(reasonIn(said, code));
  return Buffer.concat(printed);
}

const FILE_TOO_LARGE = /died of signal 25|File size limit|File too large/i;
const OUT_OF_MEMORY = /out of memory|unable to (create thread|mmap)|Cannot allocate memory/i;

/** Of what git said: the line with the reason, which is seldom the last. */
function reasonIn(said: string, code: number | null): string {
  if (FILE_TOO_LARGE.test(said))
    return `it is larger than ${GIT_LIMITS.fileBytes / 1e6} MB, and so not fetched`;
  if (OUT_OF_MEMORY.test(said)) {
    return `git needs more than ${GIT_LIMITS.memoryBytes / 1e6} MB of memory for it`;
  }
  const lines = cleanText(said).split('\n').filter(Boolean);
  const reason =
    lines.find((line) => /^(remote: )?fatal: /.test(line)) ?? lines.find((line) => /^error: /.test(line));
  return reason ?? lines.at(-1) ?? `git ended with ${code ?? 'a signal'} and said nothing`;
}

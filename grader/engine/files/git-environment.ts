import { execFileSync } from 'node:child_process';

/** What else would lead git astray, and is not on its own list. */
const MORE = ['GIT_NAMESPACE', 'GIT_QUARANTINE_PATH'];

let local: string[] | undefined;

/**
 * The environment for git: without what a shell, or a hook of git that runs a command of ours, sets to point git at one
 * repository. With `GIT_DIR` in it, git would work there, whatever folder it is started in.
 *
 * @param more what is set in addition
 */
export function gitEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  local ??= [...localVariables(), ...MORE];
  const kept = Object.entries(process.env).filter(([name]) => !local!.includes(name));
  return { ...Object.fromEntries(kept), ...more };
}

/** As the git of this machine lists them: none where there is no git, which is told where it is needed. */
function localVariables(): string[] {
  try {
    const options = { encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', ['rev-parse', '--local-env-vars'], options).split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

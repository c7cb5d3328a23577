import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { steadyText } from '../../grader/staff/pictures/steady-text.ts';

/**
 * What a command of ours prints in a scratch repository, errors in their place among the rest, and no path of this
 * machine.
 *
 * @param folder of the repository
 * @param more what is added to the environment
 */
export async function commandOutput(
  folder: string,
  args: string[],
  more: Record<string, string> = {},
): Promise<string> {
  const file = join(folder, '.git/output');
  const out = openSync(file, 'w');
  const { INIT_CWD: _, NO_COLOR: __, ...environment } = process.env;
  const child = spawn(process.execPath, [join(folder, 'grader/cli.ts'), ...args], {
    cwd: folder,
    env: { ...environment, FORCE_COLOR: '1', ...more },
    stdio: ['ignore', out, out],
  });
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  closeSync(out);
  return steadyText(readFileSync(file, 'utf8').replaceAll(`${folder}/`, '').trim());
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, realpathSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from '../command-line/command.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { ROOT } from '../engine/course/course.ts';
import { displayPath } from '../engine/files/display-path.ts';
import { userPath } from '../engine/files/user-path.ts';

const PLAYGROUND = join(ROOT, 'playground');
const HOOKS = pathToFileURL(join(import.meta.dirname, '../student/play/play-hooks.ts')).href;

/** `npm run play`: a scratch file, type-checked and run. */
export const play: Command = {
  summary: 'checks the types of a scratch file that uses your functions, and runs it',
  usage: `
Usage: npm run play -- [FILE [ARGUMENT…]]

Runs a TypeScript file with ts-node: first the types of the file and of all that it imports are checked, and only
code without type errors runs. The file can import your functions from exercises/.

  FILE        playground/play.ts where none is named; it is made from playground/template.ts at first use
  ARGUMENT    handed on to the file, in process.argv

Exit code: that of the file; 1 where its types are wrong or it throws, 2 wrong use.`,
  options: {},
  allowPositionals: true,

  async run({ positionals: [named, ...args] }) {
    const file = named === undefined ? scratchFile(PLAYGROUND) : requireScript(userPath(named));
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', HOOKS, file, ...args], {
      stdio: 'inherit',
    });
    // A terminal's Ctrl-C reaches both processes: this one waits until the other has ended.
    process.on('SIGINT', () => {});
    for (const name of ['SIGTERM', 'SIGHUP'] as const) process.on(name, () => child.kill(name));
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals];
    return code ?? 128 + constants.signals[signal];
  },
};

/** The file to play with, made from the template where there is none yet. */
export function scratchFile(folder: string): string {
  const file = join(folder, 'play.ts');
  if (!existsSync(file)) {
    try {
      copyFileSync(join(folder, 'template.ts'), file);
    } catch (error) {
      throw new UsageError(`${displayPath(file)} cannot be made: ${(error as Error).message}`);
    }
    console.error(`Made ${displayPath(file)} from the template: change it and run this again.\n`);
  }
  return file;
}

function requireScript(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`there is no file ${path}; npm run play without a name makes playground/play.ts`);
  }
  const file = realpathSync(path);
  if (!file.endsWith('.ts')) throw new UsageError(`${path} is no TypeScript file: its name must end in .ts`);
  if (!file.startsWith(ROOT + sep)) {
    throw new UsageError(
      `${path} is outside the course: move it into the folder playground, where its imports work`,
    );
  }
  return file;
}

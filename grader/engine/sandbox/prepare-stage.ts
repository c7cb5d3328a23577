import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyHost } from './copy-host.ts';
import { explainStart } from './explain-start.ts';
import { launchStripper, type SandboxSettings } from './launch.ts';
import { placeNode } from './place-node.ts';
import { residentBytes } from './process-tree.ts';
import { openToSandbox } from './sandbox-user.ts';
import { LIB, SUBMISSION } from './stage.ts';
import type { Stripped } from './strip-types.ts';
import type { Ending } from './warden-slots.ts';

const POLL_MS = 50;

/**
 * Makes a stage ready for sandboxes: our own code for them is there, and the submission's types are gone. Removing
 * types takes a process longer than starting does, so it is done once for all sandboxes of a submission, in a sandbox
 * too. What is no TypeScript says so when it is imported; all else is not affected.
 *
 * @throws Error where the sandbox could not be started
 */
export async function prepareStage(settings: SandboxSettings): Promise<void> {
  let waiting = submittedFiles(settings.stage);
  copyHost(settings.stage);
  openToSandbox(settings.stage);
  placeNode(settings.stage);
  while (waiting.length > 0) {
    const results = await strip(waiting, settings);
    for (const [index, result] of results.entries()) {
      writeFileSync(waiting[index]!, 'code' in result ? result.code : throwing(result.problem, result.line));
    }
    const culprit = waiting[results.length];
    if (culprit === undefined) return;
    // It was too much for the process. So that this cannot go on for long, its whole exercise is left out.
    const lost = waiting.slice(results.length).filter((file) => dirname(file) === dirname(culprit));
    for (const file of lost) {
      writeFileSync(
        file,
        throwing(
          `${basename(culprit)} cannot be read as TypeScript: is something in it nested very deeply, or are these files very large together?`,
        ),
      );
    }
    waiting = waiting.slice(results.length).filter((file) => !lost.includes(file));
  }
}

/** The files of a stage that are not ours. */
const submittedFiles = (stage: string): string[] =>
  readdirSync(stage, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && dirname(name) !== join(SUBMISSION, LIB))
    .map((name) => join(stage, name));

/** A module that throws on the very line that is wrong, for the trace names it; without a line, it names none. */
function throwing(problem: string, line?: number): string {
  const error = `new SyntaxError(${JSON.stringify(problem)})`;
  return line === undefined
    ? `throw Object.assign(${error}, { stack: '' });\n`
    : `${'\n'.repeat(line - 1)}throw ${error};\n`;
}

/** Removes the types from files, up to the first that is too much for one process. */
function strip(files: string[], settings: SandboxSettings): Promise<Stripped[]> {
  const { loadMs, wallTimes, codeBytes, residentBytes: most } = settings.limits;
  const { command, args } = launchStripper(files, settings);
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      {
        cwd: settings.stage,
        // Nothing; and this one Node would hand on all the same.
        env: { NODE_V8_COVERAGE: undefined },
        timeout: loadMs * wallTimes,
        killSignal: 'SIGKILL',
        maxBuffer: codeBytes,
      },
      (error, stdout, stderr) => {
        clearInterval(poll);
        const [up, ...results] = stdout.split('\n').slice(0, -1);
        if (up !== undefined) return resolve(results.map((line) => JSON.parse(line)));
        const ending: Ending = {
          cause: error?.killed ? 'time' : 'exit',
          code: child.exitCode,
          signal: child.signalCode,
          // Where there was no process at all, the system says why; else the error repeats the command line.
          said: stderr || (typeof error?.code === 'string' ? error.message : ''),
        };
        reject(new Error(`the sandbox could not be started: ${explainStart(ending)}`));
      },
    );
    const poll = setInterval(() => {
      if (child.pid && residentBytes(child.pid) > most) child.kill('SIGKILL');
    }, POLL_MS);
  });
}

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyHost } from './copy-host.ts';
import { explainStart } from './explain-start.ts';
import { launchStripper, type SandboxSettings } from './launch.ts';
import { placeNode } from './place-node.ts';
import { putStripped, tooMuch } from './put-stripped.ts';
import { type Run, runLaunch } from './run-launch.ts';
import { openToSandbox } from './sandbox-user.ts';
import { LIB, SUBMISSION } from './stage.ts';
import type { Stripped } from './strip-file.ts';

/**
 * Makes a stage ready for sandboxes: our own code for them is there, and the submission's types are gone. Removing
 * types takes a process longer than starting does, so it is done once for all sandboxes of a submission, in a sandbox
 * too. What is no TypeScript says so when it is imported; all else is not affected.
 *
 * @throws Error where the sandbox could not be started
 */
export async function prepareStage(settings: SandboxSettings): Promise<void> {
  const files = submittedFiles(settings.stage);
  copyHost(settings.stage);
  openToSandbox(settings.stage);
  placeNode(settings.stage);
  if (files.length === 0) return;
  const results = await strip(files, settings);
  if (results.length === files.length) return write(files, results);
  // It was too much for one process. So that no exercise suffers from another's files, each has one of its own.
  for (const own of Object.values(Object.groupBy(files, dirname))) {
    const results = await strip(own!, settings);
    write(own!, results);
    const lost = own!.slice(results.length);
    for (const file of lost) putStripped(file, tooMuch(basename(lost[0]!)));
  }
}

/** Writes what became of files, of the first ones where there are fewer results. */
function write(files: string[], results: Stripped[]): void {
  for (const [index, result] of results.entries()) {
    putStripped(files[index]!, result);
  }
}

/** The files of a stage that are not ours. */
const submittedFiles = (stage: string): string[] =>
  readdirSync(stage, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && dirname(name) !== join(SUBMISSION, LIB))
    .map((name) => join(stage, name))
    .sort();

/** Removes the types from files, up to the first that is too much for one process. */
async function strip(files: string[], settings: SandboxSettings): Promise<Stripped[]> {
  const { loadMs, wallTimes, codeBytes, residentBytes } = settings.limits;
  const { stdout, ending } = await runTwice(() =>
    runLaunch(launchStripper(files, settings), {
      stage: settings.stage,
      longestMs: loadMs * wallTimes,
      mostPrinted: codeBytes,
      mostResident: residentBytes,
    }),
  );
  const [up, ...results] = stdout.split('\n').slice(0, -1);
  if (up === undefined) throw new Error(`the sandbox could not be started: ${explainStart(ending)}`);
  return results.map((line) => JSON.parse(line));
}

/** Where a process printed nothing at all it was not there yet: under load this has been seen, once in thousands. */
async function runTwice(run: () => Promise<Run>): Promise<Run> {
  const first = await run();
  return first.stdout === '' ? run() : first;
}

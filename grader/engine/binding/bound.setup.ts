import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { bindStopwatch, timing } from '../../checks/timed-ratio.ts';
import type { AllowableGlobal } from '../sandbox/allowable-globals.ts';
import type { SandboxSettings } from '../sandbox/launch.ts';
import type { Limits } from '../sandbox/limits.ts';
import { type Answerer, absentAnswerer } from './answerer.ts';
import { type BaseSeed, checkSeed } from './check-seed.ts';
import { Examiner, type RecordedCall } from './examiner.ts';
import { explainFailure, picturesOf } from './explain-failure.ts';
import type { Fault } from './fault.ts';
import { inFolder } from './in-folder.ts';
import { keptExaminer } from './kept-examiner.ts';
import { type LocalAnswerer, localAnswerer } from './local-answerer.ts';
import { dropSides, printNoDiffs } from './no-diffs.ts';
import type { FailurePicture } from './picture.ts';
import { recordRuns } from './record-runs.ts';
import { recordable } from './recordable.ts';
import type { SandboxStopwatch } from './sandbox-stopwatch.ts';
import { bind } from './subject.ts';

/** Which submission the checks of one file examine, and where it runs. */
export interface BoundSubject {
  exercise: string;
  /** The module to examine. */
  file?: string;
  /** Why there is no module. */
  problem?: string;
  /** In the checks' own process: functions that are known not to end, and where to note another. */
  hangs?: { known: string[]; noteFile: string };
  /** In the checks' own process: the course's limits, and the globals of the exercise; a sandbox has its own. */
  limits?: Limits;
  globals?: readonly AllowableGlobal[];
  /** In the checks' own process: the student's folder, which the module was staged from. */
  source?: string;
  /** In the checks' own process: the file with what may be told of misconceptions. */
  diagnosis?: string;
  /** The sandbox to run it in; where absent, the module runs in the checks' own process. */
  sandbox?: SandboxSettings;
  /** What timed checks compare with: its module, in a stage of its own. */
  baseline?: { file: string; stage: string };
  /** Seconds that a call may take, by function. */
  callSeconds?: Record<string, number>;
  /** Keeps the calls by which each check was decided, for the diagnosis. */
  record?: boolean;
  /** A module of ours, which is loaded as it is, where nothing limits it; checks that take long are not run. */
  trusted?: boolean;
  /** Every check's seed derives from it; where absent, each run has new seeds. */
  baseSeed?: BaseSeed;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** By exercise's folder. */
    subjects: Record<string, BoundSubject>;
  }
  interface TaskMeta {
    fault?: Fault;
    /** The calls that led to the failure, as text. */
    calls?: string[];
    /** The calls by which the check was decided. */
    recorded?: RecordedCall[];
    /** The failure, ready to be drawn. */
    picture?: FailurePicture;
    /** The misconception that answers as the module does. */
    diagnosis?: { name: string; sentence: string; thisCaseOnly?: true };
    /** What a student should know of it, though it costs no points. */
    remark?: string;
    /** What the submission printed. */
    output?: string;
    /** How often its sandbox had to be started once more, through no fault of its own. */
    restarts?: number;
    /** How fast the module is, where the check measured it. */
    measured?: string;
  }
}

let examiner: Examiner | undefined;
let local: LocalAnswerer | undefined;
let stopwatch: SandboxStopwatch | undefined;
let restarts = 0;
recordRuns(() => examiner);

beforeEach(async ({ task, skip }) => {
  const subject = subjectOf(task.file.filepath);
  if (subject.trusted && task.meta.slow) skip();
  if (!examiner) {
    if (subject.sandbox) printNoDiffs();
    examiner = await examinerOf(subject);
    bind((name, args) => examiner!.call(name, args));
    stopwatch = await stopwatchOf(subject, examiner);
    bindStopwatch(stopwatch);
  }
  examiner.begin(task.meta.fresh);
  if (subject.baseSeed !== undefined) {
    fc.configureGlobal({
      ...fc.readConfigureGlobal(),
      seed: checkSeed(subject.baseSeed, subject.exercise, task.fullTestName),
    });
  }
});

afterAll(() => {
  stopwatch?.close();
  bindStopwatch(undefined);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'skip' || !examiner) return;
  const { fault, failedCalls, passedCalls, output } = examiner!;
  const hasFailed = task.result?.state === 'fail';
  dropSides(task.result?.errors);
  if (output) task.meta.output = output;
  if (stopwatch && timing.last) task.meta.measured = timing.last;
  delete timing.last;
  if (restarts > 0) task.meta.restarts = restarts;
  restarts = 0;
  const remark = local?.changed.take(await picturesOf(subjectOf(task.file.filepath).exercise));
  if (remark) task.meta.remark = remark;
  if (fault) task.meta.fault = fault;
  else if (subjectOf(task.file.filepath).record && !task.meta.slow) {
    const recorded = hasFailed
      ? recordable(failedCalls)
      : (recordable(passedCalls) ?? recordable(failedCalls));
    if (recorded) task.meta.recorded = recorded;
  }
  if (!hasFailed) {
    if (fault) throw new Error(fault.message);
    return;
  }
  const { diagnosis, exercise } = subjectOf(task.file.filepath);
  const explained = await explainFailure(
    { exercise, check: task.fullTestName, calls: failedCalls, message: task.result?.errors?.[0]?.message },
    diagnosis && local && !fault ? { file: diagnosis, answerer: local.aside } : undefined,
  );
  Object.assign(task.meta, explained);
});

function subjectOf(checks: string): BoundSubject {
  const subject = Object.entries(inject('subjects')).find(([folder]) => inFolder(checks, folder))?.[1];
  if (!subject) throw new Error(`no subject is bound for ${checks}`);
  return subject;
}

async function examinerOf(subject: BoundSubject): Promise<Examiner> {
  const { sandbox, exercise, callSeconds, limits = sandbox?.limits } = subject;
  const open = async () => new Examiner(await answererOf(subject), callSeconds, limits);
  return sandbox ? await keptExaminer(join(sandbox.stage, exercise), open) : await open();
}

/** Where a submission is graded, and there is something to measure it by. */
async function stopwatchOf(subject: BoundSubject, asking: Examiner): Promise<SandboxStopwatch | undefined> {
  const { baseline, sandbox, callSeconds = {} } = subject;
  if (!baseline || !sandbox) return undefined;
  const [{ SandboxStopwatch }, { EnduringOracle }] = await Promise.all([
    import('./sandbox-stopwatch.ts'),
    import('../sandbox/enduring-oracle.ts'),
  ]);
  return new SandboxStopwatch(
    asking,
    () => new EnduringOracle(baseline.file, { ...sandbox, stage: baseline.stage }, () => restarts++),
    (task) => 1000 * (callSeconds[task] ?? sandbox.limits.callMs / 1000),
  );
}

async function answererOf({
  file,
  problem,
  sandbox,
  trusted,
  ...settings
}: BoundSubject): Promise<() => Answerer> {
  if (file === undefined) return () => absentAnswerer(problem ?? 'the file is missing');
  if (sandbox) {
    // A student waits for their own file, which needs none of this.
    const { EnduringOracle } = await import('../sandbox/enduring-oracle.ts');
    return () => new EnduringOracle(file, sandbox, () => restarts++);
  }
  if (trusted) {
    const { trustedAnswerer } = await import('./trusted-answerer.ts');
    const answerer = trustedAnswerer(await import(/* @vite-ignore */ file));
    return () => answerer;
  }
  const answerer = await localAnswerer(file, settings);
  local = answerer;
  return () => answerer;
}

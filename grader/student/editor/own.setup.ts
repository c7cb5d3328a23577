// Where students run Vitest by themselves, or their editor does: failures say there what they say in `npm run check`.
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach } from 'vitest';
import { ChangedArguments } from '../../engine/binding/changed-arguments.ts';
import { Examiner } from '../../engine/binding/examiner.ts';
import { explainFailure, picturesOf } from '../../engine/binding/explain-failure.ts';
import { inFolder } from '../../engine/binding/in-folder.ts';
import { recordRuns } from '../../engine/binding/record-runs.ts';
import { bind } from '../../engine/binding/subject.ts';
import { filesOf, folderOf, limitsOf, readCourse } from '../../engine/course/course.ts';
import { replayCommand } from '../../engine/scoring/replay-command.ts';
import { failureText } from '../../reports/failure-text.ts';
import { ownAnswerer } from './own-answerer.ts';

const COLUMNS = 100;

const course = readCourse(undefined, { drafts: true });
const changed = new ChangedArguments();
const answerer = ownAnswerer(limitsOf(course), changed);
// Whoever stops at a breakpoint has all the time in the world.
const limits = {
  ...limitsOf(course),
  checkMs: Number.POSITIVE_INFINITY,
  exerciseMs: Number.POSITIVE_INFINITY,
};
const examiner = new Examiner(() => answerer, {}, limits);
bind((task, args) => examiner.call(task, args));
recordRuns(() => examiner);

beforeEach(({ task }) => examiner.begin(task.meta.fresh));

afterEach(async ({ task }) => {
  const exercise = course.exercises.find((one) => inFolder(task.file.filepath, folderOf(one)));
  if (!exercise) return;
  const remark = changed.take(await picturesOf(folderOf(exercise)));
  if (remark) console.log(remark);
  const error = task.result?.errors?.[0];
  if (task.result?.state !== 'fail' || !error) return;
  error.stack = ownFrames(error.stack ?? '');
  if (examiner.fault) return;
  const { diagnosis } = filesOf(exercise);
  const { message, name, thrownAt, thrownBySubject } = error;
  const { calls, ...explained } = await explainFailure(
    { exercise: folderOf(exercise), check: task.fullTestName, calls: examiner.failedCalls, message },
    existsSync(diagnosis) ? { file: diagnosis, answerer } : undefined,
  );
  const where = thrownAt === undefined ? '' : ` (${thrownAt})`;
  const { counterexample } = task.meta;
  const told = failureText(
    {
      ...explained,
      message: thrownBySubject ? `${name}: ${message}${where}` : message,
      counterexample: { calls },
      replay: replayCommand(exercise, task.fullTestName, counterexample),
    },
    COLUMNS,
  );
  error.message = stripVTControlCharacters(told);
  // What was compared is drawn by now.
  delete error.actual;
  delete error.expected;
  delete error.diff;
});

/** Frames of a stack in the files of exercises: what lies between is no student's. */
const ownFrames = (stack: string): string =>
  stack
    .split('\n')
    .filter(
      (line) =>
        !/^\s*at /.test(line) || (/[\\/]exercises[\\/]/.test(line) && !/node_modules|subject:/.test(line)),
    )
    .join('\n');

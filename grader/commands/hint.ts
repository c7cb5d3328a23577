import { existsSync, readFileSync } from 'node:fs';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { filesOf, readCourse } from '../engine/course/course.ts';
import type { LanguageTag } from '../engine/course/language.ts';
import { taskName } from '../engine/scoring/report.ts';
import { forTerminal } from '../show/terminal/plain-text.ts';
import { hintText } from '../student/hints/hint-text.ts';
import { lessonFile } from '../student/hints/lesson-file.ts';
import { type LessonTask, lessonHints, lessonTasks } from '../student/hints/lesson-hints.ts';
import { TakenHints } from '../student/hints/taken-hints.ts';
import { ProgressFile } from '../student/loop/progress-file.ts';
import { remainingTasks } from '../student/remaining-tasks.ts';

export const hint: Command = {
  summary: 'gives the next hint for a task: a question, the idea, the formula, almost the code',
  usage: `
Usage: npm run hint -- EXERCISE [TASK] [--again] [--lang TAG]

Gives one more hint each time it is asked. How many you take is your own business: it is noted in .course/hints.json,
which stays on this machine, and nobody grades it.

  EXERCISE  a number (03) or a name (linked-trees)
  TASK      a number (2) or the function's name; where it is not given, the first whose checks failed last, or that
            is still to do
  --again   shows the hints of the task that you have had, and takes no new one
  --lang    the lesson's language, such as en; by default what LANG says, where the course has it

Exit code: 0 done, 2 wrong use.`,
  options: { again: { type: 'boolean' }, lang: { type: 'string' } },
  allowPositionals: true,

  async run({ values, positionals: [named, wanted, ...more] }) {
    if (named === undefined || more.length > 0) {
      throw new UsageError('name one exercise, and at most one task of it: npm run hint -- 03 2');
    }
    const [exercise] = selectExercises([named]);
    const { stub } = filesOf(exercise!);
    const { file, language } = lessonFile(exercise!, requireLanguage(values.lang));
    if (!existsSync(file)) throw new UsageError(`exercise ${exercise!.id} has no lesson yet, so no hints`);
    const markdown = readFileSync(file, 'utf8');
    const tasks = lessonTasks(markdown);
    const failing = new ProgressFile().get(exercise!)?.checks.find(({ verdict }) => verdict !== 'pass');
    const source = existsSync(stub) ? readFileSync(stub, 'utf8') : '';
    const inHand = failing ? taskName(failing) : remainingTasks(source)[0]?.name;
    const task = taskOf(tasks, wanted, inHand);
    const hints = lessonHints(markdown).filter((one) => one.task === task.number);
    if (hints.length === 0) throw new UsageError(`the lesson has no hints for task ${task.number}`);

    const taken = new TakenHints();
    const before = taken.of(exercise!.id, task.number);
    const now = values.again ? before : Math.min(before + 1, hints.length);
    if (now > before) taken.note(exercise!.id, task.number, now);
    const all = Boolean(values.again) || before === now;
    const width = Math.min(process.stdout.columns || 80, 100);
    console.log(forTerminal(hintText({ task, hints, shown: now, all, language }, width)));
    return 0;
  },
};

/** A language of the course by its tag, or by the tag's beginning: `zh` for `zh-CN`. */
function requireLanguage(wanted: string | boolean | undefined): LanguageTag | undefined {
  if (wanted === undefined) return undefined;
  const { languages } = readCourse();
  const found =
    languages.find((tag) => tag === wanted) ?? languages.find((tag) => tag.split('-')[0] === wanted);
  if (found) return found;
  throw new UsageError(`--lang must be ${languages.join(' or ')}, not "${wanted}"`);
}

/** @param inHand the function that the student is at, as far as is known */
function taskOf(tasks: LessonTask[], wanted: string | undefined, inHand: string | undefined): LessonTask {
  if (wanted === undefined) {
    const found = tasks.find(({ name }) => name === inHand);
    if (found) return found;
    throw new UsageError('no task of this exercise is still to do: name the one you want a hint for');
  }
  const found = tasks.find(({ number, name }) => String(number) === wanted || name === wanted);
  if (found) return found;
  const list = tasks.map(({ number, name }) => `${number} ${name}`).join(', ');
  throw new UsageError(`there is no task "${wanted}"; there are ${list}`);
}

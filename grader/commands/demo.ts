import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import chalk from 'chalk';
import { ClassFolder } from '../class/class-folder.ts';
import { gradeMembers } from '../class/grade-members.ts';
import { readSalt } from '../class/read-salt.ts';
import { findMembers } from '../class/roster/find-members.ts';
import type { Member } from '../class/roster/member.ts';
import { ClassProgress } from '../command-line/class-progress.ts';
import type { Command } from '../command-line/command.ts';
import { finishClass } from '../command-line/finish-class.ts';
import { isolationOption } from '../command-line/isolation-option.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { type Course, folderOf, ROOT, readCourse } from '../engine/course/course.ts';

const CLASS = join(ROOT, 'datasets/sample-class');
const OUT = join(ROOT, 'reports/demo');

export const demo: Command = {
  summary: 'grades the sample class from end to end',
  usage: `
Usage: npm run demo

Grades the submissions in datasets/sample-class, prints the class as a table and writes reports/demo: reports, feedback for each student, and the gradebook (gradebook.html, gradebook.csv).

Exit code: 0 where every submission was graded, 2 where there is nothing to grade, 3 where the grader failed.`,
  options: {},

  async run() {
    const course = readCourse();
    const members = await sampleMembers(course);
    const layers = isolationOption(undefined);
    const out = new ClassFolder(OUT);
    const start = performance.now();
    const progress = new ClassProgress(members.length);
    const { problems } = await gradeMembers(members, {
      exercises: course.exercises,
      seed: readSalt(),
      layers,
      out,
      force: true,
      events: progress,
    }).finally(() => progress.stop());
    out.keepOnly(members);
    finishClass(out, { course, overrides: [] });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      chalk.dim(`${members.length} submissions in ${seconds} s; open ${relative(ROOT, OUT)}/gradebook.html`),
    );
    return problems.length > 0 ? 3 : 0;
  },
};

/** The submissions of the sample class. */
async function sampleMembers({ exercises }: Course): Promise<Member[]> {
  const sample = relative(ROOT, CLASS);
  if (!existsSync(CLASS))
    throw new UsageError(`this course has no sample class: there is no folder ${sample}`);
  const found = await findMembers([CLASS]);
  const handsIn = (folder: string): boolean =>
    exercises
      .map(folderOf)
      .some((name) => ['', 'exercises'].some((above) => existsSync(join(folder, above, name))));
  const members = found.kind === 'class' ? found.members : [];
  if (!readdirSync(CLASS).some((name) => handsIn(join(CLASS, name)))) {
    throw new UsageError(
      `nobody in ${sample} has handed in an exercise of this course: put submissions of it there, a folder each, with ${folderOf(exercises[0]!)}/ in it`,
    );
  }
  return members;
}

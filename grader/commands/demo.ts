import { join, relative } from 'node:path';
import chalk from 'chalk';
import { ClassFolder } from '../class/class-folder.ts';
import { gradeMembers } from '../class/grade-members.ts';
import { readSalt } from '../class/read-salt.ts';
import { findMembers } from '../class/roster/find-members.ts';
import { ClassProgress } from '../command-line/class-progress.ts';
import type { Command } from '../command-line/command.ts';
import { finishClass } from '../command-line/finish-class.ts';
import { isolationOption } from '../command-line/isolation-option.ts';
import { ROOT, readCourse } from '../engine/course/course.ts';

const CLASS = join(ROOT, 'datasets/sample-class');
const OUT = join(ROOT, 'reports/demo');

export const demo: Command = {
  summary: 'grades the sample class from end to end',
  usage: `
Usage: npm run demo

Grades the submissions in datasets/sample-class, real training on MNIST included, prints the class as a table
and writes reports/demo: reports, feedback for each student, and the gradebook (gradebook.html, gradebook.csv).

Exit code: 0 where every submission was graded, 3 where the grader failed.`,
  options: {},

  async run() {
    const found = await findMembers([CLASS]);
    if (found.kind !== 'class') throw new Error(`${CLASS} is no class`);
    const course = readCourse();
    const layers = isolationOption(undefined);
    const out = new ClassFolder(OUT);
    const start = performance.now();
    const progress = new ClassProgress(found.members.length);
    const { problems } = await gradeMembers(found.members, {
      exercises: course.exercises,
      seed: readSalt(),
      layers,
      out,
      force: true,
      events: progress,
    }).finally(() => progress.stop());
    out.keepOnly(found.members);
    finishClass(out, { course, overrides: [] });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      chalk.dim(
        `${found.members.length} submissions in ${seconds} s; open ${relative(ROOT, OUT)}/gradebook.html`,
      ),
    );
    return problems.length > 0 ? 3 : 0;
  },
};

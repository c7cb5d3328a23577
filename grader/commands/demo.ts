import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import chalk from 'chalk';
import { ROOT, readCourse } from '../authoring/course.ts';
import { classTable } from '../reports/class-table.ts';
import { feedbackMarkdown } from '../reports/feedback-markdown.ts';
import { gradebookCsv } from '../reports/gradebook-csv.ts';
import { writeWhole } from '../reports/write-whole.ts';
import { gradeClass, type Submission } from '../scoring/grade-class.ts';
import { ClassProgress } from './class-progress.ts';
import type { Command } from './command.ts';
import { readSalt } from './grade.ts';

const CLASS = join(ROOT, 'datasets/sample-class');
const OUT = join(ROOT, 'reports/demo');

export const demo: Command = {
  summary: 'grades the sample class from end to end',
  usage: `
Usage: npm run demo

Grades the submissions in datasets/sample-class, real training on MNIST included, prints the class as a table
and writes reports/demo: a report (JSON) and feedback (Markdown) for each submission, and gradebook.csv.`,
  options: {},

  async run() {
    const submissions: Submission[] = readdirSync(CLASS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ id: name, folder: join(CLASS, name) }));
    const start = performance.now();
    const progress = new ClassProgress(submissions.length);
    const reports = await gradeClass(submissions, {
      exercises: readCourse().exercises,
      seed: readSalt(),
      events: progress,
    }).finally(() => progress.stop());
    for (const report of reports) {
      const { id } = report.submission;
      writeWhole(join(OUT, `${id}.json`), `${JSON.stringify(report, null, 2)}\n`);
      writeWhole(join(OUT, `${id}.md`), feedbackMarkdown(id, report.exercises));
    }
    writeWhole(join(OUT, 'gradebook.csv'), gradebookCsv(reports));
    console.log(`\n${classTable(reports)}\n`);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      chalk.dim(
        `${reports.length} submissions in ${seconds} s; reports and gradebook in ${relative(ROOT, OUT)}/`,
      ),
    );
    return 0;
  },
};

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { classroom50Identity } from '../command-line/classroom50-identity.ts';
import type { Command } from '../command-line/command.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { filesOf, folderOf, ROOT, readCourse } from '../engine/course/course.ts';
import { hiddenDetail } from '../engine/course/policy.ts';
import { userPath } from '../engine/files/user-path.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { ExerciseResult } from '../engine/scoring/report.ts';
import { classroom50Result } from '../reports/classroom50-result.ts';
import { feedbackMarkdown } from '../reports/feedback-markdown.ts';
import { githubAnnotations } from '../reports/github-annotations.ts';
import { jobSummary } from '../reports/job-summary.ts';
import { tellHidden } from '../reports/tell-hidden.ts';

export const github: Command = {
  summary: 'shows the results of npm run check on GitHub',
  usage: `
Usage: npm run --silent check -- --json > RESULTS
       npm run github -- RESULTS [--summary FILE] [--classroom50 FILE]

Prints failures as annotations on your own lines, for a workflow on GitHub. What is not started is no failure.

  --summary FILE      adds the table of points to this file ($GITHUB_STEP_SUMMARY)
  --classroom50 FILE  writes the result as Classroom 50's runner takes it (result.json); what it is a result of is in the
                      environment that the runner makes

Exit code: 0 all checks pass of what is begun, 1 some do not, 2 wrong use.`,
  options: { summary: { type: 'string' }, classroom50: { type: 'string' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('name the file with the results');
    const course = readCourse();
    // A report of staff's holds hidden checks too; whatever is said here, students can read.
    const exercises = tellHidden(
      readResults(userPath(file)).exercises,
      hiddenDetail(course.policy, Date.now()),
    );
    const fileOf = ({ id }: ExerciseResult) => {
      const exercise = course.exercises.find((one) => one.id === id)!;
      const { stub } = filesOf(exercise);
      const path = join('exercises', folderOf(exercise), `${exercise.slug}.ts`);
      return { path, source: existsSync(stub) ? readFileSync(stub, 'utf8') : '' };
    };
    for (const line of githubAnnotations(exercises, fileOf)) console.log(line);
    if (typeof values.summary === 'string') {
      appendFileSync(userPath(values.summary), jobSummary(feedbackMarkdown('Public checks', exercises)));
    }
    if (typeof values.classroom50 === 'string') {
      const result = classroom50Result(exercises, classroom50Identity(process.env), Date.now());
      writeWhole(userPath(values.classroom50), `${JSON.stringify(result, null, 2)}\n`);
    }
    const verdicts = exercises.flatMap(({ checks }) => checks.map(({ verdict }) => verdict));
    if (verdicts.some((verdict) => verdict !== 'pass' && verdict !== 'not-started')) {
      console.log('not all public checks pass: the summary of this job shows them');
      return 1;
    }
    const isWhole = verdicts.every((verdict) => verdict === 'pass');
    console.log(isWhole ? 'all public checks pass' : 'all public checks pass of what is begun');
    return 0;
  },
};

const Results = z.object({ exercises: z.array(ExerciseResult) });

function readResults(file: string): z.infer<typeof Results> {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  try {
    return Results.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UsageError(`${file} holds no results: npm run --silent check -- --json writes them`);
  }
}

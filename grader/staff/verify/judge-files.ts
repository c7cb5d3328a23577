import { existsSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';
import { lessonsOf } from '../../engine/course/lessons-of.ts';
import { tasksIn } from '../../engine/course/tasks-in.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { judgeLesson } from '../lessons/judge-lesson.ts';
import { judgeTeaching } from '../lessons/judge-teaching.ts';
import { judgeTranslations } from '../lessons/judge-translations.ts';
import { drawnFor, writeFigures } from '../lessons/write-figures.ts';
import { loadModule } from '../load-module.ts';
import { makeStub } from '../make-stub.ts';
import { remainingToDos } from '../scaffold/remaining-todos.ts';
import { solutionLinesIn } from '../solution-lines.ts';
import type { MatrixRow } from './check-verification.ts';
import { faultsOf } from './faults-of.ts';
import { judgeClauses } from './judge-clauses.ts';
import { judgeRandomness } from './judge-randomness.ts';
import { judgeReadme } from './judge-readme.ts';
import { judgeSentences } from './judge-sentences.ts';

/** What is wrong with an exercise's files. */
export interface FileProblems {
  problems: string[];
  /** What is true, but not as this house likes its lessons: hints, works to read on, figures. */
  style: string[];
}

/** What is wrong with the stub, the sentences, the figures and the lesson. */
export async function judgeFiles(
  exercise: Exercise,
  candidates: Candidate[],
  matrix: MatrixRow[],
): Promise<FileProblems> {
  const files = filesOf(exercise);
  const reference = readFileSync(files.reference, 'utf8');
  const problems = remainingToDos(exercise).map((toDo) => `still to be done: ${toDo}`);
  for (const file of [files.publicChecks, files.hiddenChecks]) {
    problems.push(...judgeRandomness(relative(ROOT, file), readFileSync(file, 'utf8')));
  }
  problems.push(...judgeReadme(exercise), ...(await faultsOf(() => judgeFigures(exercise))));
  let stub: string;
  try {
    stub = makeStub(reference);
  } catch (error) {
    // What students get and what is the solution is not known, so the lesson cannot be told from it.
    problems.push(`${relative(ROOT, files.reference)}: ${(error as Error).message}`);
    return { problems, style: [] };
  }
  if (readFileSync(files.stub, 'utf8') !== stub) problems.push('the stub is out of date: run npm run stubs');
  for (const line of solutionLinesIn(stub, reference)) {
    problems.push(`the stub, in a docstring, holds a line of the solution: ${line}`);
  }
  problems.push(...(await judgeSentences(candidates, reference)));
  problems.push(...(await judgeClauses(exercise, candidates)));
  const module = await loadModule(files.reference);
  const checks = matrix.map(({ check, visibility, points }) => ({
    name: check,
    visibility,
    maxPoints: points,
  }));
  const style: string[] = [];
  const context = { exercise, reference, module, checks };
  const teaching = { tasks: tasksIn(reference), figures: drawnFor(exercise) };
  for (const [index, { language, file }] of lessonsOf(exercise).entries()) {
    const isTranslation = index > 0;
    if (isTranslation && !existsSync(file)) continue;
    const lesson = readFileSync(file, 'utf8');
    const named = (problem: string) => (isTranslation ? `${basename(file)}: ${problem}` : problem);
    problems.push(...judgeLesson(lesson, { ...context, language, isTranslation }).map(named));
    style.push(...judgeTeaching(lesson, { ...teaching, language }).map(named));
  }
  problems.push(...judgeTranslations(exercise));
  return { problems, style };
}

async function judgeFigures(exercise: Exercise): Promise<string[]> {
  const stale = await writeFigures(exercise, { check: true });
  return stale.map((figure) => `the figure ${figure} is out of date: run npm run lessons`);
}

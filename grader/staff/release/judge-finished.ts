import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Exercise, filesOf, folderOf, ROOT } from '../../engine/course/course.ts';
import { isDiagnosisCurrent } from '../diagnosis/write-diagnoses.ts';
import { writeLesson } from '../lessons/write-lesson.ts';
import { makeStub } from '../make-stub.ts';
import { holdsSample } from '../scaffold/holds-sample.ts';
import { remainingToDos } from '../scaffold/remaining-todos.ts';

/**
 * What keeps an exercise from being given to students: what is still to be done, the sample task, stubs, diagnoses,
 * figures and tables that do not follow from the reference and the checks any more.
 *
 * @returns one sentence a problem
 */
export async function judgeFinished(exercise: Exercise): Promise<string[]> {
  const files = filesOf(exercise);
  const missing = [files.reference, files.stub, files.publicChecks, files.hiddenChecks].filter(
    (file) => !existsSync(file),
  );
  if (missing.length > 0) return missing.map((file) => `${relative(ROOT, file)} is missing`);
  const problems = remainingToDos(exercise).map((toDo) => `still to be done: ${toDo}`);
  if (holdsSample(exercise)) problems.push(`${folderOf(exercise)} still has the sample task of npm run new`);
  if (readFileSync(files.stub, 'utf8') !== makeStub(readFileSync(files.reference, 'utf8'))) {
    problems.push(`${relative(ROOT, files.stub)} is out of date: run npm run stubs`);
  }
  if (!(await isDiagnosisCurrent(exercise))) {
    problems.push(`${relative(ROOT, files.diagnosis)} is out of date: run npm run stubs`);
  }
  const stale = await writeLesson(exercise, { check: true });
  return [...problems, ...stale.map((file) => `${file} is out of date: run npm run lessons`)];
}

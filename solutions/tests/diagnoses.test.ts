import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type DiagnosisTable,
  formatDiagnosisTable,
  readDiagnosisTable,
} from '../../grader/engine/binding/diagnosis-table.ts';
import { type Exercise, filesOf, readCourse } from '../../grader/engine/course/course.ts';
import { candidatesOf } from '../../grader/staff/candidates/candidates-of.ts';
import type { LoadedCandidate } from '../../grader/staff/candidates/load-candidates.ts';
import { findProbes } from '../../grader/staff/diagnosis/find-probes.ts';
import { judgeTable } from '../../grader/staff/diagnosis/judge-table.ts';
import { makeTable } from '../../grader/staff/diagnosis/make-table.ts';
import { solutionsOf, whyUntold } from '../../grader/staff/diagnosis/write-diagnoses.ts';

const { exercises } = readCourse();

/** An exercise may have no public misconceptions, and then it has no table. */
function tableOf(exercise: Exercise): DiagnosisTable {
  const { diagnosis } = filesOf(exercise);
  return existsSync(diagnosis) ? readDiagnosisTable(diagnosis) : { sentences: {}, checks: {} };
}

describe('what the checks of the course tell of misconceptions', () => {
  test.each(exercises)('in $id names every public one as itself, and nobody else', async (exercise) => {
    const checks = Object.keys(tableOf(exercise).checks);
    const { named, of, problems } = await judgeTable(exercise, candidatesOf(exercise), checks);
    expect(problems).toEqual([]);
    expect(named).toBe(of);
  });

  test('names many', () => {
    const sentences = exercises.flatMap((exercise) => Object.keys(tableOf(exercise).sentences));
    expect(sentences.length).toBeGreaterThan(80);
  });

  test('a check that is gone makes the file out of date', async () => {
    const { problems } = await judgeTable(exercises[0]!, candidatesOf(exercises[0]!), []);
    expect(problems).toEqual(['diagnosis.json is out of date: run npm run stubs']);
  });

  test('is what the checks lead to, each time anew', async () => {
    const exercise = exercises[0]!;
    const solutions = await solutionsOf(exercise);
    const [reference] = solutions;
    // It answers as the reference does, so that nothing of it is wrong.
    const unseen: LoadedCandidate = { ...reference!, kind: 'misconception', name: 'unseen', isPublic: true };
    const found = await findProbes(new Map([[exercise, [...solutions, unseen]]]));
    const { probes, mostWrong } = found.get(exercise)!;
    expect(formatDiagnosisTable(makeTable(probes, solutions))).toBe(
      readFileSync(filesOf(exercise).diagnosis, 'utf8'),
    );
    expect(mostWrong.get('unseen')).toBe(0);
    for (const name of Object.keys(tableOf(exercise).sentences)) expect(mostWrong.get(name)).toBe(3);
    expect(whyUntold('unseen', 0)).toMatch(/unseen is public, .* needs 3 wrong numbers .* 0 were found$/);
    expect(whyUntold('twin', 3)).toMatch(/answers the calls of the public checks alike$/);
  });
});

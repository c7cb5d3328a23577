import { expect, test } from 'vitest';
import { folderOf, readCourse } from '../../grader/engine/course/course.ts';
import { candidatesOf } from '../../grader/staff/candidates/candidates-of.ts';
import { judgeClauses } from '../../grader/staff/verify/judge-clauses.ts';

const exercises = readCourse().exercises.map((exercise) => [folderOf(exercise), exercise] as const);

test.each(exercises)('%s: every clause has a wrong solution of its own', async (_, exercise) => {
  expect(await judgeClauses(exercise, candidatesOf(exercise))).toEqual([]);
});

import { expect, test } from 'vitest';
import { readCourse } from '../../grader/engine/course/course.ts';
import { isRight } from '../../grader/staff/candidates/candidate.ts';
import { loadCandidates } from '../../grader/staff/candidates/load-candidates.ts';
import { madeCandidatesOf } from '../../grader/staff/candidates/made-candidates-of.ts';

const pooling = readCourse().exercises.find(({ slug }) => slug === 'pooling')!;

test('a right one for each place in the longest list of what is asked, a wrong one for each thing asked', async () => {
  const made = await madeCandidatesOf(pooling);
  const loaded = await loadCandidates(made);
  /** What calls that break two things at once are refused with, by each right one. */
  const refusals = loaded
    .filter(isRight)
    .map(({ answerer }) =>
      answerer.call('pool', [[[1]], { kind: 'max', height: 2, width: 0, strideX: 1 }], 1000),
    )
    .map((answer) => (answer.kind === 'threw' ? answer.error.message.split(' ')[0] : answer.kind));

  expect(new Set(refusals)).toEqual(new Set(['height', 'width']));
  const careless = loaded.find(({ name }) => name === 'pool-3-height')!;
  const ask = (height: number) =>
    careless.answerer.call('pool', [[[1]], { kind: 'max', height, width: 1, strideY: 1 }], 1000).kind;
  expect([ask(0), ask(2), ask(1)]).toEqual(['returned', 'threw', 'returned']);
});

test('an exercise without such a file has none', async () => {
  expect(await madeCandidatesOf({ ...pooling, slug: 'nobody' })).toEqual([]);
});

import { expect, test } from 'vitest';
import { HOME, readCourse } from '../../../grader/engine/course/course.ts';
import { examineDataset, examinePackages } from '../../../grader/student/doctor/examine.ts';

test('the doctor finds the packages and the data sets of the course well', () => {
  expect(examinePackages(HOME)).toMatchObject({ state: 'well' });
  const { datasets } = readCourse();
  expect(datasets.map(examineDataset)).toEqual([{ about: 'MNIST', state: 'well', says: 'here' }]);
});

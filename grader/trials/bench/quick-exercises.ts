import { type Exercise, readCourse } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { takesTime } from '../../staff/verify/run-matrix.ts';

/**
 * The exercises whose functions keep to the usual time: of the others, their own computing is what would be measured.
 *
 * @throws InputError where the course has none
 */
export function quickExercises(): [Exercise, ...Exercise[]] {
  const [first, ...more] = readCourse().exercises.filter((exercise) => !takesTime(exercise));
  if (!first)
    throw new InputError('every exercise of this course has callSeconds: there is nothing to measure');
  return [first, ...more];
}

import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { type Exercise, filesOf, folderOf, ROOT } from '../authoring/course.ts';
import type { BoundSubject } from '../binding/bound.setup.ts';

/** The student's own file as the subject of an exercise's checks. */
export function localSubject(exercise: Exercise): BoundSubject {
  const { stub } = filesOf(exercise);
  return {
    exercise: folderOf(exercise),
    ...(existsSync(stub) ? { file: stub } : { problem: `the file ${relative(ROOT, stub)} is missing` }),
  };
}

import { basename, join } from 'node:path';
import { type Exercise, filesOf, folderOf, ROOT } from '../../engine/course/course.ts';
import { modulesIn } from '../../engine/course/modules-in.ts';
import type { Candidate } from '../candidates/candidate.ts';

/** The blind solutions of an exercise, behind its reference, which leads every run: right ones first. */
export function blindCandidatesOf(exercise: Exercise): Candidate[] {
  const folder = join(ROOT, 'datasets/blind', folderOf(exercise));
  const named = (kind: Candidate['kind'], part: string): Candidate[] =>
    modulesIn(join(folder, part)).map((file) => ({
      kind,
      name: `${part}/${basename(file, '.ts')}`,
      file: join(folder, part, file),
    }));
  return [
    { kind: 'reference', name: 'reference', file: filesOf(exercise).reference },
    ...named('variant', 'right'),
    ...named('misconception', 'wrong'),
  ];
}

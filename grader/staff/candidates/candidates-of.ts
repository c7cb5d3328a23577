import { basename, join } from 'node:path';
import { type Exercise, filesOf } from '../../engine/course/course.ts';
import { modulesIn } from '../../engine/course/modules-in.ts';
import type { Candidate } from './candidate.ts';
import { DO_NOTHING } from './do-nothing.ts';

/** Everything that an exercise's checks are tried on, the reference first. */
export function candidatesOf(exercise: Exercise): Candidate[] {
  const files = filesOf(exercise);
  const named = (kind: Candidate['kind'], folder: string): Candidate[] =>
    modulesIn(folder).map((file) => ({ kind, name: basename(file, '.ts'), file: join(folder, file) }));
  return [
    { kind: 'reference', name: 'reference', file: files.reference },
    ...named('variant', files.variants),
    { kind: 'stub', name: 'stub', file: files.stub },
    ...DO_NOTHING.map((name): Candidate => ({ kind: 'do-nothing', name })),
    ...named('misconception', files.misconceptions),
  ];
}

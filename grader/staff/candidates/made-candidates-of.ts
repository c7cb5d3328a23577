import { existsSync } from 'node:fs';
import { type Exercise, filesOf } from '../../engine/course/course.ts';
import { loadModule } from '../load-module.ts';
import type { Candidate } from './candidate.ts';

/** Solutions that an exercise's `made.ts` makes, where it has one: right ones, and such as leave one thing unasked. */
export async function madeCandidatesOf(exercise: Exercise): Promise<Candidate[]> {
  const file = filesOf(exercise).made;
  if (!existsSync(file)) return [];
  const { variants, unasked } = await loadModule(file);
  const named = (kind: Candidate['kind'], madeIn: 'variants' | 'unasked', made: object): Candidate[] =>
    Object.keys(made).map((name) => ({ kind, name, file, madeIn }));
  return [...named('variant', 'variants', variants), ...named('unasked', 'unasked', unasked)];
}

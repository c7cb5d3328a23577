import { isDeepStrictEqual } from 'node:util';
import type { Exercise } from '../engine/course/course.ts';
import { ENVIRONMENT } from '../engine/scoring/graded-with.ts';
import type { ExerciseResult } from '../engine/scoring/report.ts';
import type { ClassFolder, Keys } from './class-folder.ts';
import type { Member } from './roster/member.ts';

/**
 * Finds what is kept of an attempt and still holds.
 *
 * @param folders where to look, the first that has something first
 * @returns the folder whose report is the very one that grading would make, or else single results for a new one
 */
export function keptResults(
  member: Member,
  keys: Keys,
  { exercises, folders }: { exercises: Exercise[]; folders: ClassFolder[] },
): { whole: ClassFolder } | { results: ExerciseResult[] } {
  const listed = (some: { id: string; title: string }[]) => some.map(({ id, title }) => ({ id, title }));
  const results = new Map<string, ExerciseResult>();
  for (const folder of folders) {
    const held = folder.held(member, keys);
    if (!held) continue;
    const { report } = held;
    const isWhole =
      held.results.length === exercises.length &&
      isDeepStrictEqual(listed(report.exercises), listed(exercises));
    if (isWhole) return { whole: folder };
    // What was computed on another system is not mixed with what is computed here.
    if (!isDeepStrictEqual(report.environment, ENVIRONMENT)) continue;
    for (const result of held.results) if (!results.has(result.id)) results.set(result.id, result);
  }
  return { results: [...results.values()] };
}

import { z } from 'zod';
import type { Exercise } from '../../engine/course/course.ts';
import { zonedTime } from '../../engine/course/zoned-time.ts';
import { Faults, parseCsv } from './parse-csv.ts';
import { readTable } from './read-table.ts';

/** A score that somebody set by hand, in place of what the checks and the clock say. */
export const Override = z.strictObject({
  id: z.string(),
  exercise: z.string(),
  /** In the exercise's points. */
  score: z.number().nonnegative(),
  reason: z.string(),
  by: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

export type Override = z.infer<typeof Override>;

/**
 * Reads overrides: `id,exercise,score,reason,by,at`. Where there are several for one exercise of a student, the
 * latest counts.
 *
 * @param options.timeZone of times that name no offset
 * @throws InputError naming the line of each fault
 */
export function readOverrides(
  file: string,
  { exercises, timeZone }: { exercises: Exercise[]; timeZone: string },
): Override[] {
  const faults = new Faults(file);
  const latest = new Map<string, Override>();
  for (const { line, cells } of parseCsv(readTable(file, 'overrides'), file, [
    'id',
    'exercise',
    'score',
    'reason',
    'by',
    'at',
  ])) {
    const { id = '', exercise: named = '', score: given = '', reason = '', by = '', at: when = '' } = cells;
    const exercise = exercises.find(({ id: number, slug }) =>
      [number, Number(number).toString(), slug].includes(named),
    );
    const score = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
    let at = Number.NaN;
    if (id === '') faults.add(line, 'has no id');
    if (!exercise) faults.add(line, `there is no exercise "${named}"`);
    else if (!(score <= exercise.points))
      faults.add(line, `score must be from 0 to ${exercise.points}, got "${given}"`);
    if (reason === '') faults.add(line, 'has no reason');
    if (by === '') faults.add(line, 'does not say by whom');
    try {
      at = zonedTime(when.replace(' ', 'T'), timeZone);
    } catch (error) {
      faults.add(line, `at ${(error as Error).message}`);
    }
    if (!exercise) continue;
    const key = JSON.stringify([id, exercise.id]);
    if ((latest.get(key)?.at ?? -Infinity) <= at)
      latest.set(key, { id, exercise: exercise.id, score, reason, by, at });
  }
  faults.throwIfAny();
  return [...latest.values()];
}

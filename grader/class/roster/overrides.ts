import { z } from 'zod';
import type { Exercise } from '../../engine/course/course.ts';
import { Faults, parseCsv } from './parse-csv.ts';
import { readTable } from './read-table.ts';
import { tableTime } from './table-time.ts';

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
 * @param options.onWarning told of what has no effect, with its line
 * @throws InputError naming the line of each fault
 */
export function readOverrides(
  file: string,
  {
    exercises,
    timeZone,
    onWarning,
  }: { exercises: Exercise[]; timeZone: string; onWarning?: (warning: string) => void },
): Override[] {
  const faults = new Faults(file);
  const latest = new Map<string, Override>();
  const columns = ['id', 'exercise', 'score', 'reason', 'by', 'at'];
  const rows = parseCsv(readTable(file, 'overrides'), file, {
    required: columns,
    columnOf: (name) => columns.find((column) => column === name),
    onUnknown: (line, name) =>
      onWarning?.(`${file}:${line}: the column "${name}" is not known, and does nothing`),
  });
  for (const { line, cells, delimiter } of rows) {
    const { id = '', exercise: named = '', score: given = '', reason = '', by = '', at: when = '' } = cells;
    const exercise = exercises.find(({ id: number, slug }) =>
      [number, Number(number).toString(), slug].includes(named),
    );
    // Spreadsheets of other languages separate cells by semicolons and write a comma in numbers.
    const number = delimiter === ',' ? given : given.replace(',', '.');
    const score = /^\d+(\.\d+)?$/.test(number) ? Number(number) : Number.NaN;
    let at = Number.NaN;
    if (id === '') faults.add(line, 'has no id');
    if (!exercise) faults.add(line, `there is no exercise "${named}"`);
    else if (!(score <= exercise.points))
      faults.add(line, `score must be from 0 to ${exercise.points}, got "${given}"`);
    if (reason === '') faults.add(line, 'has no reason');
    if (by === '') faults.add(line, 'does not say by whom');
    try {
      at = tableTime(when, timeZone);
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

import { extendedDue } from '../class/roster/extension.ts';
import type { Member } from '../class/roster/member.ts';
import { type Exercise, folderOf } from '../engine/course/course.ts';
import type { Policy } from '../engine/course/policy.ts';
import { dueTime } from '../engine/course/zoned-time.ts';
import { selectExercises } from './select-exercises.ts';
import { UsageError } from './usage-error.ts';

const MINUTE_MS = 60_000;

/**
 * Reads `--deadline`: one time for all exercises, `01=TIME,02=TIME` for some of them, or `due` for each its own due date
 * and the grace that the course gives, later where somebody has more time.
 *
 * @returns tells of one member, by exercise's id, in milliseconds since 1970; an exercise without a deadline is graded as
 *   it is now
 * @throws UsageError where it is none of these
 */
export function deadlineOption(
  text: string | undefined,
  exercises: Exercise[],
  { timeZone, late }: Policy,
): (member: Pick<Member, 'extensions'>) => Record<string, number> {
  // A workflow hands on what was not filled in as empty text.
  if (!text) return () => ({});
  const timeOf = (time: string): number => {
    try {
      return dueTime(time, timeZone);
    } catch (error) {
      throw new UsageError(`--deadline ${(error as Error).message}`);
    }
  };
  if (text === 'due') {
    const grace = (late?.graceMinutes ?? 0) * MINUTE_MS;
    const due = exercises.flatMap(({ id, due }) => (due === undefined ? [] : [{ id, at: timeOf(due) }]));
    if (due.length === 0)
      throw new UsageError(`--deadline due: none of ${exercises.map(folderOf)} has a due date`);
    return ({ extensions = {} }) =>
      Object.fromEntries(due.map(({ id, at }) => [id, extendedDue(at, id, extensions, timeZone) + grace]));
  }
  if (!text.includes('=')) {
    const at = timeOf(text);
    return () => Object.fromEntries(exercises.map(({ id }) => [id, at]));
  }
  const times = text.split(',').map((one): [string, number] => {
    const [name = '', time = ''] = one.split('=').map((part) => part.trim());
    const [{ id } = { id: '' }] = selectExercises([name]);
    return [id, timeOf(time)];
  });
  const twice = times.find(([id], index) => times.findIndex(([other]) => other === id) < index);
  if (twice) throw new UsageError(`--deadline names exercise ${twice[0]} twice`);
  return () => Object.fromEntries(times);
}

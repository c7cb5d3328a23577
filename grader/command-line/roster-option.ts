import type { Member } from '../class/roster/member.ts';
import { readRoster } from '../class/roster/roster.ts';
import { readCourse } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';

/** Reads `--roster`; what looks like a slip is told on stderr. */
export const rosterOption = (given: string, options: { withoutPlaces?: boolean } = {}): Member[] =>
  readRoster(userPath(given), {
    timeZone: readCourse().policy.timeZone,
    onWarning: (warning) => console.error(`warning: ${warning}`),
    ...options,
  });

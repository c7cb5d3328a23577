import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Override, readOverrides } from '../class/roster/overrides.ts';
import { type Course, ROOT } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';

/** Where overrides are kept, so that they survive every regrade and git knows who set them. */
const USUAL = join(ROOT, 'solutions/overrides.csv');

/** Reads `--overrides`: the file that was named, or the usual one where it is there. */
export function overridesOption(
  given: string | boolean | undefined,
  { exercises, policy: { timeZone } }: Course,
): Override[] {
  const onWarning = (warning: string): void => console.error(`warning: ${warning}`);
  const file = typeof given === 'string' ? userPath(given) : USUAL;
  if (typeof given !== 'string' && !existsSync(USUAL)) return [];
  return readOverrides(file, { exercises, timeZone, onWarning });
}

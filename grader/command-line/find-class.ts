import { assignHandIns } from '../class/roster/assign-hand-ins.ts';
import { type Found, findMembers } from '../class/roster/find-members.ts';
import { memberOf } from '../class/roster/member.ts';
import { userPath } from '../engine/files/user-path.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import { rosterOption } from './roster-option.ts';
import { UsageError } from './usage-error.ts';

/**
 * Finds whom a command is to work on: what is named, those who stand in a roster, or what is named as the work of those
 * who stand in a roster. What is nobody's, or of somebody who cannot be told, is told on stderr.
 *
 * @returns with the number of submissions whose student is not known
 * @throws UsageError where nothing is named
 */
export async function findClass(
  paths: string[],
  roster: string | undefined,
): Promise<Found & { strays?: number }> {
  if (roster === undefined && paths.length === 0) {
    throw new UsageError('name a submission, a folder of them, or --roster FILE');
  }
  if (paths.length === 0) return { kind: 'class', members: rosterOption(roster!), leftOut: [], remove() {} };
  const found = await findMembers(paths.map(userPath));
  if (found.kind === 'class') tellLeftOut(found.leftOut);
  if (roster === undefined) return found;
  const handIns = found.kind === 'class' ? found.members : [memberOf(found.id, found.source)];
  const { members, strays } = assignHandIns(rosterOption(roster, { withoutPlaces: true }), handIns);
  for (const { id, why } of strays) {
    console.error(`warning: ${cleanLine(id)} ${cleanLine(why)}, and is graded under its own name`);
  }
  return { leftOut: [], remove() {}, ...found, kind: 'class', members, strays: strays.length };
}

/** Says which files are nobody's submission. */
function tellLeftOut(leftOut: string[]): void {
  if (leftOut.length === 0) return;
  const more = leftOut.length > 5 ? ` and ${leftOut.length - 5} more` : '';
  console.error(`left out, as nobody's submission: ${leftOut.slice(0, 5).map(cleanLine).join(', ')}${more}`);
}

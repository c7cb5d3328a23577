import { cleanLine } from '../../engine/sandbox/clean-text.ts';
import type { LastChange } from '../sources/last-change.ts';
import type { Member } from './member.ts';

/** What the roster of a plan knows of repositories: the shards see neither them nor their history. */
type Histories = Pick<Member, 'repository' | 'lastChanges'>;

/** The columns in which it stands: which repository and commit, and for each exercise when it was changed last. */
export const historyColumns = (exercises: string[]): string[] => [
  'repository',
  'commit',
  ...exercises.flatMap((id) => [`${id} changed_at`, `${id} commit`, `${id} doubt`]),
];

/** The cells of one attempt, in the order of the columns. */
export const historyCells = ({ repository, lastChanges = {} }: Histories, exercises: string[]): string[] => [
  repository?.url ?? '',
  repository?.commit ?? '',
  ...exercises.flatMap((id) => {
    const { at, commit = '', doubt = '' } = lastChanges[id] ?? {};
    return [at === undefined ? '' : new Date(at).toISOString(), commit, cleanLine(doubt)];
  }),
];

/**
 * Reads them again.
 *
 * @param cells of one row, by column
 * @throws RangeError where a time is none
 */
export function readHistoryCells(cells: Record<string, string>): Histories {
  const { repository: url = '', commit: graded = '' } = cells;
  const lastChanges: Record<string, LastChange> = {};
  for (const [column, commit] of Object.entries(cells)) {
    const [, id] = /^(\d\d) commit$/.exec(column) ?? [];
    if (id === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) continue;
    const time = cells[`${id} changed_at`];
    const doubt = cells[`${id} doubt`];
    lastChanges[id] = {
      commit,
      ...(time ? { at: timeIn(time) } : {}),
      ...(doubt ? { doubt } : {}),
    };
  }
  return {
    ...(url !== '' && graded !== '' ? { repository: { url, commit: graded } } : {}),
    ...(Object.keys(lastChanges).length > 0 ? { lastChanges } : {}),
  };
}

function timeIn(text: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new RangeError(`must be a time as npm run plan writes it, got "${text}"`);
  return moment;
}

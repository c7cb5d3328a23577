import { cleanLine } from '../../engine/sandbox/clean-text.ts';
import type { Problem } from '../class-folder.ts';
import { writeExtension } from './extension.ts';
import { historyCells, historyColumns } from './history-columns.ts';
import type { Member } from './member.ts';

const WHO = [
  'id',
  'attempt',
  'name',
  'email',
  'section',
  'group',
  'login',
  'canvas_id',
  'participant',
  'path',
  'submitted_at',
];

/**
 * The columns of the roster that a plan writes: what its reader knows, and nothing of where the code was.
 *
 * @param exercises by their ids
 */
export const planColumns = (exercises: string[]): string[] => [
  ...WHO,
  'extension',
  ...exercises.map((id) => `${id} extension`),
  ...historyColumns(exercises),
  'problem',
];

/** One row of it: where the code of a member now is, or why there is none. */
export function planRow(
  member: Member,
  {
    ids,
    target,
    found,
    failure,
    isShared,
  }: {
    ids: string[];
    target: string;
    found: Pick<Member, 'repository' | 'lastChanges'>;
    failure: Problem | undefined;
    /** Whether others have the same place. */
    isShared: boolean;
  },
): string[] {
  const { id, attempt, name, email, section, login = '', canvasId = '', participant = '' } = member;
  const { submittedAt, extensions = {} } = member;
  const submitted = submittedAt === undefined ? '' : new Date(submittedAt).toISOString();
  return [
    ...[
      id,
      String(attempt),
      name,
      email,
      section,
      isShared ? target : '',
      login,
      canvasId,
      participant,
      target,
      submitted,
    ],
    ...['all', ...ids].map((exercise) => (extensions[exercise] ? writeExtension(extensions[exercise]) : '')),
    ...historyCells(found, ids),
    // Whoever grades has no other way to know.
    failure ? `${failure.kind}: ${cleanLine(failure.message).replaceAll(/\s+/g, ' ')}` : '',
  ];
}

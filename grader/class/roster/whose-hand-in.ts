import { basename } from 'node:path';
import { lmsName } from '../sources/lms-name.ts';
import type { Member } from './member.ts';
import { pathsOf } from './source-of.ts';

/**
 * Whose something may be that was handed in: by the number that an LMS put into its name, by the id or the login, or by
 * the name of the student, whichever tells first.
 *
 * @returns all who may be meant; one, where it is known
 */
export function whoseHandIn(handIn: Member, students: Member[]): Member[] {
  const [path = handIn.id] = pathsOf(handIn.source);
  const lms = lmsName(basename(path)) ?? lmsName(handIn.id);
  const byNumber = students.filter(({ canvasId, participant }) =>
    lms ? (lms.lms === 'canvas' ? canvasId : participant) === lms.lmsId : false,
  );
  if (byNumber.length > 0) return byNumber;
  const called = (lms?.student ?? handIn.id).toLowerCase();
  const byId = students.filter(({ id, login, email }) =>
    [id, login, email].some((one) => one !== undefined && one.toLowerCase() === called),
  );
  if (byId.length > 0) return byId;
  const plain = squash(called);
  return students.filter(({ name }) => spellings(name).includes(plain));
}

/** Without what LMSs leave out of names: `oneann`. */
const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');

/** `Ann Mary One` and `One, Ann Mary` as LMSs may write them: the words in their order, whichever is the first. */
function spellings(name: string): string[] {
  const words = name.split(/[\s,]+/).filter(Boolean);
  return words.map((_, first) => squash([...words.slice(first), ...words.slice(0, first)].join('')));
}

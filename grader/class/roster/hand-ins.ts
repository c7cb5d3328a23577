import { join } from 'node:path';
import { isArchive, withoutArchive } from '../sources/archive-name.ts';
import { lmsName, ownName, withoutNumber } from '../sources/lms-name.ts';
import { type Member, memberOf } from './member.ts';
import { sourceOf } from './source-of.ts';

/**
 * Who handed in what, where folders and files of a class lie side by side. Files that an LMS named for one student
 * belong together; of a file that is there again with a higher number, the attempts are told apart.
 *
 * @param folder in which all of them lie
 * @returns the members, by name, and what is left out: texts typed into the LMS beside files of the same student
 */
export function handIns(
  folder: string,
  folders: string[],
  files: string[],
): { members: Member[]; leftOut: string[] } {
  const withFiles = new Set(
    [...folders, ...files].map(lmsName).flatMap((name) => (name && !name.isText ? name.key : [])),
  );
  const isLeftOut = (name: string): boolean => {
    const lms = lmsName(name);
    return lms?.isText === true && withFiles.has(lms.key);
  };
  const kept = files.filter((name) => !isLeftOut(name));
  const groups = Map.groupBy(kept, (name) => lmsName(name)?.key ?? name);
  return {
    members: [
      ...folders
        .filter((name) => !isLeftOut(name))
        .map((name) => memberOf(name, { kind: 'folder', path: join(folder, name) })),
      ...[...groups].flatMap(([key, names]) => membersOf(folder, key, names)),
    ],
    leftOut: [...folders, ...files].filter(isLeftOut),
  };
}

/** The attempts of one student, from the first on. */
function membersOf(folder: string, key: string, names: string[]): Member[] {
  const [only, ...more] = names;
  if (more.length === 0) return [memberOf(withoutArchive(only!), sourceOf(join(folder, only!)))];
  const versions = names.map((name) => ({ path: join(folder, name), ...withoutNumber(ownName(name)) }));
  const byName = [...Map.groupBy(versions, ({ name }) => name).values()];
  const isAgain = byName.some((same) => same.length > 1);
  const attempts = isAgain
    ? [...new Set(versions.map(({ attempt }) => attempt))].sort((a, b) => a - b)
    : [Infinity];
  return attempts.map((until, index) => {
    // Of each file what was there at that attempt.
    const paths = byName.flatMap((same) => {
      const there = same.filter(({ attempt }) => attempt <= until);
      return there.length === 0
        ? []
        : there.reduce((last, one) => (one.attempt > last.attempt ? one : last)).path;
    });
    const [path, ...others] = paths;
    const isOne = others.length === 0 && isArchive(path!);
    return memberOf(key, isOne ? sourceOf(path!) : { kind: 'files', paths }, index + 1);
  });
}

import { readdirSync, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { InputError } from '../engine/course/input-error.ts';
import { type GradedWith, WHAT } from '../engine/scoring/graded-with.ts';
import { ClassFolder, type Damage } from './class-folder.ts';
import { findShards } from './find-shards.ts';
import { type Member, nameOf } from './roster/member.ts';

/** What merging found besides reports. */
export interface Merged {
  attempts: number;
  folders: number;
  /** Of the roster, those that no folder has: their shard failed, or was never run. */
  missing: Member[];
}

/**
 * Joins the folders of a class that several machines graded.
 *
 * @param paths graded folders, or folders that hold some, as they were downloaded
 * @param expected who should be there, where that is known
 * @throws InputError where the folders do not belong together (another grader, other checks, another seed …), an
 *   attempt is in two of them, or a file is cut or altered
 */
export function mergeClasses(paths: string[], out: ClassFolder, expected?: Member[]): Merged {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  const members: { member: Member; from: ClassFolder }[] = [];
  let first: { using: GradedWith; path: string } | undefined;
  // The same folder may have been named twice, once within another.
  const folders = new Set(
    paths.flatMap((path) => {
      const found = findShards(path, out.path);
      if (found.length === 0) faults.push(`${path} holds ${nothingGraded(path)}`);
      return found;
    }),
  );
  for (const path of folders) {
    const folder = new ClassFolder(path);
    const onDamage = ({ file, what }: Damage): void => {
      faults.push(`${file} ${what}: grade that shard again`);
    };
    let different: string[] = [];
    for (const { member, with: using } of folder.attempts(onDamage)) {
      first ??= { using, path };
      different = different.length > 0 ? different : differences(first.using, using);
      const key = JSON.stringify([member.id, member.attempt]);
      const owner = owners.get(key);
      if (owner !== undefined) faults.push(`${nameOf(member)} is in ${owner} and in ${path}`);
      owners.set(key, path);
      members.push({ member, from: folder });
    }
    if (different.length > 0) {
      faults.push(
        `${path} was graded with other ${different.join(', ')} than ${first!.path}: grade one of them again`,
      );
    }
  }
  if (faults.length > 0) throw new InputError(faults.join('\n'));
  out.prepare();
  for (const { member, from } of members) out.copyAttempt(from, member);
  out.keepOnly(members.map(({ member }) => member));
  const missing = (expected ?? []).filter(({ id, attempt }) => !owners.has(JSON.stringify([id, attempt])));
  return { attempts: members.length, folders: folders.size, missing };
}

function nothingGraded(path: string): string {
  const archives = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path).filter((name) => name.endsWith('.zip'))
    : [];
  return archives.length > 0
    ? `archives (${archives[0]}), as they were downloaded: unpack them there first`
    : 'no graded class: it should have been given to npm run grade as --out';
}

const differences = (one: GradedWith, other: GradedWith): string[] =>
  (Object.keys(WHAT) as (keyof GradedWith)[])
    .filter((key) => !isDeepStrictEqual(one[key], other[key]))
    .map((key) => WHAT[key]);

import { readdirSync, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { InputError } from '../engine/course/input-error.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import { differences, type GradedWith } from '../engine/scoring/graded-with.ts';
import type { ExerciseResult, Report } from '../engine/scoring/report.ts';
import { ClassFolder, type Damage } from './class-folder.ts';
import { findShards } from './find-shards.ts';
import { type Member, nameOf } from './roster/member.ts';

/** What merging found besides reports. */
export interface Merged {
  attempts: number;
  folders: number;
  /** What no grader wrote like that: it is left where it is, and the student has no total. */
  aside: Damage[];
  /** Of the roster, those that no folder has: their shard failed, or was never run. */
  missing: Member[];
}

/**
 * Joins the folders of a class that several machines graded. A file that is cut, altered or contradicts itself is put
 * aside, and all others are joined.
 *
 * @param paths graded folders, or folders that hold some, as they were downloaded
 * @param options.expected who should be there, where that is known
 * @param options.checksOf what there is to check, by what the class was graded with, of exercises where that is known:
 *   whatever has other checks or other points of these is put aside
 * @throws InputError where the folders do not belong together (another grader, other checks, another seed …), or an
 *   attempt is in two of them
 */
export async function mergeClasses(
  paths: string[],
  out: ClassFolder,
  {
    expected = [],
    checksOf = async () => [],
  }: { expected?: Member[]; checksOf?: (using: GradedWith) => Promise<ExerciseResult[]> } = {},
): Promise<Merged> {
  const faults: string[] = [];
  const aside: Damage[] = [];
  const owners = new Map<string, string>();
  const members: { member: Member; from: ClassFolder }[] = [];
  let first: { using: GradedWith; path: string; checks: ExerciseResult[] } | undefined;
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
    let different: string[] = [];
    for (const attempt of folder.attempts((damage) => aside.push(damage))) {
      const { member, with: using } = attempt;
      first ??= { using, path, checks: await checksOf(using) };
      different = different.length > 0 ? different : differences(first.using, using);
      const what = 'report' in attempt && otherChecks(attempt.report, first.checks);
      if (what) {
        aside.push({ file: folder.reportFile(member), what, entry: attempt });
        continue;
      }
      const key = keyOf(member);
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
  // Somebody else's forgery of a report takes nothing from who has a good one.
  const without = aside.flatMap(({ entry }) => (entry && !owners.has(keyOf(entry.member)) ? [entry] : []));
  for (const { member, with: using } of without) {
    const message = 'its report was put aside, for no grader writes one like that: grade it again';
    out.writeProblem(member, using, { kind: 'internal-error', message });
    owners.set(keyOf(member), '');
  }
  out.keepOnly([...members, ...without].map(({ member }) => member));
  const missing = expected.filter((member) => !owners.has(keyOf(member)));
  return { attempts: members.length, folders: folders.size, aside, missing };
}

const keyOf = ({ id, attempt }: Pick<Member, 'id' | 'attempt'>): string => JSON.stringify([id, attempt]);

/** How the checks of a report differ from those that there are, as the end of a sentence. */
function otherChecks({ exercises }: Report, checks: ExerciseResult[]): string | undefined {
  const wrong = exercises.find((exercise) => {
    const known = checks.find(({ id }) => id === exercise.id);
    return known && !isDeepStrictEqual(shapeOf(exercise), shapeOf(known));
  });
  return wrong && `has other checks of ${cleanLine(wrong.id)}, or other points, than the course`;
}

const shapeOf = ({ title, checks }: ExerciseResult) => [
  title,
  ...checks.map(({ name, visibility, maxPoints }) => [name, visibility, maxPoints]),
];

function nothingGraded(path: string): string {
  const archives = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path).filter((name) => name.endsWith('.zip'))
    : [];
  return archives.length > 0
    ? `archives (${archives[0]}), as they were downloaded: unpack them there first`
    : 'no graded class: it should have been given to npm run grade as --out';
}

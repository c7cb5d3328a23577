import { join } from 'node:path';
import { type Exercise, folderOf, limitsOf, ROOT, readCourse } from '../engine/course/course.ts';
import { InputError } from '../engine/course/input-error.ts';
import { stageSubmission } from '../engine/sandbox/stage.ts';
import type { ClassOptions } from '../engine/scoring/grade-each.ts';
import { gradeEach } from '../engine/scoring/grade-each.ts';
import { type GradedWith, gradedWith, gradingKeys } from '../engine/scoring/graded-with.ts';
import type { Report } from '../engine/scoring/report.ts';
import type { ClassFolder, Keys, Problem } from './class-folder.ts';
import { keptResults } from './kept-results.ts';
import { problemOf } from './problem-of.ts';
import type { Member } from './roster/member.ts';
import { sharingGroups } from './sharing-groups.ts';
import { type LocatedMember, locateMember } from './sources/locate-member.ts';
import { Unavailable } from './sources/unavailable.ts';

/** What became of the members of a class. */
export interface GradedClass {
  graded: number;
  /** Results of exercises in reports that were graded, which were there already and still hold. */
  keptResults: number;
  /** Reports that were there already, and still hold. */
  kept: number;
  problems: { member: Member; problem: Problem }[];
  /** Not begun before the run was interrupted. */
  left: number;
}

/** What happens besides grading. */
export interface MemberEvents {
  onKept?: (member: Member) => void;
  onProblem?: (member: Member, problem: Problem) => void;
  /** It shares its place with another, and so the report. */
  onShared?: (member: Member, other: Member) => void;
  /** Only these of its exercises are graded, for those that were kept of the others still hold. */
  onPart?: (member: Member, exercises: string[]) => void;
  /** What was kept of it is damaged, so that it is graded again. */
  onDamage?: (member: Member, damage: string) => void;
}

/**
 * Grades the members of a class into a folder: a report each, written whole or not at all. Results that follow from
 * the same files and the same grader are kept, exercise by exercise: what has all of them is left as it is, and of
 * all else the other exercises are graded.
 *
 * @param options.since another folder to take reports from
 * @param options.force grades everything anew
 */
export async function gradeMembers(
  members: Member[],
  {
    out,
    since,
    force = false,
    events = {},
    ...options
  }: Omit<ClassOptions<Member>, 'events' | 'layers'> & {
    layers: NonNullable<ClassOptions<Member>['layers']>;
    out: ClassFolder;
    since?: ClassFolder;
    force?: boolean;
    events?: ClassOptions<Member>['events'] & MemberEvents;
  },
): Promise<GradedClass> {
  const using = gradedWith(options.exercises, options);
  const outcome: GradedClass = { graded: 0, keptResults: 0, kept: 0, problems: [], left: members.length };
  const identities = new Map<Member, Identity & { dated: (member: Member) => Member }>();
  const groups = sharingGroups(members);
  const folders = force ? [] : [out, ...(since ? [since] : [])];
  const keptOf = (member: Member, keys: Keys) =>
    keptResults(member, keys, { exercises: options.exercises, folders });
  // Copied also within one folder: the roster may know a new name of the student.
  const takeOver = (member: Member, keys: Keys, source: ClassFolder): void =>
    out.copyFrom(source, member, using, keys);
  /** Gives to those who share a place what the first of them has. */
  const share = (leader: Member, give: (mate: Member) => void): void => {
    for (const mate of groups.get(leader)!.slice(1)) {
      give(mate);
      outcome.left--;
      events.onShared?.(mate, leader);
    }
  };
  out.prepare();
  await gradeEach([...groups.keys()], {
    ...options,
    events,
    async locate(member) {
      const located = await locateMember(member, options);
      try {
        const identity = identityOf(located.folder, options.exercises, using);
        const { keys } = identity;
        const own = dated(member, located);
        const kept = keptOf(own, keys);
        if ('whole' in kept) {
          takeOver(own, keys, kept.whole);
          located.remove?.();
          outcome.kept++;
          outcome.left--;
          events.onKept?.(member);
          share(member, (mate) => {
            const theirs = dated(mate, located);
            const keptOfMate = keptOf(theirs, keys);
            if ('whole' in keptOfMate) takeOver(theirs, keys, keptOfMate.whole);
            else out.writeReport(theirs, using, reportOf(mate, out.report(member)), keys);
            outcome.kept++;
          });
          return undefined;
        }
        const damage = out.putAside(member);
        if (damage !== undefined) events.onDamage?.(member, damage);
        identities.set(member, { ...identity, dated: (one) => dated(one, located) });
        const ids = kept.results.map(({ id }) => id);
        const others = options.exercises.map(({ id }) => id).filter((id) => !ids.includes(id));
        if (ids.length > 0) events.onPart?.(member, others);
        outcome.keptResults += ids.length;
        return { ...located, kept: kept.results };
      } catch (error) {
        located.remove?.();
        throw error;
      }
    },
    onReport(member, report) {
      const { keys, sha256, dated } = identities.get(member)!;
      identities.delete(member);
      // Under this key the report would be taken for that of files which were not graded.
      if (report.submission.sha256 !== sha256) {
        throw new Unavailable('unreadable', 'its files changed while they were graded: grade it again');
      }
      out.writeReport(dated(member), using, report, keys);
      outcome.graded++;
      outcome.left--;
      share(member, (mate) => {
        out.writeReport(dated(mate), using, reportOf(mate, report), keys);
        outcome.graded++;
      });
    },
    onError(member, error) {
      // The folder takes no more reports: there is no point in making them.
      if (error instanceof InputError) throw error;
      const problem = problemOf(error);
      const tell = (one: Member): void => {
        out.writeProblem(one, using, problem);
        outcome.problems.push({ member: one, problem });
      };
      tell(member);
      outcome.left--;
      events.onProblem?.(member, problem);
      share(member, tell);
    },
  });
  return outcome;
}

/** The report of whoever shares a place, which nobody has signed yet. */
function reportOf({ id }: Member, { receipt, ...report }: Report): Report {
  return { ...report, submission: { ...report.submission, id } };
}

/** A member as the folder keeps it: with what was found out of its repository. */
const dated = (member: Member, { repository, lastChanges }: LocatedMember): Member => ({
  ...member,
  ...(repository ? { repository } : {}),
  ...(lastChanges ? { lastChanges } : {}),
});

/** What the results of some files are kept under, and the hash of the files that the report must be of. */
interface Identity {
  keys: Keys;
  sha256: string;
}

/** Of the files in a folder. What cannot be graded counts too: each has its own message. */
function identityOf(folder: string, exercises: Exercise[], using: GradedWith): Identity {
  const stage = stageSubmission(
    folder,
    exercises.map((exercise) => ({ folder: folderOf(exercise), module: `${exercise.slug}.ts` })),
    join(ROOT, 'exercises/lib'),
    limitsOf(readCourse()),
  );
  try {
    const { modules, hashes, sha256 } = stage;
    const submitted = exercises.map((exercise) => {
      const name = folderOf(exercise);
      const module = modules[name]!;
      return [exercise.id, `${hashes[name]}\n${'problem' in module ? module.problem : ''}`];
    });
    return { keys: gradingKeys(Object.fromEntries(submitted), using), sha256 };
  } finally {
    stage.remove();
  }
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type Exercise, folderOf, limitsOf, readCourse } from '../engine/course/course.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import type { Limits } from '../engine/sandbox/limits.ts';
import { codeIn, findExercise, readBeginning, Unreadable } from '../engine/sandbox/read-submission.ts';
import type { Problem } from './class-folder.ts';
import { fileNameOf } from './file-name.ts';
import { problemOf } from './problem-of.ts';
import type { Member } from './roster/member.ts';
import { planColumns, planRow } from './roster/plan-roster.ts';
import { MOST_SHARDS } from './shard.ts';
import { sharingGroups } from './sharing-groups.ts';
import { sideBySide } from './side-by-side.ts';
import { locateMember } from './sources/locate-member.ts';

/** What a class is divided into, before it is graded on several machines. */
export interface Plan {
  students: number;
  /** `1/3`, `2/3`, `3/3`: what `--shard` takes. */
  shards: string[];
  /** Whose code is not there, and why. */
  problems: ({ id: string } & Problem)[];
}

/** A shard of so many students is done in minutes, and a class of 5,000 still fits into one matrix. */
const STUDENTS_A_SHARD = 20;

/** So many repositories are fetched at the same time: fetching is mostly waiting. */
const SIDE_BY_SIDE = 16;

/**
 * Brings the code of a class to this machine, as little of it as grading needs, so that the machines that run it need
 * no right to fetch it: `submissions/<id>/NN-slug/*.ts`, and `roster.csv` that leads there and says of each exercise
 * when it was changed last.
 *
 * @param options.deadlines of one member, by exercise's id: takes of the repository what was there at this time, in
 *   milliseconds since 1970; of a group's the latest
 * @param options.shards how many; as many as the class needs where not given
 * @param options.onMember told whose code is fetched next
 */
export async function makePlan(
  members: Member[],
  out: string,
  {
    exercises,
    deadlines = () => ({}),
    shards,
    onMember,
  }: {
    exercises: Exercise[];
    deadlines?: (member: Member) => Record<string, number>;
    shards?: number;
    onMember?: (member: Member) => void;
  },
): Promise<Plan> {
  rmSync(join(out, 'submissions'), { recursive: true, force: true });
  const rows = new Map<Member, string[]>();
  const problems = new Map<Member, Plan['problems'][number]>();
  const ids = exercises.map(({ id }) => id);
  const groups = [...sharingGroups(members).values()];
  await sideBySide(groups, SIDE_BY_SIDE, async (group) => {
    const [member, ...mates] = group;
    onMember?.(member);
    const target = join('submissions', fileNameOf(member));
    let found: Pick<Member, 'repository' | 'lastChanges'> = {};
    let failure: Problem | undefined;
    try {
      found = await fetchInto(join(out, target), member, exercises, latest(group.map(deadlines)));
    } catch (error) {
      failure = problemOf(error);
    }
    for (const one of [member, ...mates]) {
      if (failure) problems.set(one, { id: one.id, ...failure });
      rows.set(one, planRow(one, { ids, target, found, failure, isShared: mates.length > 0 }));
    }
  });
  const fields = planColumns(ids);
  const data = members.map((member) => rows.get(member)!);
  writeWhole(join(out, 'roster.csv'), `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`);
  const students = new Set(members.map(({ id }) => id)).size;
  const count = Math.min(shards ?? Math.ceil(students / STUDENTS_A_SHARD), students, MOST_SHARDS);
  const plan = {
    students,
    shards: Array.from({ length: count }, (_, index) => `${index + 1}/${count}`),
    problems: members.flatMap((member) => problems.get(member) ?? []),
  };
  writeWhole(join(out, 'plan.json'), `${JSON.stringify(plan, null, 2)}\n`);
  return plan;
}

/** Of several times under one name the latest. */
function latest(all: Record<string, number>[]): Record<string, number> {
  const [first = {}, ...others] = all;
  const of = (id: string): number => Math.max(first[id]!, ...others.map((one) => one[id]!));
  return Object.fromEntries(Object.keys(first).map((id) => [id, of(id)]));
}

/** Brings the code of one member into a folder, and says what is known of its history. */
async function fetchInto(
  target: string,
  member: Member,
  exercises: Exercise[],
  deadlines: Record<string, number>,
): Promise<Pick<Member, 'repository' | 'lastChanges'>> {
  const { folder, remove, repository, lastChanges } = await locateMember(member, { exercises, deadlines });
  try {
    copySubmission(folder, target, exercises, limitsOf(readCourse()));
  } finally {
    remove?.();
  }
  return { ...(repository ? { repository } : {}), ...(lastChanges ? { lastChanges } : {}) };
}

/**
 * Copies the code of the exercises, and no more of it than is graded. What cannot be read is left out, and so missing
 * when it is graded.
 */
function copySubmission(
  folder: string,
  target: string,
  exercises: Exercise[],
  { files, fileBytes }: Limits,
): void {
  mkdirSync(target, { recursive: true });
  for (const exercise of exercises) {
    const name = folderOf(exercise);
    readable(() => {
      const source = findExercise(folder, name);
      mkdirSync(join(target, name));
      // The module comes on top of its helpers.
      for (const file of codeIn(source).slice(0, files + 1)) {
        readable(() =>
          writeFileSync(
            join(target, name, file),
            readBeginning(join(source, file), `${name}/${file}`, fileBytes),
          ),
        );
      }
    });
  }
}

function readable(copy: () => void): void {
  try {
    copy();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type Exercise, folderOf, limitsOf, readCourse } from '../engine/course/course.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import type { Limits } from '../engine/sandbox/limits.ts';
import { codeIn, findExercise, readBeginning, Unreadable } from '../engine/sandbox/read-submission.ts';
import { fileNameOf } from './file-name.ts';
import type { Member } from './roster/member.ts';
import { MOST_SHARDS } from './shard.ts';
import { handedIn, type LocatedMember, locateMember } from './sources/locate-member.ts';
import { Unavailable } from './sources/unavailable.ts';

/** What a class is divided into, before it is graded on several machines. */
export interface Plan {
  students: number;
  /** `1/3`, `2/3`, `3/3`: what `--shard` takes. */
  shards: string[];
  /** Whose code is not there, and why. */
  problems: { id: string; message: string }[];
}

/** A shard of so many students is done in minutes, and a class of 5,000 still fits into one matrix. */
const STUDENTS_A_SHARD = 20;

/**
 * Brings the code of a class to this machine, as little of it as grading needs, so that the machines that run it need
 * no right to fetch it: `submissions/<id>/NN-slug/*.ts`, and `roster.csv` that leads there.
 *
 * @param options.before takes of each repository what was there at this time, in milliseconds since 1970
 * @param options.shards how many; as many as the class needs where not given
 * @param options.onMember told whose code is fetched next
 */
export async function makePlan(
  members: Member[],
  out: string,
  {
    exercises,
    before,
    shards,
    onMember,
  }: {
    exercises: Exercise[];
    before?: number;
    shards?: number;
    onMember?: (member: Member) => void;
  },
): Promise<Plan> {
  rmSync(join(out, 'submissions'), { recursive: true, force: true });
  const limits = limitsOf(readCourse());
  const problems: Plan['problems'] = [];
  const rows: (string | number)[][] = [];
  for (const member of members) {
    onMember?.(member);
    const { id, name, email, section, login = '', canvasId = '', source } = member;
    const target = join('submissions', fileNameOf(member));
    let located: LocatedMember | undefined;
    let problem = '';
    try {
      located = await locateMember(member, before === undefined ? {} : { before });
      copySubmission(located.folder, join(out, target), exercises, limits);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      problems.push({ id, message: error.message });
      // Whoever grades has no other way to know.
      problem = `${error.kind}: ${error.message.replaceAll(/\s+/g, ' ')}`;
    } finally {
      located?.remove?.();
    }
    const repository = source.kind === 'repository' ? source.url : '';
    const submittedAt = handedIn(member, located);
    rows.push([
      id,
      name,
      email,
      section,
      login,
      canvasId,
      target,
      submittedAt === undefined ? '' : new Date(submittedAt).toISOString(),
      repository,
      located?.commit ?? '',
      problem,
    ]);
  }
  const fields = [
    'id',
    'name',
    'email',
    'section',
    'login',
    'canvas_id',
    'path',
    'submitted_at',
    'repository',
    'commit',
    'problem',
  ];
  writeWhole(join(out, 'roster.csv'), `${Papa.unparse({ fields, data: rows }, { newline: '\n' })}\n`);
  const students = new Set(members.map(({ id }) => id)).size;
  const count = Math.min(shards ?? Math.ceil(students / STUDENTS_A_SHARD), students, MOST_SHARDS);
  const plan = {
    students,
    shards: Array.from({ length: count }, (_, index) => `${index + 1}/${count}`),
    problems,
  };
  writeWhole(join(out, 'plan.json'), `${JSON.stringify(plan, null, 2)}\n`);
  return plan;
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

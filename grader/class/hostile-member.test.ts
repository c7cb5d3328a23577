import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { filesOf, folderOf, readCourse } from '../engine/course/course.ts';
import { ClassFolder } from './class-folder.ts';
import { gradeMembers } from './grade-members.ts';
import { handIn, hostileHandIns } from './hostile-hand-in.ts';
import { makePlan } from './make-plan.ts';
import { findMembers } from './roster/find-members.ts';
import { readRoster } from './roster/roster.ts';

const root = mkdtempSync(join(tmpdir(), 'hostile-member-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const PLACE = `${folderOf(exercise)}/${exercise.slug}.ts`;
const HONEST = ['ann', 'bob', 'cy'];

function newClass(name: string): string {
  const folder = join(root, name);
  for (const id of HONEST) {
    mkdirSync(join(folder, id, dirname(PLACE)), { recursive: true });
    writeFileSync(join(folder, id, PLACE), reference);
  }
  return folder;
}

async function membersIn(folder: string) {
  const found = await findMembers([folder]);
  if (found.kind !== 'class') expect.fail('one submission');
  return found.members;
}

const hostile = hostileHandIns(exercise, reference);

let count = 0;
test('whatever one student handed in, plan brings the code of the others, and says in a line what is wrong with it', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (one) => {
      const folder = newClass(`plan-${++count}`);
      handIn(folder, 'eve', one);
      const members = await membersIn(folder);
      const out = join(folder, 'plan');
      const { problems, students } = await makePlan(members, out, { exercises: [exercise] });
      expect(students).toBe(4);
      for (const id of HONEST) {
        expect(readFileSync(join(out, 'submissions', id, PLACE), 'utf8')).toBe(reference);
      }
      for (const { id, kind, message } of problems) {
        expect([id, kind]).toEqual(['eve', expect.stringMatching(/^(unreadable|no-submission)$/)]);
        expect(message).not.toMatch(/[\n\u202E\0]/);
      }
      const onWarning = (warning: string) => expect.fail(warning);
      expect(readRoster(join(out, 'roster.csv'), { timeZone: 'UTC', onWarning })).toHaveLength(4);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('and they get their grades', async () => {
  const folder = newClass('grade');
  for (const [index, one] of fc.sample(hostile, 5).entries()) handIn(folder, `eve${index}`, one);
  const members = await membersIn(folder);
  const out = new ClassFolder(join(root, 'graded'));
  const layers = ['process', 'permission', 'lockdown'] as const;
  const outcome = await gradeMembers(members, {
    exercises: [exercise],
    seed: 1,
    layers: [...layers],
    jobs: 2,
    out,
  });
  expect(outcome.left).toBe(0);
  expect(outcome.problems.filter(({ problem }) => problem.kind === 'internal-error')).toEqual([]);
  const attempts = [...out.attempts(({ what }) => expect.fail(what))];
  expect(attempts).toHaveLength(8);
  for (const attempt of attempts.filter(({ member }) => HONEST.includes(member.id))) {
    expect(attempt).toMatchObject({ report: { score: exercise.points } });
  }
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type Course, filesOf, folderOf, readCourse } from '../engine/course/course.ts';
import { Policy } from '../engine/course/policy.ts';
import { writeOutputs } from '../reports/write-outputs.ts';
import { ClassFolder } from './class-folder.ts';
import { gradeMembers } from './grade-members.ts';
import { makePlan } from './make-plan.ts';
import { readRoster } from './roster/roster.ts';
import { aMember } from './samples.ts';
import { SampleRepository } from './sources/sample-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'hostile-histories-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const due = '2026-10-05T23:59';
const { exercises, title } = readCourse();
const exercise = { ...exercises[0]!, due };
const course: Course = {
  ...readCourse(),
  title,
  exercises: [exercise],
  policy: Policy.parse({ late: { perDay: 0.1 } }),
};
const folder = folderOf(exercise);
const reference = readFileSync(filesOf(exercise).reference, 'utf8');

/** What somebody may write as a commit's time. */
const time = fc.oneof(
  fc.integer({ min: -(2 ** 62), max: 2 ** 62 }).map(String),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.constantFrom(
    '',
    '0',
    '-0',
    '1e9',
    'NaN',
    '99999999999999',
    '18446744073709551615',
    '9223372036854775808',
  ),
  fc.string({ maxLength: 20 }).map((text) => text.replaceAll('\n', '')),
  fc.date({ noInvalidDate: true }).map((date) => String(Math.floor(date.getTime() / 1000))),
);
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
/** Names of files as git keeps them: any bytes but zero. */
const name = bytes.map((array) => Buffer.from(array.filter((byte) => byte !== 0 && byte !== 0x2f)));
const hostility = fc.record({
  at: time,
  written: time,
  who: fc.oneof(
    bytes,
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '<>', 'A\nB <a>\nencoding x', '\u202E <\u001b[2J>'),
  ),
  message: fc.oneof(bytes, fc.constantFrom('::error::x', `${'x'.repeat(100_000)}`)),
  names: fc.array(name, { maxLength: 5 }),
});

test('whatever one student writes into commits, the others get their grades, and that student a row', async () => {
  const honest = ['ada', 'bo', 'chen'].map((id, index) => {
    const origin = new SampleRepository(join(root, id)).write({
      [`exercises/${folder}/${exercise.slug}.ts`]: reference,
    });
    origin.commit({ at: `2026-10-0${4 + index}T12:00:00Z` });
    return { id, url: origin.folder };
  });
  const origin = new SampleRepository(join(root, 'hostile'));
  const module = origin.hash('blob', Buffer.from(reference));
  const members = [...honest, { id: 'mallory', url: origin.folder }].map(({ id, url }) =>
    aMember(id, { source: { kind: 'repository', url, ref: 'HEAD' } }),
  );
  const out = new ClassFolder(join(root, 'class'));
  await fc.assert(
    fc.asyncProperty(hostility, async ({ names, ...commit }) => {
      const others = names.map((other): [string, Buffer, string] => ['100644', other, module]);
      const inside = origin.tree([['100644', `${exercise.slug}.ts`, module], ...others]);
      const tree = origin.tree([['40000', folder, inside], ...others]);
      origin.commitTree(tree, { ...commit, parents: [] });

      const planned = join(root, 'plan');
      mkdirSync(planned, { recursive: true });
      await makePlan(members, planned, { exercises: [exercise] });
      const roster = readRoster(join(planned, 'roster.csv'), { timeZone: 'UTC' });
      const layers = ['process' as const];
      await gradeMembers(roster, { exercises: [exercise], seed: 1, layers, jobs: 1, out });
      const { book } = writeOutputs(out, { course, overrides: [], now: Date.now() });
      const [ada, bo, chen, mallory] = book.students;
      expect([ada, bo, chen].map((student) => student!.total)).toEqual([4, 4, 3.6]);
      expect(mallory!.id).toBe('mallory');
      expect(mallory!.total !== undefined || mallory!.problem!.kind === 'not-fetched').toBe(true);
    }),
    { numRuns: 20 },
  );
});

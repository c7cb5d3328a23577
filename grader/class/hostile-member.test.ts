import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { filesOf, folderOf, readCourse } from '../engine/course/course.ts';
import { ClassFolder } from './class-folder.ts';
import { gradeMembers } from './grade-members.ts';
import { makePlan } from './make-plan.ts';
import { findMembers } from './roster/find-members.ts';
import { readRoster } from './roster/roster.ts';
import { makeTar, makeZip } from './sources/unpack/make-archives.ts';

const root = mkdtempSync(join(tmpdir(), 'hostile-member-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const PLACE = `${folderOf(exercise)}/${exercise.slug}.ts`;
const HONEST = ['ann', 'bob', 'cy'];

/** What one student may have put into a submission: names, depths, sizes, counts and encodings of every kind. */
const part = fc.oneof(
  fc.constantFrom(
    folderOf(exercise),
    `${exercise.slug}.ts`,
    'exercises',
    'a.zip',
    '__MACOSX',
    'node_modules',
    '.git',
    'helper.ts',
  ),
  fc.constantFrom(
    'x'.repeat(300),
    '陈'.repeat(100),
    '..',
    '.',
    'con',
    'a\\b',
    'a\nb',
    '\u202Ex',
    '::error::x',
    '%s',
    '-rf',
    ' ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
);
const path = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      PLACE,
      `exercises/${PLACE}`,
      `top/exercises/${PLACE}`,
      `${exercise.slug}-1.ts`,
    ),
  },
  { weight: 3, arbitrary: fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')) },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 400 }).map((depth) => `${'d/'.repeat(depth)}${PLACE}`) },
);
const content: fc.Arbitrary<string | Buffer> = fc.oneof(
  fc.constantFrom(
    '',
    reference,
    '['.repeat(100_000),
    `\uFEFF${reference}`,
    '\0',
    `${'// x\n'.repeat(250_000)}`,
  ),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
);
const files: fc.Arbitrary<{ name: string; content: string | Buffer }[]> = fc.oneof(
  { weight: 9, arbitrary: fc.array(fc.record({ name: path, content }), { maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 100, max: 2_000 })
      .map((count) =>
        Array.from({ length: count }, (_, at) => ({ name: `${dirname(PLACE)}/h${at}.ts`, content: 'x' })),
      ),
  },
);
const hostile = fc.record({ how: fc.constantFrom('zip', 'tar', 'tgz', 'cut', 'folder', 'links'), files });
type Hostile = typeof hostile extends fc.Arbitrary<infer One> ? One : never;

/** Puts it beside the honest ones; what no system takes for a name is not there. */
function handIn(folder: string, id: string, { how, files: given }: Hostile): void {
  if (how === 'folder' || how === 'links') {
    mkdirSync(join(folder, id), { recursive: true });
    for (const { name, content: text } of given) {
      const at = join(folder, id, ...name.split('/').filter((one) => one !== '..'));
      try {
        mkdirSync(dirname(at), { recursive: true });
        if (how === 'links') symlinkSync('/etc', at);
        else writeFileSync(at, text);
      } catch {
        // A name that is too long, or a file where a folder should be.
      }
    }
    return;
  }
  const tar = () =>
    makeTar(given.map(({ name, content: text }) => ({ path: name.replaceAll('\0', '_'), content: text })));
  const bytes = how === 'zip' || how === 'cut' ? makeZip(given) : how === 'tar' ? tar() : gzipSync(tar());
  const cut = how === 'cut' ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
  writeFileSync(join(folder, `${id}.${how === 'tar' ? 'tar' : how === 'tgz' ? 'tar.gz' : 'zip'}`), cut);
}

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

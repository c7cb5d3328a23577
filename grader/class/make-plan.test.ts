import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Exercise, filesOf, folderOf, readCourse } from '../engine/course/course.ts';
import { fileNameOf } from './file-name.ts';
import { makePlan } from './make-plan.ts';
import type { Member } from './roster/member.ts';
import { readRoster } from './roster/roster.ts';
import { aMember } from './samples.ts';
import { locateMember } from './sources/locate-member.ts';
import { SampleRepository } from './sources/sample-repository.ts';
import { makeZip } from './sources/unpack/make-archives.ts';

const root = mkdtempSync(join(tmpdir(), 'plan-test-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a plan unpacks archives, and hands on why there is nothing to grade', async () => {
  const exercise = readCourse().exercises[0]!;
  const source = readFileSync(filesOf(exercise).reference, 'utf8');
  const place = `${folderOf(exercise)}/${exercise.slug}.ts`;
  mkdirSync(join(root, 'in'));
  writeFileSync(
    join(root, 'in/ana.zip'),
    makeZip([{ name: `ana-main/exercises/${place}`, content: source }]),
  );
  writeFileSync(join(root, 'in/bo.zip'), 'PK\x03\x04 and no more');
  const rows = [
    'id,path,login,canvas_id',
    'ana,in/ana.zip,ana@site,1001',
    'bo,in/bo.zip,,',
    'chen,in/chen,,',
  ];
  writeFileSync(join(root, 'roster.csv'), rows.join('\n'));

  const members = readRoster(join(root, 'roster.csv'), { timeZone: 'UTC' });
  const out = join(root, 'plan');
  const { problems } = await makePlan(members, out, { exercises: [exercise] });
  expect(problems.map(({ id }) => id)).toEqual(['bo', 'chen']);
  expect(readFileSync(join(out, 'submissions/ana', place), 'utf8')).toBe(source);

  const [ana, bo, chen] = readRoster(join(out, 'roster.csv'), { timeZone: 'UTC' });
  expect(ana).toMatchObject({ login: 'ana@site', canvasId: '1001' });
  expect((await locateMember(ana!, { exercises: [exercise] })).folder).toBe(join(out, 'submissions/ana'));
  await expect(locateMember(bo!, { exercises: [exercise] })).rejects.toMatchObject({
    kind: 'unreadable',
    message: expect.stringMatching(/^the archive bo\.zip is damaged or cut off/),
  });
  await expect(locateMember(chen!, { exercises: [exercise] })).rejects.toMatchObject({
    kind: 'no-submission',
    message: 'nothing was handed in: there is no chen',
  });
});

test('the roster of a plan says of each exercise which commit changed it last, and of a folder nothing', async () => {
  const [one, two] = readCourse().exercises as [Exercise, Exercise];
  const moduleOf = (exercise: Exercise) => `exercises/${folderOf(exercise)}/${exercise.slug}.ts`;
  const repository = new SampleRepository(join(root, 'repository'));
  const both = { [moduleOf(one)]: '1', [moduleOf(two)]: '1' };
  const early = repository.write(both).commit({ at: '2026-10-03T18:00:00Z' });
  const later = repository.write({ [moduleOf(two)]: '2' }).commit({ at: '2026-10-11T18:00:00Z' });
  repository.write({ 'README.md': 'a word' }).commit({ at: '2026-10-20T10:00:00Z' });
  mkdirSync(join(root, 'in/dora', folderOf(one)), { recursive: true });
  writeFileSync(join(root, 'in/dora', folderOf(one), `${one.slug}.ts`), '1');
  const members = [
    aMember('dora', { source: { kind: 'folder', path: join(root, 'in/dora') } }),
    aMember('emil', { source: { kind: 'repository', url: repository.folder, ref: 'HEAD' } }),
  ];

  const out = join(root, 'dated');
  expect(await makePlan(members, out, { exercises: [one, two] })).toMatchObject({ problems: [] });
  const [dora, emil] = readRoster(join(out, 'roster.csv'), { timeZone: 'UTC' });
  expect(dora).not.toHaveProperty('lastChanges');
  expect(emil).not.toHaveProperty('submittedAt');
  expect(emil).toMatchObject({
    repository: { url: repository.folder, commit: repository.git('rev-parse', 'HEAD') },
    lastChanges: {
      [one.id]: { commit: early, at: Date.parse('2026-10-03T18:00:00Z') },
      [two.id]: { commit: later, at: Date.parse('2026-10-11T18:00:00Z') },
    },
  });
});

test('a submission that is made to break the plan, or to lead out of itself, costs nobody else anything', async () => {
  const exercise = readCourse().exercises[0]!;
  const solutions = join(filesOf(exercise).reference, '../..');
  const members = ['a file', 'a link', 'a link inside'].map((id): Member => {
    const path = join(root, 'hostile', id);
    mkdirSync(path, { recursive: true });
    return { id, attempt: 1, name: '', email: '', section: '', source: { kind: 'folder', path } };
  });
  writeFileSync(join(root, 'hostile/a file/exercises'), 'where a folder is due');
  symlinkSync(solutions, join(root, 'hostile/a link/exercises'));
  mkdirSync(join(root, 'hostile/a link inside/exercises'));
  symlinkSync(
    join(solutions, folderOf(exercise)),
    join(root, 'hostile/a link inside/exercises', folderOf(exercise)),
  );
  const out = join(root, 'hostile-plan');
  const { students, problems } = await makePlan(members, out, { exercises: [exercise] });
  expect(students).toBe(3);
  expect(problems).toMatchObject([
    { id: 'a file', message: expect.stringMatching(/holds no exercise: .*; it holds "exercises"$/) },
    { id: 'a link', message: expect.stringMatching(/"exercises" is a link, and links are not followed$/) },
    {
      id: 'a link inside',
      message: expect.stringMatching(/holds a link "exercises\/01-linked-lists" where/),
    },
  ]);
  for (const member of members) {
    expect(existsSync(join(out, 'submissions', fileNameOf(member), folderOf(exercise)))).toBe(false);
  }
});

test('a plan hands on who shares a place, who has more time, and which attempt it is', async () => {
  const exercise = readCourse().exercises[0]!;
  const file = join(root, 'group/both', folderOf(exercise), `${exercise.slug}.ts`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '1');
  const rows = [
    'id,path,group,extension,01 extension,participant',
    'ada,both,g,3,,7',
    'bo,,g,,2026-12-05T23:59,',
    'cy,,,,,',
  ];
  writeFileSync(join(root, 'group/roster.csv'), rows.join('\n'));
  const members = readRoster(join(root, 'group/roster.csv'), { timeZone: 'UTC' });
  const out = join(root, 'group-plan');
  const { problems } = await makePlan(members, out, { exercises: [exercise] });
  expect(problems).toEqual([{ id: 'cy', kind: 'no-submission', message: 'nothing was handed in' }]);
  const onWarning = (warning: string) => expect.fail(warning);
  const planned = readRoster(join(out, 'roster.csv'), { timeZone: 'Asia/Tokyo', onWarning });
  const path = join(out, 'submissions/ada');
  expect(planned.map(({ source }) => source)).toEqual([
    { kind: 'folder', path },
    { kind: 'folder', path },
    { kind: 'none', problem: 'no-submission', message: 'nothing was handed in' },
  ]);
  expect(planned.map(({ extensions, participant }) => [extensions, participant])).toEqual(
    members.map(({ extensions, participant }) => [extensions, participant]),
  );
});

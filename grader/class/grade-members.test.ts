import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../engine/course/course.ts';
import { InputError } from '../engine/course/input-error.ts';
import type { Report } from '../engine/scoring/report.ts';
import { ClassFolder } from './class-folder.ts';
import { gradeMembers } from './grade-members.ts';
import type { Member } from './roster/member.ts';
import { aMember } from './samples.ts';
import { makeZip } from './sources/unpack/make-archives.ts';

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const root = mkdtempSync(join(tmpdir(), 'grade-members-test-'));
afterAll(() => rmSync(root, { recursive: true }));

function hand(id: string, source: string): Member {
  const path = join(root, 'class', id);
  mkdirSync(join(path, '01-linked-lists'), { recursive: true });
  writeFileSync(join(path, '01-linked-lists/linked-lists.ts'), source);
  return aMember(id, { source: { kind: 'folder', path } });
}
const folder = (name: string): ClassFolder => new ClassFolder(join(root, name));
const using = {
  exercises: [exercise],
  seed: 1,
  layers: ['process', 'permission', 'lockdown'] as const,
  jobs: 1,
};
const grade = (members: Member[], out: ClassFolder, more: Partial<Parameters<typeof gradeMembers>[1]> = {}) =>
  gradeMembers(members, { ...using, layers: [...using.layers], out, ...more });
const read = (out: ClassFolder) => [...out.attempts((damage) => expect.fail(damage.what))];
const file = (out: ClassFolder, kind: 'reports' | 'entries', id: string) =>
  join(out.path, kind, `${id}.json`);

describe('gradeMembers', () => {
  const out = folder('out');
  let members: Member[];
  beforeAll(async () => {
    members = [
      hand('ada', reference),
      hand('bo', '// nothing'),
      aMember('chen', { source: { kind: 'folder', path: join(root, 'class/chen') } }),
      aMember('dee', { source: { kind: 'repository', url: join(root, 'no-repository'), ref: 'HEAD' } }),
    ];
    expect(await grade(members, out)).toMatchObject({ graded: 2, kept: 0, left: 0 });
  });

  test('writes a report each, and says why where there is none', () => {
    expect(
      read(out).map((one) => [one.member.id, 'report' in one ? one.report.score : one.problem.kind]),
    ).toEqual([
      ['ada', exercise.points],
      ['bo', 0],
      ['chen', 'no-submission'],
      ['dee', 'not-fetched'],
    ]);
  });

  test('a second run grades nothing; a changed submission is graded again, and no other', async () => {
    const before = readFileSync(file(out, 'reports', 'ada'), 'utf8');
    expect(await grade(members, out)).toMatchObject({ graded: 0, kept: 2 });
    hand('bo', reference);
    expect(await grade(members, out)).toMatchObject({ graded: 1, kept: 1 });
    expect(readFileSync(file(out, 'reports', 'ada'), 'utf8')).toBe(before);
    expect(read(out)[1]).toMatchObject({ report: { score: exercise.points } });
  });

  test('an archive gives the report of the folder, and is not graded again either', async () => {
    const [ada] = members;
    const path = join(root, 'ada.zip');
    const name = 'ada-main/exercises/01-linked-lists/linked-lists.ts';
    writeFileSync(path, makeZip([{ name, content: reference }]));
    const zipped = folder('zipped');
    const archive: Member = { ...ada!, source: { kind: 'archive', path } };
    expect(await grade([archive], zipped)).toMatchObject({ graded: 1 });
    const reports = [out, zipped].map((one) => ({ ...one.report(ada!), exercises: [] }));
    expect(reports[1]).toEqual(reports[0]);
    expect(await grade([archive], folder('taken'), { since: out })).toMatchObject({ graded: 0, kept: 1 });
    writeFileSync(path, 'PK');
    const broken = await grade([archive], zipped);
    expect(broken.problems).toMatchObject([{ problem: { kind: 'unreadable' } }]);
    expect(read(zipped)).toMatchObject([
      { problem: { message: expect.stringMatching(/^the archive ada\.zip/) } },
    ]);
  });

  test('one place of several students is graded once, and each has the report, under an own id', async () => {
    const [ada] = members;
    const group = folder('group');
    const shared = ['ada', 'bea', 'cy'].map((id) => ({ ...ada!, id }));
    const shares: string[] = [];
    const started: string[] = [];
    const events = {
      onStart: ({ id }: Member) => started.push(id),
      onShared: (mate: Member, { id }: Member) => shares.push(`${mate.id} as ${id}`),
    };
    expect(await grade(shared, group, { events })).toMatchObject({
      graded: 3,
      kept: 0,
      left: 0,
      problems: [],
    });
    expect({ started, shares }).toEqual({ started: ['ada'], shares: ['bea as ada', 'cy as ada'] });
    expect(shared.map((one) => group.report(one).submission.id)).toEqual(['ada', 'bea', 'cy']);
    expect(read(group).map((one) => 'report' in one && one.report.score)).toEqual([4, 4, 4]);
    expect(await grade(shared, group)).toMatchObject({ graded: 0, kept: 3, left: 0 });
    const gone = shared.map((one) => ({
      ...one,
      source: { kind: 'folder', path: join(root, 'gone') } as const,
    }));
    const { problems, left } = await grade(gone, group);
    expect({ ids: problems.map(({ member }) => member.id), left }).toEqual({
      ids: ['ada', 'bea', 'cy'],
      left: 0,
    });
  });

  test('another seed, another layer of isolation: graded anew', async () => {
    const [ada] = members;
    const fresh = folder('fresh');
    expect(await grade([ada!], fresh, { since: out })).toMatchObject({ graded: 0, kept: 1 });
    expect(await grade([ada!], fresh, { seed: 2 })).toMatchObject({ graded: 1 });
    expect(await grade([ada!], fresh, { seed: 2, layers: ['process', 'permission'] })).toMatchObject({
      graded: 1,
    });
  });

  test('the same inputs give the same reports to the byte, but for times', async () => {
    const wrong = reference.replace('value: link.value', 'value: -link.value');
    const both = [members[0]!, hand('wrong', wrong)];
    const reports = async (name: string, jobs: number) => {
      const into = folder(name);
      expect(await grade(both, into, { jobs })).toMatchObject({ graded: 2 });
      return both.map(({ id }) =>
        readFileSync(file(into, 'reports', id), 'utf8').replaceAll(/"durationMs": \d+/g, ''),
      );
    };
    const first = await reports('first', 1);
    expect(first[1]).toContain('"counterexample"');
    expect(await reports('again', 2)).toEqual(first);
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -100)],
    ['altered', (text: string) => text.replace('"points": 0.5', '"points": 0.6')],
    ['of an older schema', (text: string) => text.replace('"schema": 3', '"schema": 0')],
    ['empty', () => ''],
  ])('a report that is %s is found, and graded again', async (_what, damage) => {
    const copy = folder('damaged');
    cpSync(out.path, copy.path, { recursive: true });
    const report = file(copy, 'reports', 'ada');
    writeFileSync(report, damage(readFileSync(report, 'utf8')));
    const damages: string[] = [];
    const whole = [...copy.attempts(({ file: name, what }) => damages.push(`${name} ${what}`))];
    expect(whole.map(({ member }) => member.id)).toEqual(['bo', 'chen', 'dee']);
    expect(damages).toEqual([
      expect.stringMatching(/ada\.json (is cut off|is empty|was altered|has schema 0)/),
    ]);
    const told: string[] = [];
    const events = { onDamage: (member: Member, what: string) => told.push(`${member.id}: ${what}`) };
    expect(await grade(members.slice(0, 2), copy, { events })).toMatchObject({ graded: 1, kept: 1 });
    expect(told).toEqual([
      expect.stringMatching(/^ada: .*ada\.json .*; it is now .*damaged\/ada\.reports\.json$/),
    ]);
    expect(existsSync(join(copy.path, 'damaged/ada.reports.json'))).toBe(true);
  });

  test('an entry without its report, as a killed run leaves it, is no report', async () => {
    const copy = folder('killed');
    cpSync(out.path, copy.path, { recursive: true });
    rmSync(file(copy, 'reports', 'ada'));
    expect(await grade(members.slice(0, 2), copy)).toMatchObject({ graded: 1, kept: 1 });
    rmSync(file(copy, 'entries', 'ada'));
    expect(await grade(members.slice(0, 2), copy)).toMatchObject({ graded: 1, kept: 1 });
  });

  test('interrupted: what is in hand is finished, nothing else begun, and the next run goes on', async () => {
    const stopped = folder('stopped');
    const controller = new AbortController();
    const events = { onStart: () => controller.abort() };
    const outcome = await grade(members, stopped, { signal: controller.signal, events });
    expect(outcome).toMatchObject({ graded: 1, left: 3 });
    expect(read(stopped).map(({ member }) => member.id)).toEqual(['ada']);
    expect(await grade(members.slice(0, 2), stopped)).toMatchObject({ graded: 1, kept: 1 });
  });

  test('a folder that cannot be written to stops the run with a message, and loses nothing', async () => {
    writeFileSync(join(root, 'a-file'), '');
    await expect(grade(members, new ClassFolder(join(root, 'a-file')))).rejects.toThrow(
      /a-file cannot be written to/,
    );
    const blocked = folder('blocked');
    blocked.prepare();
    // A folder in the report's place: the one thing that stops root too.
    mkdirSync(join(file(blocked, 'reports', 'bo'), 'x'), { recursive: true });
    const run = grade(members.slice(0, 2), blocked);
    await expect(run).rejects.toThrow(InputError);
    await expect(run).rejects.toThrow(/bo\.json cannot be written: .*the same command goes on/);
    expect(existsSync(file(blocked, 'entries', 'bo'))).toBe(false);
    expect(readdirSync(join(blocked.path, 'reports')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(read(blocked).map(({ member }) => member.id)).toEqual(['ada']);
  });

  test('what belongs to nobody in the class any more goes', () => {
    const copy = folder('fewer');
    cpSync(out.path, copy.path, { recursive: true });
    copy.keepOnly(members.slice(1));
    expect(readdirSync(join(copy.path, 'reports'))).toEqual(['bo.json']);
    expect(read(copy).map(({ member }) => member.id)).toEqual(['bo', 'chen', 'dee']);
  });

  test('a report that was handed over keeps what the roster now says of the student', async () => {
    const renamed = { ...members[0]!, name: 'Ada Byron' };
    await grade([renamed], out);
    expect(read(out)[0]!.member.name).toBe('Ada Byron');
    expect((read(out)[0] as { report: Report }).report.submission.id).toBe('ada');
  });
});

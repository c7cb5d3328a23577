import { describe, expect, test } from 'vitest';
import { Policy } from '../../engine/course/policy.ts';
import type { Report } from '../../engine/scoring/report.ts';
import type { Member } from '../roster/member.ts';
import { aCourse, aMember, aReport } from '../samples.ts';
import { BookMaker } from './book.ts';
import { isUntouched } from './is-untouched.ts';

const DUE = Date.parse('2026-11-30T23:59:00Z');
const HOUR = 3_600_000;
const best = Policy.parse({ attempts: 'best' });

/** The only student of a class: all attempts of one. */
function studentOf(
  attempts: { member?: Partial<Member>; passed?: Record<string, number>; report?: Report }[],
  { course = aCourse(), overrides = [] as ConstructorParameters<typeof BookMaker>[1] } = {},
) {
  const maker = new BookMaker(course, overrides);
  attempts.forEach(({ member, passed, report }, index) => {
    const given = report ?? (passed && aReport('ada', passed));
    maker.add({
      member: aMember('ada', { attempt: index + 1, ...member }),
      ...(given ? { report: given } : { problem: { kind: 'no-submission', message: 'nothing\nat all' } }),
    });
  });
  return maker.make().students[0]!;
}

describe('which attempt counts', () => {
  const tenthAndSecond = [
    { member: { attempt: 10 }, passed: { '01': 1 } },
    { member: { attempt: 2 }, passed: { '01': 3 } },
  ];

  test('the last by number, not by text: the tenth comes after the second', () => {
    expect(studentOf(tenthAndSecond).exercises['01']).toMatchObject({ attempt: 10, score: 1 });
  });

  test('what is said of a student is what the last attempt says', () => {
    const [tenth, second] = tenthAndSecond;
    const named = [
      { ...tenth, member: { attempt: 10, name: 'Ada', canvasId: '5', login: 'a', participant: '9' } },
      { ...second, member: { attempt: 2, name: 'Old' } },
    ];
    const student = studentOf(named);
    expect(student).toMatchObject({ name: 'Ada', canvasId: '5', login: 'a', participant: '9', attempts: 2 });
  });

  test('of equal ones the earliest, where the best does', () => {
    const equal = [{ passed: { '01': 3 } }, { passed: { '01': 3 } }, { passed: { '01': 2 } }];
    const course = aCourse({}, best);
    expect(studentOf(equal, { course }).exercises['01']).toMatchObject({ attempt: 1, score: 3 });
    expect(studentOf(equal.toReversed(), { course }).exercises['01']).toMatchObject({ attempt: 2 });
  });

  test('of each exercise its own, where one attempt holds it and another does not', () => {
    const { exercises } = studentOf([{ passed: { '01': 4, '02': 1 } }, { passed: { '02': 2 } }]);
    expect([exercises['01']!.attempt, exercises['02']!.attempt]).toEqual([1, 2]);
  });
});

describe('more time', () => {
  const course = aCourse({ '01': { due: '2026-11-30T23:59' } }, Policy.parse({ late: { perDay: 0.25 } }));
  const submittedAt = DUE + 30 * HOUR;

  test('counts for every attempt, whichever row says so', () => {
    const attempts = [
      { member: { submittedAt, extensions: { all: { days: 2 } } }, passed: { '01': 4, '02': 4 } },
      { member: { submittedAt }, passed: { '01': 4, '02': 4 } },
    ];
    const { exercises } = studentOf(attempts, { course });
    const end = Date.parse('2026-12-02T23:59:59.999Z');
    expect(exercises['01']).toMatchObject({ attempt: 2, score: 4, extendedTo: end, handedIn: submittedAt });
    expect(exercises['02']).not.toHaveProperty('extendedTo');
  });

  test('is not told where nobody has more', () => {
    const [grade] = Object.values(studentOf([{ passed: { '01': 4 } }], { course }).exercises);
    expect(grade).not.toHaveProperty('extendedTo');
    expect(grade).not.toHaveProperty('handedIn');
    expect(grade).not.toHaveProperty('change');
  });
});

describe('overrides', () => {
  const byHand = { id: 'ada', exercise: '01', score: 0, reason: 'copied', by: 'kim', at: 1 };

  test('a zero set by hand counts, and keeps what the checks gave', () => {
    expect(studentOf([{ passed: { '01': 4, '02': 3 } }], { overrides: [byHand] })).toMatchObject({
      total: 3,
      exercises: { '01': { score: 0, earned: 4, attempt: 1, override: byHand }, '02': { score: 3 } },
    });
  });

  test('concern one exercise of one student', () => {
    const others = [
      { ...byHand, id: 'bo' },
      { ...byHand, exercise: '02' },
    ];
    const { exercises } = studentOf([{ passed: { '01': 4, '02': 4 } }], { overrides: others });
    expect([exercises['01']!.score, exercises['02']!.score]).toEqual([4, 0]);
  });

  test('where nothing was handed in: in time, no checks, no attempt', () => {
    const maker = new BookMaker(aCourse(), [byHand]);
    maker.add({ member: aMember('ada'), problem: { kind: 'no-submission', message: 'nothing' } });
    maker.add({ member: aMember('bo'), report: aReport('bo', { '01': 4 }) });
    expect(maker.make().students[0]!.exercises).toEqual({
      '01': { earned: 0, late: { days: 0, factor: 1 }, checks: [], override: byHand, score: 0 },
    });
  });
});

describe('totals', () => {
  test('are free of crumbs, and so are scores of late work', () => {
    const course = aCourse(
      { '01': { weight: 0.1, due: '2026-11-30T23:59' }, '02': { weight: 0.2 } },
      Policy.parse({ late: { perDay: 0.1 } }),
    );
    expect(studentOf([{ passed: { '01': 4, '02': 4 } }], { course }).total).toBe(0.3);
    const member = { submittedAt: DUE + 60 * HOUR };
    const { exercises } = studentOf([{ member, passed: { '01': 1 } }], { course });
    expect(exercises['01']).toMatchObject({ earned: 1, score: 0.7, late: { days: 3 } });
  });

  test('a total of zero is one', () => {
    expect(studentOf([{ passed: { '01': 0 } }]).total).toBe(0);
  });

  test('an exercise that the course does not list counts its own points', () => {
    const maker = new BookMaker(aCourse());
    maker.add({ member: aMember('ada'), report: aReport('ada', { '09': 3 }) });
    const { exercises, maxTotal, students } = maker.make();
    expect(exercises).toMatchObject([{ id: '09', maxScore: 4, weight: 4, extraCredit: false }]);
    expect([maxTotal, students[0]!.total]).toEqual([4, 3]);
  });

  test('exercises and students stand in the order of their ids, whoever was read first', () => {
    const maker = new BookMaker(aCourse());
    maker.add({ member: aMember('bo'), report: aReport('bo', { '02': 1 }) });
    maker.add({ member: aMember('cy'), report: aReport('cy', { '03': 1 }) });
    maker.add({ member: aMember('ada'), report: aReport('ada', { '01': 1 }) });
    const { exercises, students } = maker.make();
    expect(exercises.map(({ id }) => id)).toEqual(['01', '02', '03']);
    expect(students.map(({ id }) => id)).toEqual(['ada', 'bo', 'cy']);
  });
});

describe('what a student of the book is', () => {
  test('all of it, and nothing that is not known', () => {
    const report = aReport('ada', { '01': 1 }, { message: 'x'.repeat(500), durationMs: 500 });
    expect(studentOf([{ report }, { report }])).toEqual({
      id: 'ada',
      name: '',
      email: '',
      section: '',
      exercises: {
        '01': {
          earned: 1,
          late: { days: 0, factor: 1 },
          score: 1,
          attempt: 2,
          checks: [
            { verdict: 'pass', points: 1, message: '', durationMs: 1 },
            ...[1, 2, 3].map(() => ({
              verdict: 'fail',
              points: 0,
              message: 'x'.repeat(400),
              durationMs: 500,
            })),
          ],
        },
      },
      total: 1,
      attempts: 2,
      isolation: ['process', 'permission'],
      seconds: 3.002,
    });
  });

  test('of the last attempt: what kept it from being graded, in one line, and where it is', () => {
    const repository = { url: 'https://x.org/a', commit: 'a'.repeat(40) } as unknown as NonNullable<
      Member['repository']
    >;
    const student = studentOf([{ passed: { '01': 1 } }, { member: { repository } }]);
    expect(student).toMatchObject({ repository, isolation: [], problem: { kind: 'no-submission' } });
    expect(student.problem!.message).not.toContain('\n');
    expect(student.total).toBe(1);
  });

  test('handed in when its newest exercise changed, where times are known', () => {
    const change = (at?: number) => ({ commit: 'a'.repeat(40), ...(at === undefined ? {} : { at }) });
    const at = (lastChanges: Member['lastChanges']) =>
      studentOf([{ member: lastChanges ? { lastChanges } : {}, passed: { '01': 1 } }]).submittedAt;
    expect(at({ '01': change(5), '02': change(9), '03': change(7) })).toBe(9);
    expect(at({ '01': change() })).toBeUndefined();
    expect(at(undefined)).toBeUndefined();
  });

  test('names are of one line', () => {
    const member = { name: 'A\nB', email: 'a\n@x.org', section: 'S\n1' };
    const { name, email, section } = studentOf([{ member, passed: { '01': 1 } }]);
    expect(name + email + section).not.toContain('\n');
    expect([name, email, section].every((text) => text.length > 2)).toBe(true);
  });

  test('the likely cause of a failure is kept', () => {
    const diagnosis = { name: 'flipped', sentence: 'It is flipped' };
    const report = aReport('ada', { '01': 3 }, { diagnosis });
    expect(studentOf([{ report }]).exercises['01']!.checks.at(-1)).toMatchObject({ diagnosis });
  });
});

test.each([
  ['all are not started', ['not-started', 'not-started'], true],
  ['one is begun', ['not-started', 'fail'], false],
  ['there are none', [], false],
] as const)('an exercise is untouched or not: %s', (_what, verdicts, untouched) => {
  const checks = verdicts.map((verdict) => ({ verdict, points: 0, message: '', durationMs: 0 }));
  expect(isUntouched({ earned: 0, late: { days: 0, factor: 1 }, score: 0, checks })).toBe(untouched);
});

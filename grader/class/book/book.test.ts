import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Course } from '../../engine/course/course.ts';
import { Policy } from '../../engine/course/policy.ts';
import type { Extensions } from '../roster/extension.ts';
import type { Member } from '../roster/member.ts';
import type { Override } from '../roster/overrides.ts';
import { aCourse, aMember, aReport } from '../samples.ts';
import { BookMaker } from './book.ts';

const HOUR = 3600 * 1000;
const due = Date.parse('2026-11-30T23:59:00Z');

function bookOf(
  course: Course,
  attempts: [id: string, passed: number, submittedAt?: number][],
  overrides: Override[] = [],
) {
  const maker = new BookMaker(course, overrides);
  const counts = new Map<string, number>();
  for (const [id, passed, submittedAt] of attempts) {
    const attempt = (counts.get(id) ?? 0) + 1;
    counts.set(id, attempt);
    maker.add({
      member: aMember(id, { attempt, ...(submittedAt === undefined ? {} : { submittedAt }) }),
      report: aReport(id, { '01': passed, '02': passed }),
    });
  }
  return maker.make();
}
const scores = (book: ReturnType<typeof bookOf>, exercise = '01') =>
  book.students.map(({ exercises }) => exercises[exercise]!.score);

describe('the book of a class', () => {
  test('without a policy a score is the points of the checks, and the total their sum', () => {
    const book = bookOf(aCourse(), [
      ['ada', 4],
      ['bo', 1],
    ]);
    expect(book.maxTotal).toBe(8);
    expect(book.students.map(({ id, total }) => [id, total])).toEqual([
      ['ada', 8],
      ['bo', 2],
    ]);
  });

  test('weights scale exercises; extra credit adds to the total but not to what it is out of', () => {
    const book = bookOf(aCourse({ '01': { weight: 60 }, '02': { weight: 10, extraCredit: true } }), [
      ['ada', 4],
      ['bo', 2],
    ]);
    expect(book.maxTotal).toBe(60);
    expect(book.students.map(({ total }) => total)).toEqual([70, 35]);
  });

  test('late work loses a part for each day begun, up to the cap, after the grace', () => {
    const policy = Policy.parse({ late: { perDay: 0.25, cap: 0.5, graceMinutes: 30 } });
    const late = (hours: number) =>
      scores(
        bookOf(aCourse({ '01': { due: '2026-11-30T23:59' } }, policy), [['ada', 4, due + hours * HOUR]]),
      )[0];
    expect([-1, 0, 0.5, 0.6, 24, 24.1, 48.1, 1000].map(late)).toEqual([4, 4, 4, 3, 3, 2, 2, 2]);
    expect(scores(bookOf(aCourse({ '01': { due: '2026-11-30T23:59' } }, policy), [['ada', 4]]))).toEqual([4]);
    const other = bookOf(aCourse({ '01': { due: '2026-11-30T23:59' } }, policy), [
      ['ada', 4, due + 100 * HOUR],
    ]);
    expect(scores(other, '02')).toEqual([4]);
    expect(other.students[0]!.exercises['01']).toMatchObject({ earned: 4, late: { days: 5, factor: 0.5 } });
  });

  test('the whole last minute is in time', () => {
    const course = aCourse({ '01': { due: '2026-11-30T23:59' } }, Policy.parse({ late: { perDay: 0.25 } }));
    const after = (seconds: number) => scores(bookOf(course, [['ada', 4, due + seconds * 1000]]))[0];
    expect([40, 59.999, 60, 86_400 + 40, 86_460].map(after)).toEqual([4, 4, 3, 3, 2]);
  });

  test('whoever has more time is late after that, for all exercises or for one', () => {
    const late = { perDay: 0.25 };
    const due = { due: '2026-11-30T23:59' };
    const course = aCourse({ '01': due, '02': due }, Policy.parse({ late }));
    const submittedAt = Date.parse('2026-12-02T12:00Z');
    const daysOf = (extensions: Extensions) => {
      const maker = new BookMaker(course);
      maker.add({
        member: aMember('a', { submittedAt, extensions }),
        report: aReport('a', { '01': 4, '02': 4 }),
      });
      return Object.values(maker.make().students[0]!.exercises).map((grade) => grade.late.days);
    };
    expect(daysOf({})).toEqual([2, 2]);
    expect(daysOf({ all: { days: 1 } })).toEqual([1, 1]);
    expect(daysOf({ all: { days: 1 }, '02': { until: submittedAt } })).toEqual([1, 0]);
  });

  test('an exercise is as late as its own last change, unless the roster names a time', () => {
    const policy = Policy.parse({ late: { perDay: 0.25 } });
    const course = aCourse({ '01': { due: '2026-11-30T23:59' }, '02': { due: '2026-12-07T23:59' } }, policy);
    const lastChanges = {
      '01': { commit: 'a'.repeat(40), at: due - HOUR },
      '02': { commit: 'b'.repeat(40), at: due + 6 * 24 * HOUR },
    };
    const gradesOf = (more: Partial<Member>) => {
      const maker = new BookMaker(course);
      maker.add({ member: aMember('ada', more), report: aReport('ada', { '01': 4, '02': 4 }) });
      return maker.make().students[0]!;
    };
    const { exercises, submittedAt } = gradesOf({ lastChanges });
    expect([exercises['01']!.score, exercises['02']!.score]).toEqual([4, 4]);
    expect(exercises['01']!.change).toEqual(lastChanges['01']);
    expect(submittedAt).toBe(lastChanges['02'].at);
    const dated = gradesOf({ lastChanges, submittedAt: due + HOUR });
    expect([dated.exercises['01']!.score, dated.exercises['02']!.score]).toEqual([3, 4]);
  });

  test('the last attempt counts, or the best after what being late takes', () => {
    const attempts: Parameters<typeof bookOf>[1] = [
      ['ada', 3, due],
      ['ada', 4, due + 30 * HOUR],
      ['ada', 1, due + 31 * HOUR],
    ];
    const late = { perDay: 0.2 };
    const exercises = { '01': { due: '2026-11-30T23:59' } };
    expect(scores(bookOf(aCourse(exercises, Policy.parse({ late })), attempts))).toEqual([0.6]);
    const best = bookOf(aCourse(exercises, Policy.parse({ late, attempts: 'best' })), attempts);
    expect(best.students[0]!.exercises).toMatchObject({
      '01': { score: 3, attempt: 1 },
      '02': { score: 4, attempt: 2 },
    });
    expect(best.students[0]!.attempts).toBe(3);
  });

  test('an override goes before checks and clock, and is shown as such', () => {
    const override = { id: 'ada', exercise: '01', score: 3.5, reason: 'ill', by: 'kim', at: 1 };
    const stray = { ...override, id: 'nobody' };
    const maker = new BookMaker(aCourse(), [override, stray]);
    maker.add({ member: aMember('ada'), problem: { kind: 'no-submission', message: 'nothing' } });
    maker.add({ member: aMember('bo'), report: aReport('bo', { '01': 4, '02': 0 }) });
    const [ada] = maker.make().students;
    expect(ada).toMatchObject({
      total: 3.5,
      exercises: { '01': { score: 3.5, override } },
      problem: { kind: 'no-submission' },
    });
    expect(maker.strayOverrides).toEqual([stray]);
  });

  test('who handed nothing in has no total, which is not a zero', () => {
    const maker = new BookMaker(aCourse());
    maker.add({ member: aMember('ada'), problem: { kind: 'internal-error', message: 'ours' } });
    expect(maker.make().students[0]).not.toHaveProperty('total');
  });

  test('being late never gains, and never takes more than the cap', () => {
    const any = { noNaN: true, min: 0, max: 1 };
    fc.assert(
      fc.property(
        fc.double(any),
        fc.double(any),
        fc.integer({ min: -100, max: 3000 }),
        (perDay, cap, hours) => {
          const policy = Policy.parse({ late: { perDay, cap } });
          const [score] = scores(
            bookOf(aCourse({ '01': { due: '2026-11-30T23:59' } }, policy), [['a', 4, due + hours * HOUR]]),
          );
          expect(score).toBeLessThanOrEqual(4);
          expect(score).toBeGreaterThanOrEqual(4 * (1 - cap) - 1e-6);
        },
      ),
    );
  });

  test('the order in which reports are read does not matter', () => {
    const attempts: Parameters<typeof bookOf>[1] = [
      ['bo', 1],
      ['ada', 4],
      ['chen', 2],
    ];
    expect(bookOf(aCourse(), attempts)).toEqual(bookOf(aCourse(), attempts.toReversed()));
  });
});

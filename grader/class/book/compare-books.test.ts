import { expect, test } from 'vitest';
import { Policy } from '../../engine/course/policy.ts';
import { aCourse, aMember, aReport } from '../samples.ts';
import { BookMaker } from './book.ts';
import { compareBooks } from './compare-books.ts';

const byHand = { id: 'ada', exercise: '01', score: 4, reason: 'ill', by: 'kim', at: 1 };

function bookOf(
  passed: Record<string, Record<string, number>[]>,
  {
    overrides = [] as ConstructorParameters<typeof BookMaker>[1],
    submittedAt = 0,
    perDay = 0.5,
    attempts = 'last',
  } = {},
) {
  const policy = Policy.parse({ late: { perDay }, attempts });
  const maker = new BookMaker(aCourse({ '01': { due: '2026-11-30T23:59' } }, policy), overrides);
  for (const [id, all] of Object.entries(passed))
    all.forEach((one, index) => {
      maker.add({ member: aMember(id, { attempt: index + 1, submittedAt }), report: aReport(id, one) });
    });
  return maker.make();
}
const LATE = Date.parse('2026-12-01T12:00Z');

test('who does not move is not told', () => {
  const book = bookOf({ ada: [{ '01': 1, '02': 2 }] });
  expect(compareBooks(book, book)).toEqual([]);
});

test('who moves, in which exercise, through which check; by id', () => {
  const before = bookOf({ cy: [{ '01': 1 }], bo: [{ '01': 2 }], ada: [{ '01': 3, '02': 1 }] });
  const after = bookOf({ cy: [{ '01': 2 }], bo: [{ '01': 2 }], ada: [{ '01': 3, '02': 0 }] });
  expect(compareBooks(before, after)).toEqual([
    {
      id: 'ada',
      before: 4,
      after: 3,
      exercises: [
        {
          exercise: '02',
          before: 1,
          after: 0,
          checks: [{ check: 'task0 > holds 0', before: 1, after: 0 }],
          reasons: [],
        },
      ],
    },
    {
      id: 'cy',
      before: 1,
      after: 2,
      exercises: [
        {
          exercise: '01',
          before: 1,
          after: 2,
          checks: [{ check: 'task1 > holds 1', before: 0, after: 1 }],
          reasons: [],
        },
      ],
    },
  ]);
});

test('who is new or gone moves from or to nothing, through no check', () => {
  const [ada, bo] = [bookOf({ ada: [{ '01': 1 }] }), bookOf({ bo: [{ '02': 2 }] })];
  expect(compareBooks(ada, bo)).toEqual([
    {
      id: 'ada',
      before: 1,
      after: undefined,
      exercises: [{ exercise: '01', before: 1, after: undefined, checks: [], reasons: [] }],
    },
    {
      id: 'bo',
      before: undefined,
      after: 2,
      exercises: [{ exercise: '02', before: undefined, after: 2, checks: [], reasons: [] }],
    },
  ]);
});

const reasons = (before: ReturnType<typeof bookOf>, after: ReturnType<typeof bookOf>) =>
  compareBooks(before, after)[0]!.exercises[0]!.reasons;

test('a score set by hand, and one that no longer is', () => {
  const plain = bookOf({ ada: [{ '01': 1 }] });
  const set = bookOf({ ada: [{ '01': 1 }] }, { overrides: [byHand] });
  expect(reasons(plain, set)).toEqual(['set by hand: ill']);
  expect(reasons(set, plain)).toEqual(['no longer set by hand']);
});

test('late in another way, and another attempt', () => {
  const ada = [{ '01': 4 }, { '01': 2 }];
  const late = bookOf({ ada }, { submittedAt: LATE });
  expect(reasons(bookOf({ ada }), late)).toEqual(['late in another way']);
  expect(reasons(late, bookOf({ ada }, { submittedAt: LATE, perDay: 0.25 }))).toEqual([
    'late in another way',
  ]);
  expect(reasons(bookOf({ ada }), bookOf({ ada }, { attempts: 'best' }))).toEqual(['another attempt counts']);
});

test('a total that moves by weights alone is told without exercises', () => {
  const before = bookOf({ ada: [{ '01': 1 }] });
  const [student] = before.students;
  const after = { ...before, students: [{ ...student!, total: 2 }] };
  expect(compareBooks(before, after)).toEqual([{ id: 'ada', before: 1, after: 2, exercises: [] }]);
});

test('checks that change places without changing the score are told', () => {
  const before = bookOf({ ada: [{ '01': 1 }] });
  const [student] = before.students;
  const grade = student!.exercises['01']!;
  const swapped = { ...grade, checks: [grade.checks[1]!, grade.checks[0]!, ...grade.checks.slice(2)] };
  const after = { ...before, students: [{ ...student!, exercises: { '01': swapped } }] };
  expect(compareBooks(before, after)[0]!.exercises[0]!.checks).toEqual([
    { check: 'task0 > holds 0', before: 1, after: 0 },
    { check: 'task1 > holds 1', before: 0, after: 1 },
  ]);
});

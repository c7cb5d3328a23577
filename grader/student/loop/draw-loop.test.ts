import { describe, expect, test } from 'vitest';
import type { CheckResult, ExerciseResult } from '../../engine/scoring/report.ts';
import { drawLoop, mostScroll } from './draw-loop.ts';
import { type LoopState, shownFailure, standOf, taskInHand } from './loop-state.ts';

const check = (
  name: string,
  verdict: CheckResult['verdict'],
  more: Partial<CheckResult> = {},
): CheckResult => ({
  name,
  visibility: 'public',
  verdict,
  points: verdict === 'pass' ? 1 : 0,
  maxPoints: 1,
  message: verdict === 'pass' ? '' : `message of ${name}`,
  durationMs: 1,
  ...more,
});

const resultOf = (id: string, checks: CheckResult[]): ExerciseResult => ({
  id,
  title: `Exercise ${id}`,
  score: checks.reduce((sum, { points }) => sum + points, 0),
  maxScore: checks.length,
  checks,
});

const stateOf = (more: Partial<LoopState> = {}): LoopState => ({
  title: 'The course',
  language: 'en',
  exercises: [
    {
      id: '01',
      title: 'Exercise 01',
      path: 'exercises/01/a.ts',
      points: 1,
      refuses: false,
      result: resultOf('01', [check('a > x', 'pass')]),
    },
    {
      id: '02',
      title: 'Exercise 02',
      path: 'exercises/02/b.ts',
      points: 4,
      refuses: false,
      result: resultOf('02', [
        check('b > y', 'pass'),
        check('c > first', 'fail', { replay: 'npm run check' }),
        check('d > second', 'timeout', { output: 'hello\nworld' }),
        check('e > z', 'not-started'),
      ]),
    },
    { id: '03', title: 'Exercise 03', path: 'exercises/03/c.ts', points: 1, refuses: false },
  ],
  current: 1,
  view: 'exercise',
  pointed: 0,
  failing: 0,
  scroll: 0,
  notice: 'waiting',
  ...more,
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours begin with the escape character
const plain = (lines: string[]): string => lines.join('\n').replaceAll(/\u001B\[\d+m/g, '');
const size = { columns: 80, rows: 24 };

describe('drawLoop', () => {
  test('shows where the student is, the marks of each task and the failing check', () => {
    const screen = plain(drawLoop(stateOf(), size));
    expect(screen).toContain('2 of 5 public points');
    expect(screen).toContain('01 ✓ [02 …] 03 ?');
    expect(screen).toContain('b ✓   c ✗   d ✗   e ·');
    expect(screen).toContain('✗ c: first (1 of 2 failing)');
    expect(screen).toContain('message of c > first');
    expect(plain(drawLoop(stateOf({ failing: 1 }), size))).toContain('printed:\n  hello\n  world');
  });

  test('what keeps the file from loading is told once, and no check beside it', () => {
    const message = 'the file could not be loaded: SyntaxError: no (b.ts, line 3)';
    const state = stateOf();
    state.exercises[1]!.result = resultOf('02', [
      check('b > y', 'error', { message }),
      check('c > z', 'error', { message }),
    ]);
    const text = plain(drawLoop(state, { columns: 100, rows: 30 }));
    expect(text.match(/could not be loaded/g)).toHaveLength(1);
    expect(text).not.toContain('failing)');
  });

  test('fills any terminal and never leaves it', () => {
    for (const view of ['exercise', 'list', 'page', 'reset'] as const) {
      for (const [columns, rows] of [
        [80, 24],
        [38, 12],
        [20, 6],
        [200, 60],
        [5, 2],
      ] as const) {
        const page = { title: 'A page', lines: () => Array<string>(100).fill('x'.repeat(300)) };
        const lines = drawLoop(stateOf({ view, page }), { columns, rows });
        expect(lines.length).toBeLessThanOrEqual(rows);
        if (rows > 12) expect(lines).toHaveLength(rows);
        for (const line of lines) expect(plain([line]).length).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('a small terminal keeps the points and gets the keys without their words', () => {
    const lines = drawLoop(stateOf({ title: 'A course with a long title' }), { columns: 40, rows: 10 });
    expect(plain(lines)).toMatch(/^A course with a l… {2}2 of 5 public points/);
    expect(plain(lines.slice(-1))).toBe('n p l h c f r o x ↵ q');
    const question = drawLoop(stateOf({ view: 'reset' }), { columns: 30, rows: 10 });
    expect(plain(question)).toContain('y yes, hand me the original');
  });

  test('scrolls what is longer than the screen, to its end and no further', () => {
    const page = { title: 'A page', lines: () => Array.from({ length: 100 }, (_, index) => `line ${index}`) };
    const state = stateOf({ view: 'page', page });
    expect(plain(drawLoop(state, size))).toMatch(/↓ \d+ more lines/);
    state.scroll = mostScroll(state, size);
    const end = plain(drawLoop(state, size));
    expect(end).toContain('line 99');
    expect(end).not.toContain('more lines');
    state.scroll = 1000;
    expect(plain(drawLoop(state, size))).toBe(end);
  });

  test('a done exercise says how many points are hidden, and that some ask for refusals', () => {
    const state = stateOf({ current: 0 });
    Object.assign(state.exercises[0]!, { points: 4.5, refuses: true });
    expect(plain(drawLoop(state, size))).toMatch(/3\.5 more points are hidden; some ask for the refusals/);
    expect(plain(drawLoop({ ...state, language: 'zh-CN' }, size))).toContain('还有 3.5 分在隐藏检查里');
    expect(plain(drawLoop(stateOf({ current: 0 }), size))).not.toContain('hidden');
  });

  test('all of a frame is in the language of the reader', () => {
    for (const view of ['exercise', 'list', 'reset'] as const) {
      const text = plain(
        drawLoop(stateOf({ language: 'zh-CN', view, notice: '' }), { columns: 120, rows: 40 }),
      );
      // What stays is the course's, the checks' and the student's own.
      const words = text.replaceAll(
        /The course|Exercise 0\d|exercises\/\S+|message of [a-e] > \w+|[a-e]: \w+|hello|world/g,
        '',
      );
      expect(words.match(/[A-Za-z]{3,}/g) ?? []).toEqual([]);
    }
  });

  test('says what to do where nothing fails', () => {
    const todo = stateOf({ current: 0 });
    expect(plain(drawLoop(todo, size))).toContain('n goes on to the next one');
    const untouched = stateOf({ current: 2 });
    expect(plain(drawLoop(untouched, size))).toContain('not checked yet');
    untouched.exercises[2]!.result = resultOf('03', [check('f > x', 'not-started')]);
    expect(plain(drawLoop(untouched, size))).toContain('Next: write f in exercises/03/c.ts');
    const done = stateOf({ exercises: [stateOf().exercises[0]!], current: 0 });
    expect(plain(drawLoop(done, size))).toContain('the course is done');
    expect(plain(drawLoop(stateOf({ running: { exercise: '02', done: 3 } }), size))).toContain(
      'checking 02 … 3',
    );
  });

  test('a list with bars, and a question before a reset', () => {
    const list = plain(drawLoop(stateOf({ view: 'list', pointed: 1 }), size));
    expect(list).toContain('› … 02 Exercise 02  ██░░░░░░░░  1/4');
    expect(list).toContain('  ? 03 Exercise 03  ░░░░░░░░░░  not checked yet');
    expect(plain(drawLoop(stateOf({ view: 'reset' }), size))).toContain('Put exercises/02/b.ts back');
  });
});

describe('the loop’s state', () => {
  test('the failing check that is shown goes round, and names the task in hand', () => {
    expect(shownFailure(stateOf({ failing: 3 }))?.name).toBe('d > second');
    expect(taskInHand(stateOf({ failing: 1 }))).toBe('d');
    expect(shownFailure(stateOf({ current: 0 }))).toBeUndefined();
    expect(taskInHand(stateOf({ current: 0 }))).toBeUndefined();
  });

  test('how far an exercise is', () => {
    expect(standOf()).toBe('unknown');
    expect(standOf(resultOf('01', [check('a', 'not-started')]))).toBe('open');
    expect(standOf(resultOf('01', [check('a', 'pass'), check('b', 'not-started')]))).toBe('begun');
    expect(standOf(resultOf('01', [check('a', 'missing')]))).toBe('begun');
    expect(standOf(resultOf('01', [check('a', 'pass')]))).toBe('done');
  });
});

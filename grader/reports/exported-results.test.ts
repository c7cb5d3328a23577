import { describe, expect, test } from 'vitest';
import { aCheck } from '../class/samples.ts';
import type { ExerciseResult } from '../engine/scoring/report.ts';
import { classroom50Result } from './classroom50-result.ts';
import { gradescopeResults } from './gradescope-results.ts';
import { junitXml } from './junit-xml.ts';
import { prairielearnResults } from './prairielearn-results.ts';

const failed = aCheck('fail', {
  visibility: 'hidden',
  points: 0,
  maxPoints: 2.5,
  message: 'wrong',
  counterexample: { calls: ['f(1) → 2'] },
  durationMs: 1900,
});
const exercise = (more: Partial<ExerciseResult> = {}): ExerciseResult => ({
  id: '01',
  title: 'Grids',
  score: 1,
  maxScore: 3.5,
  checks: [aCheck('pass', { durationMs: 700 }), failed],
  ...more,
});
const marks = {
  score: 0.5,
  maxScore: 3.5,
  scores: {},
  counted: {},
  notes: { '01': ['late', 'ill'], '02': ['x'] },
};

describe('Gradescope', () => {
  test('each check has its points, its state, its number and what happened', () => {
    expect(gradescopeResults([exercise()])).toEqual({
      score: 1,
      execution_time: 3,
      output: '',
      output_format: 'text',
      visibility: 'visible',
      stdout_visibility: 'hidden',
      tests: [
        {
          score: 1,
          max_score: 1,
          status: 'passed',
          name: 'Grids: pool > keeps the greatest',
          number: '1.1',
          output: '',
          output_format: 'text',
          tags: ['01', 'public', 'pass'],
          visibility: 'visible',
        },
        {
          score: 0,
          max_score: 2.5,
          status: 'failed',
          name: 'Grids: pool > keeps the greatest',
          number: '1.2',
          output: 'wrong\nf(1) → 2',
          output_format: 'text',
          tags: ['01', 'hidden', 'fail'],
          visibility: 'visible',
        },
      ],
    });
  });

  test('the score above is the one that counts, and says why', () => {
    expect(gradescopeResults([exercise()], marks)).toMatchObject({
      score: 0.5,
      output: '01: late\n01: ill\n02: x',
    });
  });
});

describe('PrairieLearn', () => {
  test('each check has its points and what happened; the score is a part of the whole', () => {
    expect(prairielearnResults([exercise({ maxScore: 4 })])).toEqual({
      gradable: true,
      score: 0.25,
      message: '1 of 4 points',
      tests: [
        { name: '01 Grids: pool > keeps the greatest', points: 1, max_points: 1, message: '', output: '' },
        {
          name: '01 Grids: pool > keeps the greatest',
          points: 0,
          max_points: 2.5,
          message: 'fail',
          output: 'wrong\nf(1) → 2',
        },
      ],
    });
  });

  test.each([
    ['more than the whole is the whole', 5, 4, 1],
    ['nothing is nothing', 0, 4, 0],
    ['what is out of nothing is nothing', 1, 0, 0],
    ['less than a point out of less than a point', 0.25, 0.5, 0.5],
  ])('%s', (_what, score, maxScore, part) => {
    expect(prairielearnResults([], { ...marks, score, maxScore })).toMatchObject({ score: part });
  });

  test('notes stand below the points', () => {
    expect(prairielearnResults([], marks)).toMatchObject({
      message: '0.5 of 3.5 points\n01: late\n01: ill\n02: x',
    });
  });

  test('what is short enough keeps what happened, what is too long keeps its points', () => {
    const of = (length: number) =>
      prairielearnResults([exercise({ checks: [aCheck('fail', { message: 'x'.repeat(length) })] })]);
    const bare = Buffer.byteLength(JSON.stringify(of(0)));
    const output = (length: number) =>
      (of(length) as { tests: { output: string }[] }).tests[0]!.output.length;
    expect(output(900_000 - bare)).toBe(900_000 - bare);
    expect(output(900_001 - bare)).toBe(0);
    expect(of(900_001)).toMatchObject({ tests: [{ message: 'fail', max_points: 1 }] });
  });
});

describe('Classroom 50', () => {
  const identity = {
    classroom: 'c',
    assignment: 'a',
    submission: 's',
    commit: 'k',
    release: 'r',
    review: 'v',
  };

  test('an exercise passes if all of its checks do; cents are rounded, and points are free of crumbs', () => {
    const passed = exercise({ id: '02', score: 0.1, maxScore: 0.1, checks: [aCheck('pass')] });
    const cents = exercise({ id: '03', score: 0.2, maxScore: 0.2057, checks: [aCheck('pass')] });
    expect(classroom50Result([exercise(), passed, cents], identity, 999)).toEqual({
      schema: 'classroom50/result/v1',
      ...identity,
      datetime: '1970-01-01T00:00:00Z',
      score: 130,
      'max-score': 381,
      points: 1.3,
      'max-points': 3.8057,
      tests: [
        {
          'test-name': '01 Grids',
          passed: false,
          score: 100,
          'max-score': 350,
          points: 1,
          'max-points': 3.5,
        },
        { 'test-name': '02 Grids', passed: true, score: 10, 'max-score': 10, points: 0.1, 'max-points': 0.1 },
        {
          'test-name': '03 Grids',
          passed: true,
          score: 20,
          'max-score': 21,
          points: 0.2,
          'max-points': 0.2057,
        },
      ],
    });
  });
});

test('JUnit: cases, counts and times, the points as properties, and what counts in the end', () => {
  const checks = [
    aCheck('pass', { name: 'a', durationMs: 1500 }),
    aCheck('fail', { name: 'b "<\n\t\r\u0007', message: 'wrong', counterexample: { calls: ['f(<)', 'g'] } }),
    aCheck('missing', { name: 'c', message: '' }),
    ...(['error', 'timeout', 'crash', 'not-started'] as const).map((verdict) =>
      aCheck(verdict, { name: verdict, message: 'm', durationMs: 0 }),
    ),
  ];
  expect(junitXml('ada & bo', [exercise({ checks })], { ...marks, maxScore: 7 })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ada &amp; bo" tests="7" failures="2" errors="3" time="1.502">
  <testsuite name="01 Grids" tests="7" failures="2" errors="3" skipped="1" time="1.502">
    <properties>
      <property name="score" value="1"/>
      <property name="maxScore" value="3.5"/>
    </properties>
    <testcase name="a" classname="01 Grids" time="1.500"/>
    <testcase name="b &quot;&lt;&#10;&#9;&#10;�" classname="01 Grids" time="0.001">
      <failure type="fail" message="wrong">wrong
f(&lt;)
g</failure>
    </testcase>
    <testcase name="c" classname="01 Grids" time="0.001">
      <failure type="missing" message="missing"></failure>
    </testcase>
    <testcase name="error" classname="01 Grids" time="0.000">
      <error type="error" message="m">m</error>
    </testcase>
    <testcase name="timeout" classname="01 Grids" time="0.000">
      <error type="timeout" message="m">m</error>
    </testcase>
    <testcase name="crash" classname="01 Grids" time="0.000">
      <error type="crash" message="m">m</error>
    </testcase>
    <testcase name="not-started" classname="01 Grids" time="0.000">
      <skipped message="m">m</skipped>
    </testcase>
  </testsuite>
  <testsuite name="total" tests="0" failures="0" errors="0">
    <properties>
      <property name="score" value="0.5"/>
      <property name="maxScore" value="7"/>
    </properties>
  </testsuite>
</testsuites>
`,
  );
});

// What the tests of classes and their formats are made of.
import type { Course, Exercise } from '../engine/course/course.ts';
import { DEFAULT_POLICY, type Policy } from '../engine/course/policy.ts';
import type { GradedWith } from '../engine/scoring/graded-with.ts';
import {
  type CheckResult,
  type Hashes,
  REPORT_SCHEMA,
  type Report,
  sumPoints,
} from '../engine/scoring/report.ts';
import type { Keys } from './class-folder.ts';
import type { Member } from './roster/member.ts';

/** A course of two exercises, four points each. */
export const aCourse = (
  more: Record<string, Partial<Exercise>> = {},
  policy: Policy = DEFAULT_POLICY,
): Course => ({
  title: 'A course',
  languages: ['en'],
  datasets: [],
  policy,
  exercises: [
    { id: '01', slug: 'grids', title: 'Grids', points: 4, ...more['01'] },
    { id: '02', slug: 'pools', title: 'Pools <&>', points: 4, ...more['02'] },
  ],
});

export const aMember = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  attempt: 1,
  name: '',
  email: '',
  section: '',
  source: { kind: 'folder', path: `/class/${id}` },
  ...more,
});

/** What reports are kept under that are all alike. */
export const KEYS: Keys = { '01': 'key', '02': 'key' };

/** Hashes of what these exercises were graded with. */
export const hashesFor = (ids: string[]): Hashes => ({
  grader: 'a'.repeat(64),
  exercises: Object.fromEntries(
    ids.map((id) => [id, { checks: 'b'.repeat(64), references: 'c'.repeat(64), limits: 'd'.repeat(64) }]),
  ),
});

export const aGradedWith = (more: Partial<GradedWith> = {}): GradedWith => ({
  seed: '7'.repeat(64),
  isolation: ['process', 'permission'],
  node: 'v26.10.0',
  ...hashesFor(['01', '02']),
  ...more,
});

export const aCheck = (verdict: CheckResult['verdict'], more: Partial<CheckResult> = {}): CheckResult => ({
  name: 'pool > keeps the greatest',
  visibility: 'public',
  verdict,
  points: verdict === 'pass' ? 1 : 0,
  maxPoints: 1,
  message: verdict === 'pass' ? '' : 'expected the number 3, received the number 0',
  durationMs: 1,
  ...more,
});

/** A report of exercises with four checks each, two of them hidden; the first so many pass. */
export function aReport(
  id: string,
  passed: Record<string, number>,
  failing: Partial<CheckResult> = {},
): Report {
  const exercises = Object.entries(passed).map(([number, count]) => {
    const checks = [0, 1, 2, 3].map((index) =>
      aCheck(index < count ? 'pass' : 'fail', {
        name: `task${index % 2} > holds ${index}`,
        visibility: index < 2 ? 'public' : 'hidden',
        ...(index < count ? {} : failing),
      }),
    );
    return {
      id: number,
      title: `Title ${number}`,
      score: sumPoints(checks.map(({ points }) => points)),
      maxScore: 4,
      checks,
    };
  });
  return {
    schema: REPORT_SCHEMA,
    submission: { id, sha256: 'a'.repeat(64) },
    seed: '7'.repeat(64),
    score: sumPoints(exercises.map(({ score }) => score)),
    maxScore: sumPoints(exercises.map(({ maxScore }) => maxScore)),
    isolation: ['process', 'permission'],
    environment: { node: 'v26.10.0', platform: 'linux', arch: 'x64' },
    hashes: hashesFor(Object.keys(passed)),
    exercises,
  };
}

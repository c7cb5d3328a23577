import type { HiddenDetail } from '../engine/course/policy.ts';
import { type CheckResult, type ExerciseResult, sumPoints } from '../engine/scoring/report.ts';

/**
 * Results as a student may see them: of hidden checks no more than the instructor allows, and never how to replay
 * them. What a submission printed while it was asked stays out too, for it could print what it was asked. Points
 * and totals stay the same.
 */
export function tellHidden(exercises: ExerciseResult[], detail: HiddenDetail): ExerciseResult[] {
  return exercises.map((exercise) => {
    const shown = exercise.checks.filter(({ visibility }) => visibility === 'public');
    const hidden = exercise.checks.filter(({ visibility }) => visibility === 'hidden');
    const told = detail === 'points' ? together(hidden) : hidden.map((check) => tell(check, detail));
    return { ...exercise, checks: [...shown, ...told] };
  });
}

/** All hidden checks of an exercise as one. */
function together(hidden: CheckResult[]): CheckResult[] {
  if (hidden.length === 0) return [];
  const passed = hidden.filter(({ verdict }) => verdict === 'pass').length;
  const notStarted = hidden.every(({ verdict }) => verdict === 'not-started');
  return [
    {
      name: `hidden checks > ${passed} of ${hidden.length} pass`,
      visibility: 'hidden',
      verdict: passed === hidden.length ? 'pass' : notStarted ? 'not-started' : 'fail',
      points: sumPoints(hidden.map(({ points }) => points)),
      maxPoints: sumPoints(hidden.map(({ maxPoints }) => maxPoints)),
      message: '',
      durationMs: wholeSeconds(hidden.reduce((sum, { durationMs }) => sum + durationMs, 0)),
    },
  ];
}

/** A submission that waits for as long as its argument is large would tell it by the time that its check took. */
const wholeSeconds = (ms: number): number => Math.round(ms / 1000) * 1000;

function tell(check: CheckResult, detail: Exclude<HiddenDetail, 'points'>): CheckResult {
  const { name, visibility, verdict, points, maxPoints, durationMs } = check;
  const bare = {
    name,
    visibility,
    verdict,
    points,
    maxPoints,
    durationMs: wholeSeconds(durationMs),
    message: '',
  };
  if (detail === 'name') return bare;
  const { upstream, diagnosis, kind } = check;
  if (detail === 'diagnosis')
    return {
      ...bare,
      ...(diagnosis ? { diagnosis } : {}),
      ...(kind ? { kind } : {}),
      ...(upstream ? { upstream } : {}),
    };
  const { output, replay, ...all } = check;
  return all;
}

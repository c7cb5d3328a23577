import type { TestCase } from 'vitest/node';
import type { Exercise } from '../course/course.ts';
import { InputError } from '../course/input-error.ts';
import { InternalError } from './internal-error.ts';
import { replayCommand } from './replay-command.ts';
import type { CheckResult, Verdict } from './report.ts';

/** Letters of a message. Some are put together from what came back, which may be text of any length. */
const LONGEST = 4_000;

/**
 * From a finished test to the result of a check.
 *
 * @throws InputError where the check says no points
 * @throws InternalError where the grader itself failed
 */
export function checkResult(exercise: Exercise, test: TestCase): CheckResult {
  const { points: maxPoints, fault, counterexample, calls, picture, remark, output, measured } = test.meta();
  const { state, errors } = test.result();
  if (!maxPoints) {
    throw new InputError(
      `${test.module.moduleId}: the check "${test.fullName}" says no points: test('…', { meta: { points: 1 } }, …)`,
    );
  }
  if (fault?.verdict === 'internal-error') throw new InternalError(fault.message);
  const error = errors?.[0];
  const threw = error?.thrownBySubject === true;
  const verdict: Verdict = state === 'passed' ? 'pass' : (fault?.verdict ?? (threw ? 'error' : 'fail'));
  const passed = verdict === 'pass';
  const shown = !passed && verdict !== 'not-started' && verdict !== 'missing';
  const visibility = test.module.moduleId.endsWith('.hidden.test.ts') ? 'hidden' : 'public';
  const where = error?.thrownAt === undefined ? '' : ` (${error.thrownAt})`;
  const message =
    fault?.message ??
    // Stryker disable next-line OptionalChaining: without a fault, only an error of the submission makes the verdict
    (verdict === 'error' ? `${error?.name}: ${error?.message}${where}` : (error?.message ?? ''));
  return {
    name: test.fullName,
    visibility,
    verdict,
    points: passed ? maxPoints : 0,
    maxPoints,
    message: passed ? '' : message.slice(0, LONGEST),
    ...(shown && calls?.length
      ? { counterexample: { ...(counterexample ? { values: counterexample.values } : {}), calls } }
      : {}),
    ...(shown && picture ? { picture } : {}),
    ...(remark ? { remark } : {}),
    ...(output ? { output } : {}),
    ...(measured ? { measured } : {}),
    // The replay of a hidden check is the staff's alone: students do not have its file.
    ...(shown && visibility === 'public'
      ? { replay: replayCommand(exercise, test.fullName, counterexample) }
      : {}),
    durationMs: Math.round(test.diagnostic()?.duration ?? 0),
  };
}

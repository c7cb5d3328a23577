import type { CheckResult } from '../engine/scoring/report.ts';
import { causeText } from './cause-text.ts';

/** What happened in a check that did not pass, in words alone: for formats that draw nothing. */
export function failureLines(check: CheckResult): string[] {
  const { message, counterexample, replay } = check;
  const cause = causeText(check);
  return [
    ...(message ? [message] : []),
    ...(counterexample?.calls ?? []),
    ...(cause ? [cause] : []),
    ...(replay ? [`again: ${replay}`] : []),
  ];
}

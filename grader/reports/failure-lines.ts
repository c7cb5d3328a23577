import type { CheckResult } from '../engine/scoring/report.ts';
import { causeText } from './cause-text.ts';

/** What happened in a check that did not pass, in words alone: for formats that draw nothing. */
export const failureLines = ({ message, counterexample, diagnosis, replay }: CheckResult): string[] => [
  ...(message ? [message] : []),
  ...(counterexample?.calls ?? []),
  ...(diagnosis ? [causeText(diagnosis)] : []),
  ...(replay ? [`again: ${replay}`] : []),
];

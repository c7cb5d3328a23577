import type { CheckResult, Diagnosis } from '../engine/scoring/report.ts';

/** What is told of the cause of a failure, as sure as it is; of one without a known cause, what kind of wrong it is. */
export function causeText({
  upstream,
  diagnosis,
  kind,
}: Pick<CheckResult, 'upstream' | 'diagnosis' | 'kind'>): string | undefined {
  if (upstream) return `mend ${upstream.task} (task ${upstream.number}) first: this function calls it`;
  return diagnosis ? diagnosisText(diagnosis) : kind?.sentence;
}

function diagnosisText({ name, sentence, thisCaseOnly }: Diagnosis): string {
  if (thisCaseOnly) return `in this case your answer is what one would give who misses this: ${sentence}`;
  return name.includes(' or ') ? `likely cause, one of these two: ${sentence}` : `likely cause: ${sentence}`;
}

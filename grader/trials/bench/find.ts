import { median } from '../../show/statistics.ts';
import type { ClassTimes } from './class.ts';
import type { Finding } from './finding.ts';
import type { LoopTimes } from './loop.ts';
import type { SandboxBench } from './sandbox.ts';

/** Smaller classes say little: starting the grader is most of what they take. */
const SMALLEST = 100;

/** Whether two jobs do more than one, and large classes cost no more a submission than small ones. */
export function classFindings(runs: ClassTimes[]): Finding[] {
  const findings: Finding[] = [];
  for (const one of runs.filter(({ jobs }) => jobs === 1)) {
    const two = runs.find(({ work, jobs }) => work === one.work && jobs === 2);
    if (!two) continue;
    findings.push({
      what: 'two jobs over one',
      value: two.perMinute / one.perMinute,
      unit: '×',
      aim: 1.7,
      least: true,
    });
  }
  const large = runs.filter(({ submissions }) => submissions >= SMALLEST);
  for (const { work, submissions, jobs, memoryMb, allSeconds } of large) {
    const which = `${submissions} ${work} submissions, ${jobs} at a time`;
    const growth = memoryMb.secondHalf / memoryMb.firstHalf;
    findings.push(
      { what: `${which}: memory in the second half over the first`, value: growth, unit: '×', aim: 1.15 },
      { what: `${which}: processor time a submission`, value: allSeconds, unit: ' s', aim: 0.5 },
    );
  }
  const untouched = large
    .filter(({ work }) => work === 'untouched')
    .sort((one, other) => one.submissions - other.submissions);
  const [least, most] = [untouched[0], untouched.at(-1)];
  if (least && most && least !== most) {
    findings.push({
      what: `time each, of ${most.submissions} submissions over ${least.submissions}`,
      value: least.perMinute / most.perMinute,
      unit: '×',
      aim: 1.15,
    });
  }
  return findings;
}

/** Whether the sandbox is quick enough not to be noticed. */
export const sandboxFindings = ({ roundTrip, oneSubmission }: SandboxBench): Finding[] => [
  { what: 'a small call, median', value: roundTrip.small.median, unit: ' µs', aim: 100 },
  {
    what: 'one submission in the sandbox over in process',
    value: oneSubmission.sandbox / oneSubmission.inProcess,
    unit: '×',
    aim: 1.5,
  },
];

/** Whether `npm start` is as quick as what it is made of. */
export const loopFindings = ({ ours, vitest }: LoopTimes): Finding[] =>
  (
    [
      ['pass', 'all checks pass'],
      ['fail', 'some checks fail'],
    ] as const
  ).map(([verdict, what]) => ({
    what: `npm start over Vitest, ${what}`,
    value: median(ours[verdict]) / median(vitest[verdict]),
    unit: '×',
    aim: 1.3,
  }));

import { median } from '../../show/statistics.ts';
import type { ClassTimes } from './class.ts';
import { type Finding, isMet } from './finding.ts';
import type { LoopTimes } from './loop.ts';
import type { SandboxBench, Spread } from './sandbox.ts';

/** Three digits that mean something. */
const number = (value: number): string =>
  String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** What a class cost, as Markdown. */
export const classText = (runs: ClassTimes[]): string =>
  table(
    [
      'submissions',
      '',
      'jobs',
      'a minute',
      'seconds each',
      'processor s each',
      'MB, first half',
      'second half',
    ],
    runs.map(({ work, submissions, jobs, perMinute, seconds, allSeconds, memoryMb }) => [
      submissions,
      work,
      jobs,
      perMinute,
      seconds / submissions,
      allSeconds,
      memoryMb.firstHalf,
      memoryMb.secondHalf,
    ]),
  );

/** What the sandbox costs, as Markdown. */
export function sandboxText(measured: SandboxBench): string {
  const { layers, roundTrip, coldStart, propertyRuns, oneSubmission, warm } = measured;
  const row = (what: string, { median, ninth }: Spread): Row => [what, median, ninth];
  return [
    `Layers: ${layers.join(', ')}.`,
    '',
    table(
      ['', 'median', 'nine in ten below'],
      [
        row('a call with a grid of 3×3, µs', roundTrip.small),
        row('a call with 64×28×28 numbers, µs', roundTrip.large),
        row('start of a sandbox, ms', coldStart),
      ],
    ),
    '',
    table(
      ['', 'in process', 'in the sandbox', 'ratio'],
      [
        [
          'runs of a property a second',
          propertyRuns.inProcess,
          propertyRuns.sandbox,
          propertyRuns.inProcess / propertyRuns.sandbox,
        ],
        ...[
          { what: 'one submission, from the start of a grader to its report, s', ...oneSubmission },
          ...warm.map(({ exercise, ...times }) => ({ what: `${exercise}, in a warm grader, s`, ...times })),
        ].map(({ what, inProcess, sandbox }): Row => [what, inProcess, sandbox, sandbox / inProcess]),
      ],
    ),
  ].join('\n');
}

/** From a save to the verdict, as Markdown. */
export function loopText({ ours, vitest }: LoopTimes): string {
  const row = (what: string, one: number, other: number): Row => [what, one, other, one / other];
  return table(
    ['from a save to the verdict', 'npm start, s', "Vitest's watch mode, s", 'ratio'],
    [
      row('all checks pass', median(ours.pass), median(vitest.pass)),
      row('some fail', median(ours.fail), median(vitest.fail)),
    ],
  );
}

/** What the numbers should be, and whether they are, as Markdown. */
export const findingsText = (findings: Finding[]): string =>
  table(
    ['aim', 'measured', ''],
    findings.map((finding) => [
      `${finding.what}: ${finding.least ? 'at least' : 'at most'} ${finding.aim}${finding.unit}`,
      Number.isFinite(finding.value) ? `${number(finding.value)}${finding.unit}` : '',
      Number.isFinite(finding.value) ? (isMet(finding) ? 'met' : '**missed**') : '**not measured**',
    ]),
  );

type Row = (string | number)[];

function table(head: string[], rows: Row[]): string {
  const line = (cells: Row): string =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? number(cell) : cell)).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

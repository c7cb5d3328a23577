import { describe, expect, test } from 'vitest';
import { bench } from '../../commands/bench.ts';
import { median, percentile } from '../../show/statistics.ts';
import { classText, findingsText } from './bench-text.ts';
import type { ClassTimes, Work } from './class.ts';
import { classFindings, loopFindings, sandboxFindings } from './find.ts';
import { isMet } from './finding.ts';
import { machine } from './machine.ts';

const aRun = (
  work: Work,
  submissions: number,
  jobs: number,
  perMinute: number,
  more: Partial<ClassTimes> = {},
): ClassTimes => ({
  work,
  submissions,
  jobs,
  perMinute,
  seconds: (60 * submissions) / perMinute,
  allSeconds: 0.4,
  memoryMb: { firstHalf: 500, secondHalf: 510 },
  ...more,
});
const missed = (runs: ClassTimes[]) =>
  classFindings(runs)
    .filter((finding) => !isMet(finding))
    .map(({ what }) => what);

describe('what a class cost', () => {
  const alone = aRun('solved', 100, 1, 100);
  const good = [
    alone,
    aRun('solved', 100, 2, 180),
    aRun('untouched', 100, 2, 190),
    aRun('untouched', 10, 2, 40),
    aRun('untouched', 2000, 2, 185),
  ];

  test('is as it should be', () => {
    expect(missed(good)).toEqual([]);
    expect(classFindings(good).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['two jobs over one', 'time each, of 2000 submissions over 100']),
    );
  });

  test('is not: a second job that does little, memory that grows, time that grows, work of our own', () => {
    expect(missed([alone, aRun('solved', 100, 2, 160)])).toEqual(['two jobs over one']);
    const grows = { memoryMb: { firstHalf: 500, secondHalf: 900 } };
    expect(missed([aRun('untouched', 500, 2, 100, grows)])).toEqual([
      '500 untouched submissions, 2 at a time: memory in the second half over the first',
    ]);
    expect(missed([aRun('untouched', 500, 2, 100, { allSeconds: 0.6 })])).toEqual([
      '500 untouched submissions, 2 at a time: processor time a submission',
    ]);
    expect(missed([...good.slice(0, 4), aRun('untouched', 2000, 2, 120)])).toEqual([
      'time each, of 2000 submissions over 100',
    ]);
  });

  test('what was not measured is not met', () => {
    const none = aRun('untouched', 500, 2, 100, { memoryMb: { firstHalf: 0, secondHalf: 0 } });
    expect(missed([none])).toHaveLength(1);
    expect(findingsText(classFindings([none]))).toContain('at most 1.15× |  | **not measured** |');
  });

  test('as a table of Markdown, and its aims', () => {
    expect(classText(good).split('\n')).toHaveLength(7);
    expect(classText(good)).toContain('| 2000 | untouched | 2 | 185 |');
    expect(findingsText(classFindings([alone, aRun('solved', 100, 2, 160)]))).toContain(
      '| two jobs over one: at least 1.7× | 1.6× | **missed** |',
    );
  });
});

test('the sandbox is judged by what one submission takes, the loop by medians', () => {
  const spread = { median: 90, ninth: 200 };
  const findings = sandboxFindings({
    layers: ['process'],
    roundTrip: { small: spread, large: spread },
    coldStart: spread,
    propertyRuns: { inProcess: 10, sandbox: 5 },
    oneSubmission: { inProcess: 4, sandbox: 5 },
    warm: [{ exercise: '01', inProcess: 1, sandbox: 2 }],
  });
  expect(findings.map(({ value }) => value)).toEqual([90, 1.25]);
  const loop = loopFindings({
    ours: { pass: [1, 2, 9], fail: [1] },
    vitest: { pass: [1, 1, 1], fail: [1] },
  });
  expect(loop.map(({ value }) => value)).toEqual([2, 1]);
});

test('the middle of many values, and what most stay below', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(10);
  expect(percentile([1], 0.9)).toBe(1);
  expect(machine()).toMatch(/^\d+ cores \(.+\), \d+ GB, \w+, Node \d+/);
});

test.each([
  [[], {}, /name one benchmark: class, sandbox, loop/],
  [['speed'], {}, /name one benchmark/],
  [['loop'], { jobs: '2' }, /for the benchmark "class"/],
  [['class'], { sizes: '10,many' }, /--sizes must be a whole number/],
])('bench %j %j is wrong use', async (positionals, values, message) => {
  await expect(bench.run({ positionals, values })).rejects.toThrow(message);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aCheck } from '../../class/samples.ts';
import { HOME } from '../course/course.ts';
import { commonFault, isFailing, Report, restartsText, sumPoints, taskName } from './report.ts';

describe('the published schema of reports', () => {
  const published = JSON.parse(readFileSync(join(HOME, 'docs/report.schema.json'), 'utf8'));

  test('is the one that the code defines', () => {
    expect(published).toEqual(z.toJSONSchema(Report));
  });

  test('takes a report and refuses what is none', () => {
    const validate = new Ajv2020().compile(published);
    const report: Report = {
      schema: 3,
      submission: { id: 'ada', sha256: '0'.repeat(64) },
      seed: '7'.repeat(64),
      score: 1,
      maxScore: 2,
      isolation: ['process'],
      environment: { node: 'v26.10.0', platform: 'linux', arch: 'x64' },
      hashes: {
        grader: 'a'.repeat(64),
        exercises: {
          '01': { checks: 'b'.repeat(64), references: 'c'.repeat(64), limits: 'd'.repeat(64) },
        },
      },
      exercises: [
        {
          id: '01',
          title: 'Locality grid',
          score: 1,
          maxScore: 2,
          checks: [
            {
              name: 'a > b',
              visibility: 'public',
              verdict: 'pass',
              points: 1,
              maxPoints: 2,
              message: '',
              durationMs: 3,
            },
          ],
        },
      ],
    };
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report, score: -1 })).toBe(false);
    expect(validate({ ...report, extra: 1 })).toBe(false);
    expect(validate({})).toBe(false);
  });
});

describe('sumPoints', () => {
  test('adds fractions without crumbs', () => {
    expect(sumPoints([0.1, 0.2])).toBe(0.3);
    expect(sumPoints([])).toBe(0);
  });
});

describe('what is wrong', () => {
  test.each([
    ['pass', false],
    ['not-started', false],
    ['fail', true],
    ['missing', true],
  ] as const)('%s: %j', (verdict, failing) => {
    expect(isFailing({ verdict })).toBe(failing);
  });

  const broken = (more = {}) => aCheck('error', { message: 'does not parse', ...more });
  test.each([
    ['all say the same', [broken(), broken()], 'does not parse'],
    [
      'of hidden ones nothing is told',
      [broken(), broken({ visibility: 'hidden', message: '' })],
      'does not parse',
    ],
    ['a public one says nothing', [broken(), broken({ message: '' })], undefined],
    [
      'a hidden one says something else',
      [broken(), broken({ visibility: 'hidden', message: 'x' })],
      undefined,
    ],
    ['one passes', [broken(), aCheck('pass', { message: 'does not parse' })], undefined],
    ['one answers wrongly', [broken(), broken({ verdict: 'fail' })], undefined],
    ['one has a counterexample', [broken(), broken({ counterexample: { calls: [] } })], undefined],
    ['there is one alone', [broken()], undefined],
    ['none says anything', [broken({ message: '' }), broken({ message: '' })], undefined],
    ['there are none', [], undefined],
  ])('common to all checks where %s', (_what, checks, fault) => {
    expect(commonFault(checks)).toBe(fault);
  });

  test('a check is about the function that its name begins with', () => {
    expect(taskName({ name: 'pool > a > b' })).toBe('pool');
  });

  test.each([
    [[], ''],
    [[undefined, undefined], ''],
    [[1, undefined], '1 sandbox was started once more'],
    [[1, 2], '3 sandboxes were started once more'],
  ])('sandboxes that were started once more: %j', (counts, text) => {
    const exercises = counts.map((restarts) => ({ restarts })) as unknown as Report['exercises'];
    expect(restartsText({ exercises })).toBe(text);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { HOME } from '../course/course.ts';
import { Report, sumPoints } from './report.ts';

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

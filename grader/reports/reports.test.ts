import { describe, expect, test } from 'vitest';
import { hashesFor } from '../class/samples.ts';
import type { CheckResult, Report } from '../engine/scoring/report.ts';
import { courseList } from './course-list.ts';
import { feedbackHtml } from './feedback-html.ts';
import { feedbackMarkdown } from './feedback-markdown.ts';
import { formatResults } from './format-results.ts';

const check = (verdict: CheckResult['verdict'], more: Partial<CheckResult> = {}): CheckResult => ({
  name: 'pool > keeps the greatest',
  visibility: 'public',
  verdict,
  points: verdict === 'pass' ? 2 : 0,
  maxPoints: 2,
  message: verdict === 'pass' ? '' : 'expected the number 3, received the number 0',
  durationMs: 1,
  ...more,
});

const report = (id: string, checks: CheckResult[]): Report => {
  const score = checks.reduce((sum, { points }) => sum + points, 0);
  const maxScore = checks.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  return {
    schema: 3,
    submission: { id, sha256: '0'.repeat(64) },
    seed: '1'.repeat(64),
    score,
    maxScore,
    isolation: ['process'],
    environment: { node: 'v26.10.0', platform: 'linux', arch: 'x64' },
    hashes: hashesFor(['04']),
    exercises: [{ id: '04', title: 'Pooling', score, maxScore, checks }],
  };
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours begin with the escape character
const plain = (text: string): string => text.replaceAll(/\u001B\[\d+m/g, '');

describe('formatResults', () => {
  test('shows verdicts and points, and of a failure the call and the way back to it', () => {
    const failed = check('fail', {
      counterexample: { calls: ['pool([[-1]], {}) → [[0]]'] },
      replay: 'npm run check -- 04 --seed 1 --path 0 --only "x"',
      output: 'hello\n::error::injected\n',
    });
    const text = plain(formatResults(report('a', [check('pass'), failed, check('not-started')]).exercises));
    expect(text).toContain('04 Pooling  2/6');
    expect(text).toMatch(/✓ 2\/2 +keeps the greatest$/m);
    expect(text).toMatch(/✗ 0\/2 +keeps the greatest$/m);
    expect(text).toMatch(/· 0\/2 +keeps the greatest \(not started\)/);
    expect(text).toContain('│ pool([[-1]], {}) → [[0]]');
    expect(text).toContain('│ again: npm run check');
    expect(text).not.toMatch(/^\s*::/m);
  });
});

test('what keeps a file from loading is told once, above all checks', () => {
  const message = 'the file could not be loaded: SyntaxError: Unexpected token (pooling.ts, line 3)';
  const { exercises } = report('a', [
    check('error', { message }),
    check('error', { message, name: 'pool > b' }),
    check('error', { message: '', name: 'pool > c', visibility: 'hidden' }),
  ]);
  for (const text of [
    formatResults(exercises),
    feedbackMarkdown('a', exercises),
    feedbackHtml('a', exercises),
  ]) {
    expect(plain(text).match(/Unexpected token/g)).toHaveLength(1);
    expect(plain(text)).toMatch(/04 Pooling[^✗❌]*Unexpected token[\s\S]*keeps the greatest/);
  }
  const [loaded] = report('a', [check('error', { message }), check('pass')]).exercises;
  expect(formatResults([loaded!])).toMatch(/keeps the greatest[\s\S]*Unexpected/);
});

describe('feedbackMarkdown', () => {
  test('nothing that a submission says takes effect as Markdown', () => {
    const text = feedbackMarkdown(
      '<b>a</b>',
      report('a', [check('error', { message: '<img src=x> [link](http://x) | `code`\n# head' })]).exercises,
    );
    expect(text).not.toContain('<img');
    expect(text).not.toContain('](http');
    expect(text).not.toMatch(/^# head/m);
    expect(text).toContain('0 of 2');
  });
});

describe('courseList', () => {
  test('marks what is done, begun and untouched', () => {
    const exercises = [
      ...report('a', [check('pass')]).exercises,
      ...report('a', [check('pass'), check('fail')]).exercises,
      ...report('a', [check('not-started')]).exercises,
    ];
    const lines = plain(courseList(exercises)).split('\n');
    expect(lines[0]).toMatch(/✓ 04 Pooling {2}█{10} {2}2\/2/);
    expect(lines[1]).toMatch(/… 04 Pooling {2}█{5}░{5} {2}2\/4/);
    expect(lines[2]).toMatch(/· 04 Pooling {2}░{10} {2}0\/2/);
  });
});

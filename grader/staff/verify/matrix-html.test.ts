import { expect, test } from 'vitest';
import { matrixHtml } from './matrix-html.ts';
import type { Verification } from './verify-exercises.ts';

const verification: Verification = {
  exercise: { id: '07', slug: 'example', title: 'An <example>', points: 3 },
  seeds: 5,
  candidates: [
    { kind: 'reference', name: 'reference', file: 'r.ts' },
    { kind: 'misconception', name: 'flipped', file: 'f.ts' },
  ],
  matrix: [
    {
      check: 'task > holds',
      visibility: 'hidden',
      points: 3,
      slow: false,
      random: true,
      referenceMs: 1,
      results: {
        reference: { tried: 5, failed: [2], message: 'expected <1>' },
        'misconception flipped': { tried: 5, failed: [1, 2] },
      },
    },
  ],
  diagnosis: { right: 1, of: 1, unnamed: [], named: [], mistaken: [], alike: [] },
  blame: { right: 0, of: 0, astray: [] },
  publicDiagnosis: { named: 0, of: 0, problems: [] },
  problems: ['reference is right, yet fails'],
  style: ['hint 1.1 is missing'],
};

test('shows what every check did to everybody, and what is wrong', () => {
  const html = matrixHtml([verification]);
  expect(html).toContain('07-example An &lt;example&gt;: <span class="unsound">not sound</span>');
  expect(html).toContain('<li>reference is right, yet fails</li>');
  expect(html).toMatch(/spoilt" title="expected &lt;1&gt;">1\/5</);
  expect(html).toMatch(/partly">2\/5</);
  expect(html).toContain('1 of 1 misconceptions diagnosed');
  expect(html).not.toMatch(/https?:/);
});

test('tells caught from passed, sound from not', () => {
  const sound = structuredClone({ ...verification, problems: [], style: [] });
  sound.matrix[0]!.results = {
    reference: { tried: 5, failed: [] },
    'misconception flipped': { tried: 5, failed: [1, 2, 3, 4, 5] },
  };
  const html = matrixHtml([sound]);
  expect(html).toContain('<span class="sound">sound</span>');
  expect(html).toMatch(/caught">✗</);
  expect(html).toMatch(/cell first passed">✓</);
  expect(html).toContain('<td class="cell first">3</td>');
});

test('what was not tried is neither passed nor caught, and points are then told as the most there can be', () => {
  const untried = structuredClone(verification);
  untried.matrix[0]!.results['misconception flipped'] = { tried: 0, failed: [] };
  const html = matrixHtml([untried]);
  expect(html).toContain('<td class="cell first"></td>');
  expect(html).toContain('<td class="cell first">≤ 3</td>');
  untried.matrix[0]!.results['misconception flipped']!.tried = 5;
  expect(matrixHtml([untried])).toContain('<td class="cell first passed">·</td>');
});

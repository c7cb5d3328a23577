import { expect, test } from 'vitest';
import type { CheckResult } from '../../engine/scoring/report.ts';
import { fillLesson } from './fill-lesson.ts';

const checks = [
  { name: 'pool > keeps > the greatest', visibility: 'hidden', maxPoints: 0.5 },
] as CheckResult[];

test('the table of checks is written between its markers, the same every time', () => {
  const lesson = '# Title\n<!-- checks:begin -->\nold\n<!-- checks:end -->\n## Next\n';
  const filled = fillLesson(lesson, checks);
  expect(filled).toBe(
    '# Title\n<!-- checks:begin -->\n\n| task | what holds | check | points |\n|---|---|---|---|\n| `pool` | keeps > the greatest | hidden | 0.5 |\n\n<!-- checks:end -->\n## Next\n',
  );
  expect(fillLesson(filled, checks)).toBe(filled);
});

test('a lesson without the markers is refused', () => {
  expect(() => fillLesson('# Title\n', checks)).toThrow('lacks the lines');
  expect(() => fillLesson('<!-- checks:end --><!-- checks:begin -->', checks)).toThrow('lacks the lines');
});

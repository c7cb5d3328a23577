import { expect, test } from 'vitest';
import { steadyText } from './steady-text.ts';

test('how long the watch loop took is the same everywhere', () => {
  expect(steadyText('checked in 12.3 s, waiting')).toBe(steadyText('checked in 0.2 s, waiting'));
});

test('what two machines print of the same class is the same', () => {
  const printed = (late: number, crashed: number, left: string, seconds: number) =>
    [
      `4 done, 2 in hand, 3 waiting, about ${left} left`,
      `  ada     12 checks${`${seconds} s`.padStart(8)}`,
      `goran  36.25  ${late} out of time, ${crashed} crash`,
    ].join('\n');
  const steady = steadyText(printed(6, 5, '12 s', 3));
  expect(steady).toBe(steadyText(printed(9, 2, '3 min', 17)));
  expect(steady).toMatch(/about 40 s left\n {2}ada {5}12 checks {5}4 s\ngoran {2}36\.25 {2}11 out of time$/);
});

import { expect, test } from 'vitest';
import { mutateMoneyPath } from './mutate-money-path.ts';

/** Of all mutants that are not declared equivalent, in hundredths. */
const LEAST_KILLED = 95;

test('of the mutants between a check and a grade that is read, the unit tests kill 95 % and more', async () => {
  const mutants = (await mutateMoneyPath()).filter(({ status }) => status !== 'Ignored');
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const others = mutants
    .filter((mutant) => !killed.includes(mutant))
    .map(
      ({ fileName, location, replacement, status }) =>
        `${fileName}:${location.start.line}:${location.start.column} → ${replacement}  ${status}`,
    );
  expect(mutants.length).toBeGreaterThan(0);
  expect((100 * killed.length) / mutants.length, others.join('\n')).toBeGreaterThanOrEqual(LEAST_KILLED);
});

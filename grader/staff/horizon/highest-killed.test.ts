import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highestKilled } from './highest-killed.ts';

test('is the highest that is killed, found by few tries', async () => {
  const sorted = fc.uniqueArray(fc.nat(), { maxLength: 100 }).map((some) => some.sort((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(sorted, fc.nat(), async (thresholds, reach) => {
      let tries = 0;
      const found = await highestKilled(thresholds, async (from) => {
        tries++;
        return from <= reach;
      });
      expect(found).toBe(thresholds.findLast((from) => from <= reach));
      expect(tries).toBeLessThanOrEqual(2 + Math.ceil(Math.log2(thresholds.length + 1)));
    }),
  );
});

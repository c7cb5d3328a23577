import { describe, expect, test } from 'vitest';
import { CallClock } from './call-clock.ts';
import { type InHand, WardenSlots } from './warden-slots.ts';

/** A call of 100 ms that was begun so many milliseconds ago. */
const begun = (ago: number): InHand => ({ begun: WardenSlots.now() - BigInt(ago), limitMs: 100 });

/** Asks once when the call begins, and again when it has used this much. */
function afterUsing(used: number | undefined, ago: number, wallTimes = 4): boolean {
  const times = [1_000, used === undefined ? undefined : 1_000 + used];
  const clock = new CallClock(() => times.shift(), wallTimes);
  const call = begun(ago);
  expect(clock.isUp(call)).toBe(false);
  return clock.isUp(call);
}

describe('CallClock', () => {
  test('a call has its limit in processor time, however long that takes', () => {
    expect(afterUsing(90, 300)).toBe(false);
    expect(afterUsing(110, 300)).toBe(true);
  });

  test('whoever sleeps is stopped by the clock on the wall', () => {
    expect(afterUsing(0, 200)).toBe(false);
    expect(afterUsing(0, 410)).toBe(true);
  });

  test('what a call had used is told where the clock on the wall ended it, and only there', () => {
    const used = [1_000, 1_030, 1_030];
    const clock = new CallClock(() => used.shift(), 4);
    const call = begun(410);
    expect([clock.isUp(call), clock.idleUsedMs]).toEqual([false, undefined]);
    expect([clock.isUp(call), clock.idleUsedMs]).toEqual([true, 30]);
    const working = [1_000, 1_101];
    const other = new CallClock(() => working.shift(), 4);
    const long = begun(410);
    other.isUp(long);
    expect([other.isUp(long), other.idleUsedMs]).toEqual([true, undefined]);
  });

  test('where nobody knows the processor time, the clock on the wall is all there is', () => {
    const clock = new CallClock(() => undefined, 4);
    const call = begun(120);
    expect([clock.isUp(call), clock.isUp(call)]).toEqual([false, true]);
  });

  test('each call is measured by itself, and between calls nothing is', () => {
    let used = 0;
    const clock = new CallClock(() => used, 4);
    expect(clock.isUp(begun(300))).toBe(false);
    used = 90;
    expect(clock.isUp(undefined)).toBe(false);
    const next = begun(200);
    expect(clock.isUp(next)).toBe(false);
    used = 180;
    expect(clock.isUp(next)).toBe(false);
    used = 200;
    expect(clock.isUp(next)).toBe(true);
  });
});

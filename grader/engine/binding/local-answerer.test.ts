import { expect, test } from 'vitest';
import { LIMITS } from '../sandbox/limits.ts';
import { patient } from './local-answerer.ts';

test.each([
  ['the usual limit', LIMITS.callMs, LIMITS.callMs * 5],
  ['the second chance of a slow function', LIMITS.callMs / 10, LIMITS.callMs / 2],
  ['a little more than usual', LIMITS.callMs * 2, LIMITS.callMs * 5],
  ['a limit that is generous already', 90_000, 90_000],
])('%s', (_what, limitMs, allowedMs) => {
  expect(patient(limitMs, LIMITS.callMs)).toBe(allowedMs);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { whyNoPipes } from './pipe-pair.ts';

test('a system without named pipes is told what to do', () => {
  expect(whyNoPipes('win32')).toMatch(/Windows does not have: grade in WSL/);
  const empty = mkdtempSync(join(tmpdir(), 'pipe-pair-'));
  vi.stubEnv('PATH', empty);
  expect(whyNoPipes('linux')).toMatch(/mkfifo is not installed/);
  vi.unstubAllEnvs();
  rmSync(empty, { recursive: true });
});

test.runIf(process.platform !== 'win32')('here there is nothing to say', () => {
  expect(whyNoPipes()).toBeUndefined();
});

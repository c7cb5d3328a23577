import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { CoreSharing } from './core-sharing.ts';

const sleeper = spawn('sleep', ['60']);
afterEach(() => void sleeper.kill());

const coresOf = (pid: number): string =>
  /^Cpus_allowed_list:\s*(.+)$/m.exec(readFileSync(`/proc/${pid}/task/${pid}/status`, 'utf8'))![1]!;

test.runIf(process.platform === 'linux' && availableParallelism() > 1)(
  'holds both on one core until the end, and nothing where there is no tool for it',
  () => {
    const before = coresOf(process.pid);
    const sharing = new CoreSharing();
    sharing.begin(sleeper.pid!);
    const core = coresOf(process.pid);
    expect(core).toMatch(/^\d+$/);
    expect(coresOf(sleeper.pid!)).toBe(core);
    sharing.end();
    expect(coresOf(process.pid)).toBe(before);

    // Whoever is asked to share with nobody is let go all the same.
    sharing.begin(2 ** 22);
    sharing.end();
    expect(coresOf(process.pid)).toBe(before);

    const empty = mkdtempSync(join(tmpdir(), 'core-sharing-'));
    vi.stubEnv('PATH', empty);
    const without = new CoreSharing();
    vi.unstubAllEnvs();
    rmSync(empty, { recursive: true });
    without.begin(sleeper.pid!);
    expect(coresOf(process.pid)).toBe(before);
    without.end();
  },
);

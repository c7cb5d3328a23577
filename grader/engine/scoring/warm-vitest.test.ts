import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ROOT } from '../course/course.ts';
import { WarmVitest } from './warm-vitest.ts';

// Vitest finds no files outside of its root.
const folder = join(ROOT, '.cache', `warm-vitest-test-${process.pid}`);
const checks = join(folder, 'endless.test.ts');
beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    checks,
    `import { test } from 'vitest';
    test('ends', () => {});
    test('never ends', () => { for (;;); });`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a check that never ends is ended, and with it the run; the next one is sound', async () => {
  const vitest = await WarmVitest.open({ files: [checks], plugins: [], warm: true });
  try {
    const [module] = await vitest.run({}, { longestMs: 2_000 });
    const states = [...(module?.children.allTests() ?? [])].map((check) => check.result().state);
    expect(states).not.toEqual(['passed', 'passed']);
    writeFileSync(checks, "import { test } from 'vitest';\ntest('ends', () => {});");
    vitest.forget(checks);
    const [again] = await vitest.run({}, { longestMs: 60_000 });
    expect([...again!.children.allTests()].map((check) => check.result().state)).toEqual(['passed']);
  } finally {
    await vitest.close();
  }
});

// Vitest gives a process a minute to say that it stops.
test('closing does not wait for a process that was ended', { timeout: 45_000 }, async () => {
  writeFileSync(
    checks,
    `import { test } from 'vitest';
    process.prependListener('message', (message) => { if (message?.type === 'stop') for (;;); });
    test('ends', () => {});`,
  );
  const vitest = await WarmVitest.open({ files: [checks], plugins: [], warm: true });
  await vitest.run({});
  await vitest.close();
});

// In a home such as /proc Node would try for ever to make a folder.
test("nothing is written to the user's home", async () => {
  const home = mkdtempSync(join(tmpdir(), 'warm-vitest-home-'));
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_DATA_HOME', undefined);
  try {
    const vitest = await WarmVitest.open({ files: [checks], plugins: [] });
    await vitest.close();
    expect(readdirSync(home)).toEqual([]);
    expect(process.env.XDG_DATA_HOME).toBeUndefined();
  } finally {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true });
  }
});

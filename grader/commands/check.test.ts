import { afterEach, describe, expect, test, vi } from 'vitest';
import { check } from './check.ts';

const printed: string[] = [];
vi.spyOn(console, 'log').mockImplementation((text) => printed.push(text));
afterEach(() => printed.splice(0));

describe('check', () => {
  test('lists the checks of an untouched exercise as not started', async () => {
    expect(await check.run({ values: {}, positionals: ['linked-lists'] })).toBe(1);
    expect(printed.join('\n')).toContain('01 Linked lists');
    expect(printed.join('\n')).toContain('not started');
    expect(printed.at(-1)).toMatch(/0 of [\d.]+ points/);
  });

  test('--only runs one check, --json prints it', async () => {
    const only = 'listOf > makes two links of two values';
    const code = await check.run({ values: { json: true, only, seed: '5' }, positionals: ['1'] });
    expect(code).toBe(1);
    const { exercises } = JSON.parse(printed.join(''));
    expect(exercises).toHaveLength(1);
    expect(exercises[0].checks).toMatchObject([{ name: only, verdict: 'not-started', points: 0 }]);
  });

  test('--only with a function runs all of its checks, and no others', async () => {
    const values = { json: true, only: 'listOf' };
    expect(await check.run({ values, positionals: [] })).toBe(1);
    const { exercises } = JSON.parse(printed.join(''));
    expect(exercises).toHaveLength(1);
    expect(exercises[0].checks.length).toBeGreaterThan(1);
    for (const { name } of exercises[0].checks) expect(name).toMatch(/^listOf > /);
    await expect(check.run({ values: { only: 'list' }, positionals: ['01'] })).rejects.toThrow('no check');
    const replayed = check.run({
      values: { only: 'listOf', seed: '1', path: '0' },
      positionals: ['01'],
    });
    await expect(replayed).rejects.toThrow('--seed and --only');
  });

  test('refuses a path without a seed and a check, and a check that is not there', async () => {
    await expect(check.run({ values: { path: '0' }, positionals: ['01'] })).rejects.toThrow(
      '--seed and --only',
    );
    await expect(check.run({ values: { only: 'no such' }, positionals: ['01'] })).rejects.toThrow(
      'no check and no function "no such"',
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { InputError } from '../engine/course/input-error.ts';
import { readSalt } from './read-salt.ts';

const folder = mkdtempSync(join(tmpdir(), 'salt-test-'));
const file = join(folder, 'salt.txt');
afterAll(() => rmSync(folder, { recursive: true }));

test('a salt that is missing or could be guessed is refused, with how to make one', () => {
  expect(() => readSalt(file)).toThrow(InputError);
  writeFileSync(file, 'swordfish\n');
  expect(() => readSalt(file)).toThrow(/must hold at least 22 .* openssl rand -hex 16/);
  writeFileSync(file, `${'0f'.repeat(16)}\n`);
  expect(readSalt(file)).toBe('0f'.repeat(16));
});
